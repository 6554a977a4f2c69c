"""Scores of what the words find and of what lies near, thousands at a time: `search.ranking`'s BM25 in numpy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from content.documents import Audience
from search.models import SearchIndex
from search.ranking import DECIMALS, K1, B

from . import postings


@dataclass(frozen=True)
class Scores:
    """Entries by their ids, which rise, each with its score."""

    ids: np.ndarray
    scores: np.ndarray

    def of(self, ids: np.ndarray) -> Scores:
        """Those of some of these entries, which rise as well."""
        return self if len(ids) == len(self.ids) else Scores(ids, self.scores[np.searchsorted(self.ids, ids)])

    def page(self, first: int, last: int) -> dict[int, float]:
        """The entries from one place to another, best first; equal ones in the order of their ids."""
        order = np.argsort(-self.scores, kind="stable")[first:last]
        return dict(zip(self.ids[order].tolist(), self.scores[order].tolist(), strict=True))

    def with_near(self, worth: Mapping[int, float]) -> Scores:
        """The same with what lies near: so much of the best score as each is worth."""
        if not worth:
            return self
        best = self.scores.max(initial=0.0) or 1.0
        near = np.fromiter(worth.values(), np.float64) * best
        return _summed(np.append(self.ids, np.fromiter(worth, np.int64)), np.append(self.scores, near))


NOTHING_FOUND = Scores(np.empty(0, np.int64), np.empty(0))


def scored(audience: Audience, worth: Mapping[str, float], index: SearchIndex) -> Scores:
    """Every entry that has any of these terms. `worth` is what each of them counts: its rarity, weighed."""
    rows = postings.of(audience, [*worth, postings.LENGTH]) if worth else []
    found = [row for row in rows if row.term != postings.LENGTH]
    if not found:
        return NOTHING_FOUND
    ids, weights = postings.unpacked(found)
    worths = np.repeat([worth[row.term] for row in found], [row.entries for row in found])
    entries, lengths = postings.unpacked(sorted(row for row in rows if row.term == postings.LENGTH))
    average = index.terms / max(index.entries, 1) or 1.0
    floors = K1 * (1 - B + B * lengths / average)
    return _summed(ids, worths * weights * (K1 + 1) / (weights + floors[np.searchsorted(entries, ids)]))


def _summed(ids: np.ndarray, gains: np.ndarray) -> Scores:
    """The scores of entries that occur more than once."""
    found, places = np.unique(ids, return_inverse=True)
    return Scores(found, np.round(np.bincount(places, gains), DECIMALS))
