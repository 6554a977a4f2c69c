"""What each kind of rule does to a search: the same question asked again and again, with one kind more each time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from search.engine import Key, Query, Results, SearchEngine
from search.language import terms
from search.pipeline import find, normalise
from search.synonyms import synonyms

from .pins import PinRule, decided
from .rules import NO_RULES, Rules

LOOKED_AT = 50
"""Results among which a place is told; what comes from further down is new."""

KINDS = {
    "meanings": "search words",
    "ignored": "words left out",
    "opened": "what people open",
    "results": "pinned and hidden",
}
"""The parts of Rules that act on a search, in the order in which they are tried, and what the desk calls them."""


class Move(NamedTuple):
    """What one kind of rule did to a result. Places from 1; 0 for none among the first."""

    kind: str
    before: int
    after: int


class Explained(NamedTuple):
    """A search without any rules and with all of them; by result, what moved it; and which rules acted.

    `words` are what was looked for besides, `ignored` what was not looked for.
    """

    before: Results
    after: Results
    moves: dict[Key, list[Move]]
    pins: tuple[PinRule, ...]
    words: tuple[str, ...]
    ignored: tuple[str, ...]


def explained(query: Query, engine: SearchEngine, own: Rules) -> Explained:
    """What editors' rules do to the first results of this question."""
    question = replace(query, limit=LOOKED_AT, offset=0)
    steps = list(_steps(question, engine, own))
    moves: dict[Key, list[Move]] = {}
    for (_, earlier), (kind, later) in pairwise(steps):
        was, now = _places(earlier), _places(later)
        for key in was.keys() | now.keys():
            if was.get(key, 0) != now.get(key, 0):
                moves.setdefault(key, []).append(Move(kind, was.get(key, 0), now.get(key, 0)))
    before, after = steps[0][1], steps[-1][1]
    text, locale = normalise(query).text, query.locale
    asked = terms(text, locale)
    return Explained(
        before,
        after,
        moves,
        decided((text, after.corrected), locale, own.results, own.ignored).rules,
        tuple(each.text for each in synonyms(asked, locale, own.meanings) if each.phrase in own.meanings),
        tuple(word for word in own.ignored if not set(terms(word, locale)).isdisjoint(asked)),
    )


def _steps(query: Query, engine: SearchEngine, own: Rules) -> Iterator[tuple[str, Results]]:
    """The results without any rules, then with one kind more each time that the language has any of."""
    so_far = NO_RULES
    yield "", find(query, engine, so_far)
    for part, kind in KINDS.items():
        if kept := getattr(own, part):
            so_far = replace(so_far, **{part: kept})
            yield kind, find(query, engine, so_far)


def _places(results: Results) -> dict[Key, int]:
    return {hit.key: place for place, hit in enumerate(results.hits, start=1)}
