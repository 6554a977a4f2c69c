"""Scores of what the words find and of what lies near, thousands at a time: `search.ranking`'s BM25 in numpy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from content.documents import Audience
from search.models import SearchIndex
from search.ranking import DECIMALS, K1, B

from . import postings
from .postings import BLOCK


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
        best = np.arange(len(self.ids))
        if last < len(best):
            best = np.flatnonzero(self.scores >= -np.partition(-self.scores, last)[last])
        order = best[np.argsort(-self.scores[best], kind="stable")[first:last]]
        return dict(zip(self.ids[order].tolist(), self.scores[order].tolist(), strict=True))

    def with_near(self, worth: Mapping[int, float]) -> Scores:
        """The same with what lies near: so much of the best score as each is worth."""
        if not worth:
            return self
        near = np.array(sorted(worth), np.int64)
        more = np.array([worth[pk] for pk in near.tolist()]) * (self.scores.max(initial=0.0) or 1.0)
        places = np.searchsorted(self.ids, near)
        is_new = np.isin(near, self.ids, assume_unique=True, invert=True)
        scores = self.scores.copy()
        scores[places[~is_new]] += more[~is_new]
        return Scores(
            np.insert(self.ids, places[is_new], near[is_new]),
            np.round(np.insert(scores, places[is_new], more[is_new]), DECIMALS),
        )


NOTHING_FOUND = Scores(np.empty(0, np.int64), np.empty(0))


def scored(audience: Audience, worth: Mapping[str, float], index: SearchIndex) -> Scores:
    """Every entry that has any of these terms. `worth` is what each of them counts: its rarity, weighed.

    Added up by the places of all blocks one after the other: sorting what was found by its ids would take longer than
    all the rest.
    """
    rows = postings.of(audience, [*worth, postings.LENGTH]) if worth else []
    found = [row for row in rows if row.term != postings.LENGTH]
    if not found:
        return NOTHING_FOUND
    blocks = sorted({row.block for row in rows})
    firsts = {block: number * BLOCK for number, block in enumerate(blocks)}
    places = len(blocks) * BLOCK
    floors = np.full(places, K1)
    entries, lengths = postings.unpacked([row for row in rows if row.term == postings.LENGTH], firsts)
    floors[entries] = K1 * (1 - B + B * lengths / (index.terms / max(index.entries, 1) or 1.0))
    having, weights = postings.unpacked(found, firsts)
    worths = np.repeat([worth[row.term] for row in found], [row.entries for row in found])
    scores = np.bincount(having, worths * weights * (K1 + 1) / (weights + floors[having]), places)
    is_found = np.zeros(places, bool)
    is_found[having] = True
    at = np.flatnonzero(is_found)
    return Scores(np.array(blocks)[at // BLOCK] * BLOCK + at % BLOCK, np.round(scores[at], DECIMALS))
