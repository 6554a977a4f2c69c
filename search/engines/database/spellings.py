"""How the entries' words are spelt, in two tables an audience that are the same on every database.

A spelling's count moves with every entry that has it, within the transaction that indexes the entry, and a spelling
that none has is gone: nobody can be pointed to a word that has left.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import connection

from content.documents import Audience
from content.publishing.queries import fetch
from search.cluster.deadline import told
from search.engine import Spelling
from search.language import locale_tag
from search.spelling import MOST_BEGUN, MOST_LOOKED_UP, Spelt, by_slip, can_slip, slips

from .terms import in_locale, table

BATCH = 250
"""Rows in one statement: four values each must stay below SQLite's limit of old."""

LAST = "\U0010ffff"
"""No word goes on with this, so that all that begin alike stand before it."""


def move(audience: Audience, locale: str, difference: Mapping[Spelt, int]) -> None:
    """Note that so many entries more, or fewer, have each spelling."""
    moved = [(word, means, by) for (word, means), by in difference.items() if by]
    for start in range(0, len(moved), BATCH):
        _move(audience, locale, moved[start : start + BATCH])


def forget(audience: Audience) -> None:
    """Let go of everything."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table(audience, 'slip')}")  # noqa: S608 - tables of our own
        cursor.execute(f"DELETE FROM {table(audience, 'spelling')}")  # noqa: S608 - tables of our own


def known(audience: Audience, locale: str, words: Collection[str]) -> list[Spelling]:
    """What is known under these very spellings. Several steps of a question want to know it of the same words."""
    told_before = told().setdefault(("spellings", audience, locale), {})
    new = [word for word in dict.fromkeys(words) if word not in told_before]
    if new:
        spellings = table(audience, "spelling")
        sql = f"SELECT word, means, entries FROM {spellings} WHERE locale = %s AND word IN ({_marks(new)})"  # noqa: S608 - tables of our own
        found = list(map(Spelling._make, fetch(sql, [locale_tag(locale), *new])))
        told_before.update((word, [spelling for spelling in found if spelling.word == word]) for word in new)
    return [spelling for word in dict.fromkeys(words) for spelling in told_before[word]]


def beginning(audience: Audience, locale: str, words: Collection[str]) -> Mapping[str, list[Spelling]]:
    """For each beginning, the commonest words that begin so."""
    sql = f"""
        SELECT word, means, entries FROM {table(audience, "spelling")}
        WHERE locale = %s AND word > %s AND word < %s AND means = '' ORDER BY entries DESC, word LIMIT {MOST_BEGUN}
    """  # noqa: S608 - tables of our own
    tag = locale_tag(locale)
    return {word: list(map(Spelling._make, fetch(sql, [tag, word, word + LAST]))) for word in words}


def misspelt(audience: Audience, locale: str, words: Collection[str]) -> Mapping[str, list[Spelling]]:
    """For each word, the spellings that have a slip in common with it."""
    wanted = by_slip(list(words)[:MOST_LOOKED_UP])
    if not wanted:
        return {}
    sql = f"""
        SELECT slip.slip, known.word, known.means, known.entries
        FROM {table(audience, "slip")} slip JOIN {table(audience, "spelling")} known ON known.id = slip.spelling_id
        WHERE slip.slip IN ({_marks(wanted)})
    """  # noqa: S608 - tables of our own
    rows = fetch(sql, in_locale(list(wanted), locale))
    found: dict[str, dict[Spelling, None]] = {}
    for slip, *row in rows:
        for word in wanted[slip.partition(":")[2]]:
            found.setdefault(word, {})[Spelling._make(row)] = None
    return {word: list(spellings) for word, spellings in found.items()}


def _move(audience: Audience, locale: str, rows: Sequence[tuple[str, str, int]]) -> None:
    spellings, slipped = table(audience, "spelling"), table(audience, "slip")
    tag = locale_tag(locale)
    more = [row for row in rows if row[2] > 0]
    fewer = [row for row in rows if row[2] < 0]
    with connection.cursor() as cursor:
        if more:
            cursor.execute(
                f"INSERT INTO {spellings} (locale, word, means, entries) "  # noqa: S608 - tables of our own
                f"VALUES {', '.join(['(%s, %s, %s, %s)'] * len(more))} ON CONFLICT (locale, word, means) "
                f"DO UPDATE SET entries = {spellings}.entries + excluded.entries RETURNING id, word, means, entries",
                [value for word, means, by in more for value in (tag, word, means, by)],
            )
            added = {(word, means): by for word, means, by in more}
            new = [row[:3] for row in cursor.fetchall() if row[3] == added[row[1], row[2]]]
            cursor.executemany(
                f"INSERT INTO {slipped} (slip, spelling_id) VALUES (%s, %s)",  # noqa: S608 - tables of our own
                [
                    (slip, pk)
                    for pk, word, means in new
                    if can_slip(word, means)
                    for slip in in_locale(list(slips(word)), locale)
                ],
            )
        if fewer:
            cursor.executemany(
                f"UPDATE {spellings} SET entries = CASE WHEN entries > %s THEN entries - %s ELSE 0 END "  # noqa: S608 - tables of our own
                "WHERE locale = %s AND word = %s AND means = %s",  # never below 0: other code may have counted less
                [(-by, -by, tag, word, means) for word, means, by in fewer],
            )
            empty = f"SELECT id FROM {spellings} WHERE entries = 0"  # noqa: S608 - tables of our own
            cursor.execute(f"DELETE FROM {slipped} WHERE spelling_id IN ({empty})")  # noqa: S608 - tables of our own
            cursor.execute(f"DELETE FROM {spellings} WHERE entries = 0")  # noqa: S608 - tables of our own


def _marks(values: Collection[Any]) -> str:
    return ", ".join(["%s"] * len(values))
