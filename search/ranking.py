"""How well an entry answers a question: BM25, in one definition for every engine.

What SQLite's FTS5 computes by itself (k1 1.2, b 0.75, no gain from a word that most entries have), written out for the
engines that have no ranking of their own. So a city that moves from SQLite to PostgreSQL sees the same order.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log
from typing import TypeVar

T = TypeVar("T")

K1 = 1.2
"""How soon another occurrence of a word stops counting."""
B = 0.75
"""How much a long text is held against it."""

DECIMALS = 12
"""Scores are rounded to this: what differs only by the order of adding up is equal, and keeps the entries' order."""

COMMON_SHARE = 0.2
COMMON_AT_LEAST = 500
COMMON_KEPT = 2


def rarity(having: int, entries: int) -> float:
    """What a word is worth that `having` of all `entries` contain (BM25's inverse document frequency)."""
    return max(log((entries - having + 0.5) / (having + 0.5)), 1e-6)


def common_above(entries: int) -> int:
    """A word that more entries than this have is common: it costs much to look for and tells next to nothing."""
    return max(COMMON_AT_LEAST, int(COMMON_SHARE * entries))


def chosen(others: Mapping[T, int], common: Mapping[T, int]) -> dict[T, int]:
    """The terms of a question to look for, with how many entries have each, of those that any entry has.

    Common ones only where there is nothing else to go by, and then the rarest COMMON_KEPT.
    """
    present = {term: count for term, count in others.items() if count}
    return present or dict(sorted(common.items(), key=lambda pair: pair[1])[:COMMON_KEPT])
