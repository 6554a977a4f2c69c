"""Which texts a question concerns, of a few that must be neither missed nor shown to everybody: alerts in force.

Finding any word is too little: "how" and "city" stand in every alert. A text concerns a question if its title or
keywords have one of the question's telling words, if it has most of the question's weight anywhere, or if the question
names the place that it is about. A word weighs the more the rarer it is in the index; words that only ask weigh
nothing. Of an emergency less is enough: one that is missed is worse than one that is shown in vain. The texts come from
whoever asks: an alert that was published a moment ago need not be indexed yet.

What the question finds first is held against that, as it is called in the text's language. Where its title has a word
of the question that the text has not, one word in common was chance: "dog licence" finds the licence, and the dog park
that is closed is another thing. And a text that is in none of the question's languages is compared with it in place of
the question, if it is translated: the city's own translations lead from 自来水 to "Water and sewer". People type
Spanish on the English page, so a text may be given in all its languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from math import inf
from typing import TypeVar

from .answers.wanting import wanting_any
from .asking import asking
from .cluster.deadline import deadline
from .curation import rules
from .engine import Also, Query, SearchEngine
from .language import asked, language_of, spelled, terms
from .meaning import understood
from .pipeline import configured_engine, normalise
from .ranking import rarity

LEAST = 0.5
"""What a word weighs at least that says anything, in languages whose words that only ask are not listed: two entries in
five have one that weighs this."""
TELLING = 0.5
"""How much of what the rarest of a question's words weighs a telling one weighs: "water" in "pay my water bill"."""
TELLING_ALONE = 2.0
"""What a word weighs that tells of an emergency whatever stands beside it, "water" in "brown water": an entry in eight
has it."""
ENOUGH = 0.5
"""The share of a question's weight that a text must have if its title says nothing of it: in two words at least, for
one word is mentioned anywhere. Of an emergency, a question's only word is enough."""

NOUNS = {"en": "ing"}
"""Endings that make another thing of a word, by language: parking has nothing to do with a park. But whoever asks about
boiling means to boil, so the word must also be commoner than the one that it is made of."""

Name = TypeVar("Name")

NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True)
class Told:
    """A text as far as questions are compared with it. `place` is where it applies, `otherwise` the same text in other
    languages.
    """

    locale: str
    title: str
    keywords: tuple[str, ...]
    text: str
    place: str = ""
    is_emergency: bool = False
    otherwise: tuple[Told, ...] = ()

    @property
    def versions(self) -> tuple[Told, ...]:
        return self, *self.otherwise

    @cached_property
    def prominent(self) -> frozenset[str]:
        """The terms of its title and keywords."""
        return frozenset(terms("\n".join((self.title, *self.keywords)), self.locale))

    @cached_property
    def placed(self) -> frozenset[str]:
        """The terms of its place: "flats" are no apartments in Willow Flats."""
        return frozenset(terms(self.place, self.locale))

    @cached_property
    def spelled(self) -> frozenset[str]:
        """Every word of it, as it is spelt."""
        return frozenset(spelled("\n".join((self.title, *self.keywords, self.text, self.place))))

    @cached_property
    def mentioned(self) -> frozenset[str]:
        """The terms of all that it says, but for its place."""
        return self.prominent.union(terms(self.text, self.locale)) - self.placed

    @cached_property
    def names(self) -> frozenset[tuple[str, str]]:
        """Any two words of its place that stand beside each other, as streets and quarters are called."""
        little = asking(self.locale)
        parts = [spelled(part) for part in self.place.replace("\n", ",").split(",")]
        return frozenset(pair for part in parts for pair in pairwise(part) if little.isdisjoint(pair))


@deadline()
def concerned(
    query: Query, texts: Mapping[Name, Told], engine: SearchEngine | None = None, first: Mapping[str, str] = NOTHING
) -> list[Name]:
    """The names of those texts that the question concerns. `first` is how what it finds first is called, by locale."""
    if not texts:
        return []
    engine = engine or configured_engine()
    locales = {each.locale for told in texts.values() for each in told.versions}
    question = _understood(query, engine)
    asked_in = {locale: _Asked.of(question, locale, engine, first.get(locale, "")) for locale in locales}
    found = {
        name for name, told in texts.items() if any(asked_in[each.locale].concerns(each) for each in told.versions)
    }
    foreign = {
        name: told
        for name, told in texts.items()
        if name not in found
        and query.locale not in {each.locale for each in told.versions}
        and first.keys() >= {told.locale, query.locale}
    }
    for locale in {told.locale for told in foreign.values()}:
        text = replace(query, text=first[locale], locale=locale)
        called = _Asked.of(_understood(text, engine), locale, engine)
        found |= {name for name, told in foreign.items() if told.locale == locale and called.concerns(told)}
    return [name for name in texts if name in found]


def _understood(query: Query, engine: SearchEngine) -> Query:
    question, _ = understood(normalise(query), engine, rules.of(query.locale).meanings)
    return question


@dataclass(frozen=True)
class _Asked:
    """A question in one language: how its words are spelt, and the terms of those that say anything, with what each
    weighs. Those that nobody wrote yet stand apart; `nouns` are other things than the words that they are made of.
    `is_foreign` says that the question was asked on a page in another language. `titled` are its telling words that
    the title of what it finds first has, each with all that it may mean.
    """

    is_foreign: bool
    words: tuple[str, ...]
    weights: Mapping[str, float]
    new: frozenset[str]
    nouns: frozenset[str]
    also: tuple[Also, ...]
    titled: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, question: Query, locale: str, engine: SearchEngine, first: str = "") -> _Asked:
        """A question as it was understood, and the title of what it finds first."""
        words, little = spelled(question.text), asking(locale)
        made_of = {word: bases for word in words if (bases := _made_of(word, locale))}
        sought = dict.fromkeys((*words, *(base for bases in made_of.values() for base in bases)))
        found = engine.spellings(question.audience, locale, list(sought))
        known = {each.word: each.entries for each in found if not each.means}
        size, least = engine.count(question.audience), 0 if little else LEAST
        common = {term for word in words if word in known or word in little for term in terms(word, locale)}
        weights = {
            term: weight
            for word in words
            if word in known and word not in little and (weight := rarity(known[word], size)) >= least
            for term in terms(word, locale)
        }
        nouns = {
            word for word, bases in made_of.items() if known.get(word, 0) > max(known.get(base, 0) for base in bases)
        }
        also = tuple(each for each in question.also if each.locale == locale)
        new = frozenset(asked(question.text, locale)) - common - little
        title = frozenset(terms(first, locale)) - little - wanting_any(locale)
        titled = tuple(
            each for each in _with_meanings(new | _heaviest(weights), also, locale) if not each.isdisjoint(title)
        )
        return cls(locale != question.locale, tuple(words), weights, new, frozenset(nouns), also, titled)

    def concerns(self, told: Told) -> bool:
        if not told.names.isdisjoint(pairwise(self.words)):
            return True
        other = self._other_things(told)
        telling = self._telling(told) - other
        is_told = told.prominent & telling or any(
            map((told.prominent - told.placed).issuperset, self._meant(told, telling))
        )
        if is_told and (told.is_emergency or not any(map((told.mentioned | told.placed).isdisjoint, self.titled))):
            return True
        said = self.weights.keys() or self.new
        if told.is_emergency and len(said) == 1 and said <= told.mentioned - other:
            return True
        found = (told.mentioned & self.weights.keys()) - other
        return len(found) > 1 and self._weight(found) >= ENOUGH * self._weight(self.weights)

    def _telling(self, told: Told) -> frozenset[str]:
        telling = self.new | _heaviest(self.weights, TELLING_ALONE if told.is_emergency else inf)
        return telling - wanting_any(told.locale) or telling

    def _other_things(self, told: Told) -> set[str]:
        """The question's terms that the text has only of other words: for other things, in a place's name, or in a
        language that the question need not be in, where "calle" would call.
        """
        return {
            term
            for word in self.words
            if word not in told.spelled
            for term in terms(word, told.locale)
            if self.is_foreign or term in told.placed or word in self.nouns
        }

    def _meant(self, told: Told, telling: frozenset[str]) -> Iterable[list[str]]:
        """What telling words may mean besides, each with all its terms."""
        for each in self.also:
            meant = [term for term in asked(each.text, told.locale) if term not in asking(told.locale)]
            if self.is_foreign and not told.spelled.issuperset(spelled(each.text)):
                continue
            if meant and (not each.stands_for or telling.intersection(each.stands_for)):
                yield meant

    def _weight(self, found: Iterable[str]) -> float:
        return sum(self.weights[term] for term in found)


def _heaviest(weights: Mapping[str, float], enough: float = inf) -> set[str]:
    """The terms that weigh enough to tell, or nearly as much as the heaviest."""
    least = min(enough, TELLING * max(weights.values(), default=0))
    return {term for term, weight in weights.items() if weight >= least}


def _with_meanings(telling: Iterable[str], also: Iterable[Also], locale: str) -> Iterator[frozenset[str]]:
    """Each of these terms with all that it may mean, and what slips were mended to."""
    meant = [(each.stands_for, frozenset(asked(each.text, locale))) for each in also]
    for term in telling:
        yield frozenset((term,)).union(*(its for phrase, its in meant if term in phrase))
    yield from (its for phrase, its in meant if not phrase)


def _made_of(word: str, locale: str) -> list[str]:
    """The words that a word with such an ending may be made of: "parking" of "park", "housing" of "house"."""
    ending = NOUNS.get(language_of(locale))
    if not ending or not word.endswith(ending):
        return []
    base = word.removesuffix(ending)
    return [base, f"{base}e", *([base[:-1]] if base[-2:-1] == base[-1:] else [])] if len(base) > 2 else []
