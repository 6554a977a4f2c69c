"""Which entries have titles with such words: what suggestions are looked up in, the same on every database."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db import connection

from content.documents import Audience
from content.publishing.queries import fetch
from content.publishing.queries.rows import to_uuid
from search.engine import Entry, Hit
from search.spelling import title_words

from .spellings import LAST
from .terms import in_locale, table

MOST_WORDS = 6
"""Words of what is being typed that are looked at: more narrow nothing down."""

BATCH = 500
"""Rows in one statement."""

COMMON = 500
"""Words that begin alike and are looked at one by one. Where every beginning is commoner, all of each are put together:
"do i" has four thousand titles at 10,000 entries, which took 20 ms of CPU one by one, and takes 5 so.
"""

ONE_BY_ONE = (
    " AND EXISTS (SELECT 1 FROM {kept} other WHERE other.entry_id = first.entry_id"
    " AND other.word >= %s AND other.word < %s)"
)
TOGETHER = " AND first.entry_id IN (SELECT entry_id FROM {kept} WHERE word >= %s AND word < %s)"
"""The two ways of asking whether an entry has a word that begins otherwise, too."""


def put(audience: Audience, rows: Sequence[tuple[int, Entry]]) -> None:
    """Keep the words of these entries' titles, in place of those they had."""
    words = table(audience, "titleword")
    values = [(word, pk) for pk, entry in rows for word in in_locale(sorted(title_words(entry)), entry.locale)]
    marks = ", ".join(["%s"] * len(rows))
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {words} WHERE entry_id IN ({marks})", [pk for pk, _ in rows])  # noqa: S608 - tables of our own
        for start in range(0, len(values), BATCH):
            batch = values[start : start + BATCH]
            cursor.execute(
                f"INSERT INTO {words} (word, entry_id) VALUES {', '.join(['(%s, %s)'] * len(batch))}",  # noqa: S608 - tables of our own
                [value for row in batch for value in row],
            )


def titled(audience: Audience, locale: str, words: Collection[str], limit: int) -> tuple[Hit, ...]:
    """The entries that have a word beginning with each of these, in the order of indexing."""
    beginnings = in_locale(sorted(words, key=len, reverse=True)[:MOST_WORDS], locale)
    if not beginnings:
        return ()
    kept, entries = table(audience, "titleword"), table(audience, "entry")
    having = _having(kept, beginnings)
    first, *others = sorted(beginnings, key=having.__getitem__)
    also = (ONE_BY_ONE if having[first] < COMMON else TOGETHER).format(kept=kept) * len(others)
    sql = f"""
        SELECT e.content_id, e.locale, e.type, e.title, e.keywords FROM {entries} e WHERE e.id IN (
            SELECT DISTINCT first.entry_id FROM {kept} first
            WHERE first.word >= %s AND first.word < %s{also}
            ORDER BY first.entry_id LIMIT %s
        ) ORDER BY e.id
    """  # noqa: S608 - tables of our own
    return tuple(
        Hit(to_uuid(content_id), locale, type, 0.0, title, tuple(keywords.splitlines()))
        for content_id, locale, type, title, keywords in fetch(sql, [*_bounds([first, *others]), limit])
    )


def _having(kept: str, beginnings: Sequence[str]) -> dict[str, int]:
    """How many words of titles begin with each of these, counted as far as COMMON."""
    if len(beginnings) == 1:
        return {beginnings[0]: 0}
    counted = f"(SELECT COUNT(*) FROM (SELECT 1 FROM {kept} WHERE word >= %s AND word < %s LIMIT {COMMON}) counted)"  # noqa: S608 - tables of our own
    (each,) = fetch(f"SELECT {', '.join([counted] * len(beginnings))}", _bounds(beginnings))
    return dict(zip(beginnings, each, strict=True))


def _bounds(beginnings: Sequence[str]) -> list[str]:
    return [bound for beginning in beginnings for bound in (beginning, beginning + LAST)]
