"""Which entries have titles with such words: what suggestions are looked up in, the same on every database."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from django.db import connection

from content.documents import Audience
from search.engine import Entry, Hit
from search.spelling import title_words

from .spellings import LAST
from .terms import in_locale, table

MOST_WORDS = 6
"""Words of what is being typed that are looked at: more narrow nothing down."""

BATCH = 500
"""Rows in one statement."""


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
    """The entries that have a word beginning with each of these. The longest is looked up, the others compared."""
    beginnings = in_locale(sorted(words, key=len, reverse=True)[:MOST_WORDS], locale)
    if not beginnings:
        return ()
    kept, entries = table(audience, "titleword"), table(audience, "entry")
    another = f"SELECT 1 FROM {kept} other WHERE other.entry_id = first.entry_id"  # noqa: S608 - tables of our own
    also = f" AND EXISTS ({another} AND other.word >= %s AND other.word < %s)"
    sql = f"""
        SELECT e.content_id, e.locale, e.type, e.title, e.keywords FROM {entries} e WHERE e.id IN (
            SELECT DISTINCT first.entry_id FROM {kept} first
            WHERE first.word >= %s AND first.word < %s{also * (len(beginnings) - 1)}
            ORDER BY first.entry_id LIMIT %s
        ) ORDER BY e.id
    """  # noqa: S608 - tables of our own
    bounds = [bound for beginning in beginnings for bound in (beginning, beginning + LAST)]
    with connection.cursor() as cursor:
        cursor.execute(sql, [*bounds, limit])
        return tuple(
            Hit(_id(content_id), locale, type, 0.0, title, tuple(keywords.splitlines()))
            for content_id, locale, type, title, keywords in cursor.fetchall()
        )


def _id(stored: UUID | str) -> UUID:
    return stored if isinstance(stored, UUID) else UUID(stored)
