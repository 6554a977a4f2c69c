"""Pieces of answers: what a list shows of one document, kept for as long as anybody asks for it.

Answers are kept for one generation of all documents (`api.delivery`), and the next publication takes all of them away.
A piece is known by the names of the versions that it is made of (`queries.Name`): a document's row and its edition.
Lists tell those names from their indexes, so nothing has to be read to know whether a piece is there, and it is never
stale: after a publication all is told again but what shows the one item that changed. Nothing is made of other versions
than a list told of.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import count
from typing import Any

from django.conf import settings

from content.documents import AUDIENCES, Audience

Key = tuple[Hashable, ...]
"""The number of a place in a compiled query, the name of a document's version, and what tells of the others in it."""

IDENTITY, CARD = 0, 1
"""Places of no query. What is kept there is which item a document is, and in which language; and its card as it is
stored."""
_places = count(2)


def new_place() -> int:
    """A number for a place in a query, which is never used again: what is kept of a query that was forgotten is found
    by nobody."""
    return next(_places)


IDENTITY_BYTES = 500
BESIDES = 300
"""Bytes that a piece takes besides its own: its key and its place in a dictionary."""


def in_own_room(written: bytes) -> bytes:
    """The same bytes without the room that was set aside while they were written, for as long as they are kept.

    orjson gives nothing of that back: 450 bytes of it go on taking 4,000, and 5,000 take 65,000.
    """
    return bytes(memoryview(written))


class Pieces:
    """Up to so many bytes of pieces, in two halves: when the younger is full, the older is let go of.

    What is asked for again is young again. Unlike with a list of all by their last use nothing has to be put in order
    at each look, and no lock is held: two threads that keep something at once may lose one of them.
    """

    def __init__(self, most_bytes: int) -> None:
        self._half, self._bytes = most_bytes // 2, 0
        self._young: dict[Key, tuple[Any, int]] = {}
        self._old: dict[Key, tuple[Any, int]] = {}

    def get(self, key: Key) -> Any:
        """The piece; None if it is not kept."""
        found = self._young.get(key)
        if found is not None:
            return found[0]
        aged = self._old.get(key)
        return aged and self.keep(key, *aged)

    def each(self, keys: Sequence[Key]) -> list[Any]:
        """The same for each of these keys."""
        young = map(self._young.get, keys)
        return [found[0] if found is not None else self.get(key) for found, key in zip(young, keys, strict=True)]

    def keep(self, key: Key, piece: Any, size: int) -> Any:
        """Keep a piece of `size` bytes, and return it."""
        if size <= self._half:
            if self._bytes + size > self._half:
                self._old, self._young, self._bytes = self._young, {}, 0
            self._young[key] = piece, size
            self._bytes += size
        return piece


NOTHING_KEPT = Pieces(0)
"""For whoever looks for pieces where none are to be kept."""
PIECES: dict[Audience, Pieces | None] = {
    audience: Pieces(settings.PIECES_BYTES) if settings.PIECES_BYTES else None for audience in AUDIENCES
}
"""Each audience has its own; None where nothing is to be kept."""
