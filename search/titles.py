"""Puts the best of the first results first: those whose title asks what was asked.

A question in a resident's words shares pieces of words with the title that asks the same, where whole stems differ
("vaccinated", "vaccination"). So the first results are looked at again: how many of the pieces of four letters of
the question are in the title, weighed by how few of these titles have them. One or two words say too little for that.
Done above the engines on titles alone, which cost nothing to fetch.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from functools import lru_cache
from itertools import chain
from math import log

from .asking import asking
from .engine import Hit
from .language import spelled, terms
from .ranking import K1, B

WINDOW = 50
"""Results that are looked at again. Who turns so many pages sees the rest in the engine's order."""

PIECE = 4

PER_WORD = 0.1
AT_MOST = 0.6
"""What the title counts beside the engine's score, which counts 1: more with each word of the question."""


def ordered_by_titles(text: str, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits, the likeliest first. `text` is the question as it is best understood."""
    share = min(AT_MOST, PER_WORD * (len(set(spelled(text))) - 1))
    first = hits[:WINDOW]
    if share <= 0 or len(first) < 2:
        return tuple(hits)
    alike = _alike(pieces(text), [_pieces_of_title(hit.title) for hit in first])
    best, most = first[0].score or 1.0, max(alike) or 1.0
    scored = [
        hit._replace(score=hit.score / best + share * likeness / most)
        for hit, likeness in zip(first, alike, strict=True)
    ]
    scored.sort(key=lambda hit: -hit.score)
    return *scored, *(hit._replace(score=hit.score / best) for hit in hits[WINDOW:])


def pieces(text: str) -> Counter[str]:
    """The pieces of each word with its ends, and how often each occurs."""
    return Counter(chain.from_iterable(map(_pieces_of, spelled(text))))


_pieces_of_title = lru_cache(maxsize=8_000)(pieces)
"""A title's have two kilobytes. Questions are not remembered: hardly any comes twice."""


@lru_cache(maxsize=10_000)
def _pieces_of(word: str) -> tuple[str, ...]:
    marked = f"_{word}_"
    return tuple(marked[start : start + PIECE] for start in range(max(1, len(marked) - PIECE + 1)))


def _alike(asked: Counter[str], titles: Sequence[Counter[str]]) -> list[float]:
    """BM25 of the titles among themselves."""
    shared = [[piece for piece in asked if piece in title] for title in titles]
    having = Counter(chain.from_iterable(shared))
    worth = {piece: log(1 + (len(titles) - count + 0.5) / (count + 0.5)) for piece, count in having.items()}
    lengths = [title.total() for title in titles]
    average = sum(lengths) / len(titles) or 1.0
    floors = [K1 * (1 - B + B * length / average) for length in lengths]
    return [
        sum([worth[piece] * title[piece] * (K1 + 1) / (title[piece] + floor) for piece in its_pieces])
        for its_pieces, title, floor in zip(shared, titles, floors, strict=True)
    ]


def subject(text: str, locale: str, besides: Set[str] = frozenset()) -> Counter[str]:
    """The pieces of the words that a text is about, `besides` some terms; of a script without spaces its terms, which
    are pieces already."""
    words, only_asks = spelled(text), asking(locale)
    if besides:
        words = [word for word in words if besides.isdisjoint(terms(word, locale))]
        only_asks |= besides
    about = [word for word in words if word not in only_asks]
    return pieces(" ".join(about or words)) or Counter(term for term in terms(text, locale) if term not in only_asks)
