"""Which entries have titles with such words: what suggestions are looked up in, the same on every database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db import connection

from content.documents import Audience
from content.publishing.queries import fetch
from content.publishing.queries.rows import to_uuid
from search.beginnings import Typed, title_beginnings, typed
from search.engine import Entry, Hit

from .spellings import LAST
from .terms import in_locale, table

BATCH = 500
"""Rows in one statement."""


def put(audience: Audience, rows: Sequence[tuple[int, Entry]]) -> None:
    """Keep what these entries are suggested by, in place of what they had."""
    words = table(audience, "titleword")
    values = [(word, pk) for pk, entry in rows for word in in_locale(sorted(title_beginnings(entry)), entry.locale)]
    marks = ", ".join(["%s"] * len(rows))
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {words} WHERE entry_id IN ({marks})", [pk for pk, _ in rows])  # noqa: S608 - tables of our own
        for start in range(0, len(values), BATCH):
            batch = values[start : start + BATCH]
            cursor.execute(
                f"INSERT INTO {words} (word, entry_id) VALUES {', '.join(['(%s, %s)'] * len(batch))}",  # noqa: S608 - tables of our own
                [value for row in batch for value in row],
            )


def titled(audience: Audience, locale: str, words: Sequence[str], limit: int) -> tuple[Hit, ...]:
    """The entries whose titles open with these words, then those that go on so, then those that have a word beginning
    with each; each in the order of indexing."""
    found: dict[int, None] = {}
    if words:
        for sql, bounds in _lookups(audience, locale, typed(words)):
            found |= dict.fromkeys(pk for (pk,) in fetch(sql, [*bounds, limit + len(found)]))
            if len(found) >= limit:
                break
    return _hits(audience, locale, list(found)[:limit])


def _lookups(audience: Audience, locale: str, wanted: Typed) -> Iterator[tuple[str, list[str]]]:
    """Statements that find entries, the likeliest first, without their last value, which is how many.

    Entries that have each of several beginnings are all read: to look one by one whether those of the rarest have the
    others, too, took three times as long where all are common ("do i").
    """
    kept = table(audience, "titleword")
    for beginnings in (*([sequence] for sequence in wanted.in_sequence), wanted.anywhere):
        each = in_locale(beginnings, locale)
        have_each = " INTERSECT ".join([f"SELECT entry_id FROM {kept} WHERE word >= %s AND word < %s"] * len(each))  # noqa: S608 - tables of our own
        yield (
            f"SELECT DISTINCT entry_id FROM ({have_each}) found ORDER BY entry_id LIMIT %s",  # noqa: S608 - tables of our own
            [bound for one in each for bound in (one, one + LAST)],
        )


def _hits(audience: Audience, locale: str, found: Sequence[int]) -> tuple[Hit, ...]:
    """The entries in this order."""
    if not found:
        return ()
    entries, marks = table(audience, "entry"), ", ".join(["%s"] * len(found))
    sql = f"SELECT e.id, e.content_id, e.type, e.title, e.keywords FROM {entries} e WHERE e.id IN ({marks})"  # noqa: S608 - tables of our own
    hits = {
        pk: Hit(to_uuid(content_id), locale, type, 0.0, title, tuple(keywords.splitlines()))
        for pk, content_id, type, title, keywords in fetch(sql, found)
    }
    return tuple(hits[pk] for pk in found if pk in hits)
