"""How well passages answer a question, and how far to believe that they do.

Search's scores order the results of one question and mean nothing beyond it; a chatbot has to know when to be silent.
So each passage is measured against what the question asks for: which share of its words the passage says, each word by
how few documents have it, and how much of what leads to the passage asks the same. A word that nobody wrote is the
rarest of all, and speaks against every passage.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from math import exp, log

from search.asking import asking
from search.engine import Hit, Query, SearchEngine
from search.language import asked, spelled, terms
from search.meaning import SYNONYM
from search.ranking import K1, B
from search.synonyms import Meanings, synonyms
from search.titles import subject

from .kept import Kept, Read

HEADING = 2.0
"""What a word counts in what leads to a passage, where it counts 1 in the text."""
COMMON = 0.05
"""What a word is worth that is very common, or only asks."""
FITS = 0.25
"""What the words of a passage count for its place, beside the place of its item and its confidence, which count 1."""

WANTED = 0.25
"""What it counts beside these that a passage is the fact that is wanted of what its item is called."""

SAYS, ASKS, DOUBT = 1.8, 4.5, 4.4
"""How the shares that a passage says and that its headings ask become a confidence: fitted to questions with known
answers, and to some that nothing answers (the README has the numbers)."""


@dataclass(frozen=True)
class Believed:
    """A passage of a published item. `score` orders the passages of one question, `confidence` means something by
    itself: about the share of passages like this that answer."""

    kept: Kept
    read: Read
    score: float
    confidence: float


@dataclass(frozen=True)
class Asked:
    """What a question asks for in one language: what each of its terms is worth, and which others may stand for it."""

    text: str
    locale: str
    worth: Mapping[str, float]
    alike: Mapping[str, Set[str]]
    _subjects: dict[frozenset[str], Counter[str]] = field(default_factory=dict)

    @cached_property
    def total(self) -> float:
        """What all of it is worth."""
        return sum(self.worth.values()) or 1.0

    def said(self, read: Read) -> Iterator[tuple[str, float, float]]:
        """The terms that a passage says: each, what it counts there, and how often it stands there."""
        for term in self.worth:
            if often := HEADING * (read.heading[term] or term in read.wanting) + read.text[term]:
                yield term, 1.0, often
            elif any(map(read.says, self.alike.get(term, ()))):
                yield term, SYNONYM, 1.0

    def likeness(self, read: Read) -> float:
        """How much of what leads to a passage asks the same, 0 to 1. Where it is a fact that is wanted, what is left of
        the question only has to be what the item is called."""
        likeness = _alike(self._subject(), read.pieces)
        if headed := self._as_headed(read):
            likeness = max(likeness, SYNONYM * _alike(subject(headed, self.locale), read.pieces))
        return max(likeness, self.wanted(read))

    def wanted(self, read: Read) -> float:
        """How much of what is left is what the item is called, without the words by which the passage's fact is wanted;
        0 where none of those is asked."""
        if read.wanting.isdisjoint(self.worth):
            return 0.0
        return _alike(self._subject(read.wanting), read.title)

    def _as_headed(self, read: Read) -> str:
        """The question in the words of what leads to a passage, where these say the same otherwise; else empty."""
        headed = {
            term: word
            for term in self.alike.keys() - read.heading.keys()
            for word, its_terms in read.words.items()
            if not self.alike[term].isdisjoint(its_terms)
        }
        if not headed:
            return ""
        each = ((word, next(iter(terms(word, self.locale)), "")) for word in spelled(self.text))
        return " ".join(dict.fromkeys(headed.get(term, word) for word, term in each))

    def _subject(self, besides: frozenset[str] = frozenset()) -> Counter[str]:
        if besides not in self._subjects:
            self._subjects[besides] = subject(self.text, self.locale, besides)
        return self._subjects[besides]


def believed(
    text: str, query: Query, found: Sequence[tuple[Hit, Kept]], engine: SearchEngine, own: Meanings
) -> list[Believed]:
    """The passages of what was found for `query`, best first. `text` is the question as it is best understood."""
    by_locale = {
        locale: _asked(text, locale, query, [kept for hit, kept in found if hit.locale == locale], engine, own)
        for locale in {hit.locale for hit, _ in found}
    }
    lengths = [read.length for _, kept in found for read in kept.cut.passages]
    average = sum(lengths) / max(len(lengths), 1)
    best = max((hit.score for hit, _ in found), default=0.0) or 1.0
    each = [
        _believed(by_locale[hit.locale], kept, read, hit.score / best, average)
        for hit, kept in found
        for read in kept.cut.passages
    ]
    return sorted(each, key=lambda believed: -believed.score)


def _believed(asked: Asked, kept: Kept, read: Read, place: float, average: float) -> Believed:
    total = asked.total
    length = 1 - B + B * read.length / average
    said = list(asked.said(read))
    says = sum(asked.worth[term] * counts for term, counts, _ in said) / total
    fits = sum(asked.worth[term] * often / (often + K1 * length) for term, _, often in said) / total
    doubt = DOUBT - SAYS * says - ASKS * asked.likeness(read)
    confidence = round(1 / (1 + exp(doubt)), 3)
    return Believed(kept, read, place + confidence + FITS * fits + WANTED * asked.wanted(read), confidence)


def _asked(text: str, locale: str, query: Query, found: Sequence[Kept], engine: SearchEngine, own: Meanings) -> Asked:
    """What each term is worth follows from how many entries have a word of it, and from what was found."""
    having = {term: sum(term in kept.cut.terms for kept in found) for term in asked(text, locale)}
    for spelling in engine.spellings(query.audience, locale, list(dict.fromkeys(spelled(text)))):
        for term in having.keys() & terms(spelling.word, locale) if not spelling.means else ():
            having[term] = max(having[term], spelling.entries)
    entries = engine.count(query.audience)
    alike: dict[str, set[str]] = {}
    for each in synonyms(terms(text, locale), locale, own if locale == query.locale else {}):
        for term in each.phrase if not each.language else ():
            alike.setdefault(term, set()).update(asked(each.text, locale))
    worth = {
        term: COMMON if term in asking(locale) else max(log(1 + (entries - count + 0.5) / (count + 0.5)), COMMON)
        for term, count in having.items()
    }
    return Asked(text, locale, worth, alike)


def _alike(one: Counter[str], other: Counter[str]) -> float:
    """How much two texts have in common, 0 to 1 (Dice)."""
    common = sum(min(count, other[piece]) for piece, count in one.items() if piece in other)
    return 2 * common / max(one.total() + other.total(), 1)
