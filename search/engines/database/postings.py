"""Which entries have a term: for each block of entries one row a term, packed, the same on every database.

What ranking needs of an entry that has a term takes six bytes, so thousands are read and scored in a millisecond
(`scoring.py`). A row each would have the database do the sum: SQLite takes 1.5 microseconds for every one of them, and
FTS5's own `bm25` more. Blocks, because where an entry changes, the rows of what changed in it are written anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from django.db import connection

from content.documents import Audience
from content.publishing.queries import fetch
from search.entry import WEIGHTS

from .terms import table

BLOCK = 256
"""Entries in a block, by their ids: few enough to write a row of each again, many enough that a question reads few."""

POSTING = np.dtype([("place", "<u2"), ("weight", "<f4")])
"""An entry that has a term: its place in the block, and the term's weighted frequency."""

LENGTH = ""
"""A term that every entry has, as often as it has terms. Kept once: so a word more changes its own row only."""

BATCH = 500
"""Terms in one statement."""


class Posted(NamedTuple):
    """An entry, the terms it had and those it has now, by weighted field. An entry that leaves has none."""

    id: int
    before: Iterable[str]
    fields: Mapping[str, Sequence[str]]


class Row(NamedTuple):
    """The entries of a block that have a term."""

    term: str
    block: int
    packed: bytes

    @property
    def entries(self) -> int:
        return len(self.packed) // POSTING.itemsize


def put(audience: Audience, entries: Iterable[Posted]) -> None:
    """Keep the terms of these entries, in place of those they had."""
    by_block: dict[int, list[Posted]] = defaultdict(list)
    for entry in entries:
        by_block[entry.id // BLOCK].append(entry)
    for block, its_entries in by_block.items():
        _put(audience, block, its_entries)


def forget(audience: Audience) -> None:
    """Let go of everything."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {_rows(audience)}")  # noqa: S608 - tables of our own


def having(audience: Audience, terms: Sequence[str]) -> dict[str, int]:
    """How many entries have each of these terms; those that none has are left out."""
    marks = ", ".join(["%s"] * len(terms))
    return _counted(audience, f"WHERE term IN ({marks}) GROUP BY term", terms) if terms else {}


def in_more_than(audience: Audience, entries: int) -> dict[str, int]:
    """Every term that more entries than this have, with how many: a walk through all that is kept."""
    where = "WHERE term > '' GROUP BY term HAVING SUM(LENGTH(packed)) > %s"
    return _counted(audience, where, [entries * POSTING.itemsize])


def of(audience: Audience, terms: Sequence[str]) -> list[Row]:
    """All that is kept of these terms."""
    marks = ", ".join(["%s"] * len(terms))
    sql = f"SELECT term, block, packed FROM {_rows(audience)} WHERE term IN ({marks})"  # noqa: S608 - tables of our own
    return list(map(Row._make, fetch(sql, terms)))


def unpacked(rows: Sequence[Row], firsts: Mapping[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """The number of each entry and what a row's term weighs in it, row by row. `firsts` has the number of each block's
    first place.
    """
    postings = np.frombuffer(b"".join([row.packed for row in rows]), POSTING)
    numbers = np.repeat([firsts[row.block] for row in rows], [row.entries for row in rows])
    return numbers + postings["place"], postings["weight"].astype(np.float64)


def forget_all_but(audience: Audience, living: Iterable[int]) -> None:
    """Let go of entries that have left without a word: somebody emptied their table by hand. Reads everything."""
    ids = np.fromiter(living, np.int64)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT DISTINCT block FROM {_rows(audience)}")  # noqa: S608 - tables of our own
        blocks = [block for (block,) in cursor.fetchall()]
        for block in blocks:
            cursor.execute(f"SELECT term, block, packed FROM {_rows(audience)} WHERE block = %s", [block])  # noqa: S608 - tables of our own
            before = {row.term: row.packed for row in map(Row._make, cursor.fetchall())}
            stays = np.isin(np.arange(BLOCK) + block * BLOCK, ids)
            _store(audience, block, _changed(before, stays, ()))


def _put(audience: Audience, block: int, entries: Sequence[Posted]) -> None:
    new = [(term, entry.id % BLOCK, weight) for entry in entries for term, weight in _weights(entry.fields).items()]
    terms = {LENGTH, *(term for entry in entries for term in entry.before), *(term for term, _, _ in new)}
    stays = np.ones(BLOCK, bool)
    stays[[entry.id % BLOCK for entry in entries]] = False
    before = dict.fromkeys(terms, b"") | {row.term: row.packed for row in _in_block(audience, block, [*terms])}
    _store(audience, block, _changed(before, stays, new))


def _changed(before: Mapping[str, bytes], stays: np.ndarray, new: Sequence[tuple[str, int, float]]) -> dict[str, bytes]:
    """The rows of a block that are others once only some places stay and new postings, (term, place, weight), come in.

    All of them in one go: an entry has hundreds of terms, and each look at one with numpy takes microseconds.
    """
    numbers = {term: number for number, term in enumerate(before)}
    old = np.frombuffer(b"".join(before.values()), POSTING)
    rows = np.repeat(np.arange(len(before)), [len(packed) // POSTING.itemsize for packed in before.values()])
    kept = stays[old["place"]]
    postings = np.append(old[kept], np.array([tuple(posting) for _, *posting in new], POSTING))
    rows = np.append(rows[kept], np.array([numbers[term] for term, *_ in new], rows.dtype))
    packed = postings[np.lexsort((postings["place"], rows))].tobytes()
    ends = [0, *np.cumsum(np.bincount(rows, minlength=len(before)) * POSTING.itemsize).tolist()]
    after = {term: packed[ends[number] : ends[number + 1]] for term, number in numbers.items()}
    return {term: row for term, row in after.items() if row != before[term]}


def _weights(fields: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """What each of an entry's terms weighs, and its length; nothing where the entry leaves."""
    weights: dict[str, float] = defaultdict(float)
    for name, found in fields.items():
        for term in found:
            weights[term] += WEIGHTS[name]
    return weights | {LENGTH: sum(map(len, fields.values()))} if fields else {}


def _in_block(audience: Audience, block: int, terms: Sequence[str]) -> Iterator[Row]:
    with connection.cursor() as cursor:
        for start in range(0, len(terms), BATCH):
            batch = terms[start : start + BATCH]
            marks = ", ".join(["%s"] * len(batch))
            where = f"WHERE block = %s AND term IN ({marks})"
            cursor.execute(f"SELECT term, block, packed FROM {_rows(audience)} {where}", [block, *batch])  # noqa: S608 - tables of our own
            yield from map(Row._make, cursor.fetchall())


def _store(audience: Audience, block: int, by_term: Mapping[str, bytes]) -> None:
    """Write the rows of these terms in a block; those that no entry has any more go."""
    rows = _rows(audience)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {rows} (term, block, packed) VALUES (%s, %s, %s) "  # noqa: S608 - tables of our own
            "ON CONFLICT (term, block) DO UPDATE SET packed = excluded.packed",
            [(term, block, packed) for term, packed in by_term.items() if packed],
        )
        cursor.executemany(
            f"DELETE FROM {rows} WHERE term = %s AND block = %s",  # noqa: S608 - tables of our own
            [(term, block) for term, packed in by_term.items() if not packed],
        )


def _counted(audience: Audience, where: str, values: Sequence[str | int]) -> dict[str, int]:
    sql = f"SELECT term, SUM(LENGTH(packed)) FROM {_rows(audience)} {where}"  # noqa: S608 - tables of our own
    return {term: int(size) // POSTING.itemsize for term, size in fetch(sql, values)}


def _rows(audience: Audience) -> str:
    return table(audience, "postings")
