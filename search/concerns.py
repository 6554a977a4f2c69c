"""Which texts a question concerns, of a few that must be neither missed nor shown to everybody: alerts in force.

Finding any word is too little: "how" and "city" stand in every alert. A text concerns a question if its title or
keywords have one of the question's telling words, or if it has most of the question's weight anywhere. A word weighs
the more the rarer it is in the index, which needs no list of little words in any language. The texts come from whoever
asks: an alert that was published a moment ago need not be indexed yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from .cluster.deadline import deadline
from .curation import rules
from .engine import Also, Query, SearchEngine
from .language import asked, spelled, terms
from .meaning import understood
from .pipeline import configured_engine, normalise
from .ranking import rarity

TELLING = 0.5
"""How much of what the rarest of a question's words weighs a telling one weighs: "water" in "pay my water bill"."""
ENOUGH = 0.5
"""The share of a question's weight that a text must have if its title says nothing of it: in two words at least, for
one word is mentioned anywhere."""

Name = TypeVar("Name")


@dataclass(frozen=True)
class Told:
    """A text as far as questions are compared with it."""

    locale: str
    title: str
    keywords: tuple[str, ...]
    text: str


@deadline()
def concerned(query: Query, texts: Mapping[Name, Told], engine: SearchEngine | None = None) -> list[Name]:
    """The names of those texts that the question concerns."""
    if not texts:
        return []
    engine = engine or configured_engine()
    question, _ = understood(normalise(query), engine, rules.of(query.locale).meanings)
    asked_in = {locale: _Asked.of(question, locale, engine) for locale in {told.locale for told in texts.values()}}
    return [name for name, told in texts.items() if asked_in[told.locale].concerns(told)]


@dataclass(frozen=True)
class _Asked:
    """A question's terms in one language, with what each weighs; those that nobody wrote yet stand apart."""

    weights: Mapping[str, float]
    new: frozenset[str]
    also: tuple[Also, ...]

    @classmethod
    def of(cls, question: Query, locale: str, engine: SearchEngine) -> _Asked:
        words = spelled(question.text)
        known = {each.word: each.entries for each in engine.spellings(question.audience, locale, words)}
        size = engine.count(question.audience)
        own = asked(question.text, locale)
        weights = {term: rarity(known[word], size) for word in words if word in known for term in terms(word, locale)}
        also = tuple(each for each in question.also if each.locale == locale)
        return cls(weights, frozenset(own) - weights.keys(), also)

    @property
    def telling(self) -> frozenset[str]:
        most = max(self.weights.values(), default=0)
        return self.new | {term for term, weight in self.weights.items() if weight >= TELLING * most}

    def concerns(self, told: Told) -> bool:
        prominent = set(terms("\n".join((told.title, *told.keywords)), told.locale))
        if prominent & self.telling or any(map(prominent.issuperset, self._meant(told.locale))):
            return True
        found = prominent.union(terms(told.text, told.locale)) & self.weights.keys()
        return len(found) > 1 and self._weight(found) >= ENOUGH * self._weight(self.weights) > 0

    def _meant(self, locale: str) -> Iterable[list[str]]:
        """What telling words may mean besides, each with all its terms."""
        for each in self.also:
            meant = asked(each.text, locale)
            if meant and (not each.stands_for or self.telling.intersection(each.stands_for)):
                yield meant

    def _weight(self, found: Iterable[str]) -> float:
        return sum(self.weights[term] for term in found)
