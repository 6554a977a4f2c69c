"""How well an entry answers a question: BM25, in one definition for every engine.

With k1 1.2, b 0.75, and no gain from a word that most entries have. So a city that moves from SQLite to PostgreSQL, or
to a cluster, sees the same order.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import inf, log
from typing import NamedTuple, TypeVar

from .asking import asked_about
from .curation.leaving_out import ignored_terms
from .engine import Query
from .language import asked, language_of

T = TypeVar("T")

K1 = 1.2
"""How soon another occurrence of a word stops counting."""
B = 0.75
"""How much a long text is held against it."""

ONLY_ASKS = 0.2
"""What a word counts that only asks, where these are rare enough to outweigh what is asked for."""
RARELY_ASKED = frozenset(("ar", "zh"))
"""The languages of which that is so: a small city has a hundred titles in them, and few ask anything. English and
Spanish lose more than they gain by it (see the README)."""

DECIMALS = 12
"""Scores are rounded to this: what differs only by the order of adding up is equal, and keeps the entries' order."""

MOST_READ = 2_000
"""Occurrences that one question may make an engine read and rank: what bounds its cost, however large the index."""

ALWAYS_READ = 2
"""The rarest terms of a question that are looked for whatever they cost."""


def rarity(having: int, entries: int) -> float:
    """What a word is worth that `having` of all `entries` contain (BM25's inverse document frequency)."""
    return max(log((entries - having + 0.5) / (having + 0.5)), 1e-6)


class Sought(NamedTuple):
    """What a term counts, and the question's own terms that it stands for, if any."""

    weight: float
    stands_for: tuple[str, ...] = ()


def wanted(query: Query) -> dict[str, dict[str, Sought]]:
    """What to look for in each locale: the question's own terms, and what it may mean."""
    found: dict[str, dict[str, Sought]] = {}
    for locale in filter(None, (query.locale, query.fallback)):
        found[locale] = _typed(query, locale)
    for also in query.also:
        terms = found.setdefault(also.locale, {})
        for term in _asked(also.text, also.locale, query.ignored):
            if term not in terms or terms[term].weight < also.weight:
                terms[term] = Sought(also.weight, also.stands_for)
    return found


def _typed(query: Query, locale: str) -> dict[str, Sought]:
    """The question's own terms, and what they count."""
    every = _asked(query.text, locale, query.ignored)
    if language_of(locale) not in RARELY_ASKED or not (about := asked_about(query.text, locale)):
        return dict.fromkeys(every, Sought(1.0))
    left_out = ignored_terms(query.ignored, locale)
    told = [term for term in about if term not in left_out]
    return dict.fromkeys(every, Sought(ONLY_ASKS if told else 1.0)) | dict.fromkeys(told, Sought(1.0))


def _asked(text: str, locale: str, ignored: tuple[str, ...]) -> list[str]:
    left_out = ignored_terms(ignored, locale)
    found = asked(text, locale)
    return [term for term in found if term not in left_out] or found


def weighed(sought: Mapping[str, Sought], having: Mapping[str, int], entries: int) -> dict[str, float]:
    """What each term of a locale counts, once it is known how many of all `entries` have each.

    In tenths, as it was measured: finer weights say nothing that anybody meant.
    """
    rarities = {term: rarity(having.get(term, 0), entries) for term in sought}
    return {
        term: max(round(weight * min(1.0, _ceiling(stands_for, having, rarities) / rarities[term]), 1), 0.1)
        for term, (weight, stands_for) in sought.items()
    }


def _ceiling(stands_for: tuple[str, ...], having: Mapping[str, int], rarities: Mapping[str, float]) -> float:
    return max((rarities[term] for term in stands_for if having.get(term)), default=inf)


def chosen(having: Mapping[T, int]) -> dict[T, int]:
    """The terms of a question to look for, of those that any entry has: the rarest first, while they may be read.

    `having` tells how many entries have each. Up to some hundred entries a question is looked for whole, its "how do I"
    included, and beyond that its commonest words are left out.
    """
    taken: set[T] = set()
    read = 0
    for term in sorted(filter(having.get, having), key=having.__getitem__):
        read += having[term]
        if read > MOST_READ and len(taken) >= ALWAYS_READ:
            break
        taken.add(term)
    return {term: count for term, count in having.items() if term in taken}
