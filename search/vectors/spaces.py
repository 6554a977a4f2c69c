"""The vectors as a process keeps them in memory: a matrix for each audience and locale.

Up to 20,000 are all compared with a question, exactly: of 256 numbers, 10,000 take a millisecond and 3 MB. Of more only
those whose signs are likest (`signs.py`): of 100,000 that takes 3 ms in place of 10, and 30 MB. Before each question a
process looks whether its vectors are those of the database, and reads what has changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from content.documents import Audience
from content.publishing.queries import fetch, fetch_one

from .signs import likeliest, signs

TABLES: dict[Audience, str] = {"public": "search_publicvector", "agent": "search_agentvector"}

COMPARED = 20_000
"""Vectors up to which all are compared."""

LIKELIEST = 2_000
"""Of more, those that are compared: 40 times what is told to an engine."""

Changed = dict[str, dict[bytes, bytes]]
"""By locale, the vectors of items, both as bytes."""


@dataclass(frozen=True)
class Space:
    """The vectors of one locale's entries, a row an entry: int8, in whatever length that made them. And their signs, a
    column an entry."""

    items: np.ndarray
    rows: np.ndarray
    lengths: np.ndarray
    signs: np.ndarray

    def near(self, asked: np.ndarray, floor: float, most: int) -> Iterator[tuple[UUID, float]]:
        """The items nearest to `asked`, a vector of length 1, with their cosines: at least `floor`, at most so many."""
        items, rows, lengths = self.items, self.rows, self.lengths
        if len(items) > COMPARED:
            places = likeliest(self.signs, signs(asked[None]), LIKELIEST)
            items, rows, lengths = items[places], rows[places], lengths[places]
        cosines = np.einsum("ij,j->i", rows, asked) / lengths  # not BLAS, which takes every core for this
        found = np.flatnonzero(cosines >= floor)
        for place in found[np.argsort(-cosines[found], kind="stable")][:most]:
            yield UUID(bytes=items[place].tobytes()), float(cosines[place])

    def with_changes(self, changed: Mapping[bytes, bytes]) -> Space:
        """These vectors, those of the items that changed replaced or added."""
        new = space(changed)
        stay = ~np.isin(_halves(self.items), _halves(new.items)).all(axis=1)
        return Space(
            np.concatenate([self.items[stay], new.items]),
            np.concatenate([self.rows[stay], new.rows]),
            np.concatenate([self.lengths[stay], new.lengths]),
            np.concatenate([self.signs[:, stay], new.signs], axis=1),
        )


@dataclass(frozen=True)
class Known:
    """What a process has of an audience's vectors, and as of which change."""

    changed: int
    entries: int
    by_locale: Mapping[str, Space]

    @property
    def kept(self) -> int:
        return sum(len(each.items) for each in self.by_locale.values())


NOTHING = Known(0, 0, {})
_known: dict[tuple[Audience, str], Known] = {}


def spaces(audience: Audience, encoder: str) -> Mapping[str, Space]:
    """The spaces of this audience by locale, as the database has them now."""
    before = _known.get((audience, encoder), NOTHING)
    changed, entries = _state(audience)
    if (changed, entries) != (before.changed, before.entries):
        now = _followed(before, audience, encoder, changed, entries)
        _known[audience, encoder] = now
        return now.by_locale
    return before.by_locale


def forget() -> None:
    """Read all again at the next question: what was read may have been undone."""
    _known.clear()


def space(vectors: Mapping[bytes, bytes]) -> Space:
    """The vectors as a matrix."""
    items = np.frombuffer(b"".join(vectors), np.uint8).reshape(len(vectors), 16)
    rows = np.frombuffer(b"".join(vectors.values()), np.int8).reshape(len(vectors), -1)
    return Space(items, rows, np.sqrt(np.einsum("ij,ij->i", rows, rows, dtype=np.float32)).clip(1), signs(rows))


def _followed(before: Known, audience: Audience, encoder: str, changed: int, entries: int) -> Known:
    """What is known after the latest changes. If something left, the number differs, and all is read again."""
    if before.kept and changed > before.changed:
        by_locale = dict(before.by_locale)
        for locale, vectors in _read(audience, encoder, before.changed).items():
            by_locale[locale] = by_locale[locale].with_changes(vectors) if locale in by_locale else space(vectors)
        if (now := Known(changed, entries, by_locale)).kept == entries:
            return now
    everything = _read(audience, encoder, 0)
    return Known(changed, entries, {locale: space(vectors) for locale, vectors in everything.items()})


def _state(audience: Audience) -> tuple[int, int]:
    row = fetch_one("SELECT changed, entries FROM search_vectorindex WHERE audience = %s", [audience])
    return (row[0], row[1]) if row else (0, 0)


def _read(audience: Audience, encoder: str, after: int) -> Changed:
    sql = f"SELECT content_id, locale, vector FROM {TABLES[audience]} WHERE changed > %s AND encoder = %s"  # noqa: S608 - tables of our own
    found: Changed = {}
    for content_id, locale, vector in fetch(sql, [after, encoder]):
        found.setdefault(locale, {})[_as_bytes(content_id)] = bytes(vector)
    return found


def _halves(items: np.ndarray) -> np.ndarray:
    """Ids as pairs of numbers, which numpy looks up at once. Halves of two others' ids would make a third's: such an
    entry is missed by `kept`, and all is read again."""
    return items.view(np.uint64)


def _as_bytes(stored: UUID | str) -> bytes:
    """A stored id as bytes. By way of a UUID it was half of what it takes to read a hundred thousand vectors."""
    return bytes.fromhex(stored) if isinstance(stored, str) else stored.bytes
