"""The engine in memory: BM25 written out, without a database.

For tests of what stands above engines, and to compare the others with: its ranking is the plain definition. It holds
what it was given for as long as it lives, and looks at every entry for every question.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import islice

from content.documents import Audience
from search.beginnings import title_beginnings, typed
from search.engine import DEEPEST, Entry, Hit, Key, Query, Results, Spelling, Text
from search.entry import WEIGHTS, field_terms, passage
from search.language import terms
from search.narrowing import facets, narrowing, passes, traits
from search.ranking import DECIMALS, K1, B, chosen, rarity, wanted, weighed
from search.spelling import MOST_BEGUN, Spelt, can_slip, slips, spellings_of

Term = tuple[str, str]
"""A locale and a stem: a word is as rare as it is in its language."""


@dataclass(frozen=True)
class Indexed:
    """An entry with its terms: how often each occurs, weighted, and how many there are."""

    entry: Entry
    weights: Mapping[Term, float]
    length: int
    spellings: AbstractSet[Spelt]


Index = dict[Key, Indexed]


@dataclass
class MemoryEngine:
    """Keeps entries in dictionaries, one an audience."""

    indexes: dict[Audience, Index] = field(default_factory=lambda: defaultdict(dict))

    def index(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            self.indexes[entry.audience][entry.key] = _indexed(entry)

    def remove(self, audience: Audience, keys: Iterable[Key]) -> None:
        for key in keys:
            self.indexes[audience].pop(key, None)

    def search(self, query: Query) -> Results:
        index = self.indexes[query.audience]
        rarities = _rarities(query, index)
        average = sum(found.length for found in index.values()) / max(len(index), 1)
        asked = narrowing(query)
        scores = _with_near({key: _score(found, rarities, average) for key, found in index.items()}, query)
        open_ = [
            (score, found.entry)
            for key, found in index.items()
            if (score := scores[key]) and _may_answer(found.entry, query, index)
        ]
        scored = [(score, entry) for score, entry in open_ if passes(traits(entry), asked)]
        scored.sort(key=lambda pair: -pair[0])
        page = scored[query.offset : min(query.offset + query.limit, DEEPEST)]
        counted = facets("".join(traits(entry) for _, entry in open_), asked) if query.facets else ()
        return Results(tuple(_hit(entry, score) for score, entry in page), len(scored), facets=counted)

    def passages(self, audience: Audience, keys: Collection[Key]) -> dict[Key, Text]:
        index = self.indexes[audience]
        return {key: Text(passage(index[key].entry)) for key in keys if key in index}

    def in_any_form(self, audience: Audience, locale: str, words: Collection[str]) -> set[str]:
        had = {term for found in self.indexes[audience].values() for term in found.weights}
        return {word for word in words if any((locale, term) in had for term in terms(word, locale))}

    def spellings(self, audience: Audience, locale: str, words: Collection[str]) -> list[Spelling]:
        return [spelling for spelling in self._spellings(audience, locale) if spelling.word in words]

    def beginning(self, audience: Audience, locale: str, words: Collection[str]) -> dict[str, list[Spelling]]:
        known = [spelling for spelling in self._spellings(audience, locale) if not spelling.means]
        known.sort(key=lambda spelling: (-spelling.entries, spelling.word))
        return {
            word: [found for found in known if found.word.startswith(word) and found.word != word][:MOST_BEGUN]
            for word in words
        }

    def titled(self, audience: Audience, locale: str, words: Sequence[str], limit: int) -> tuple[Hit, ...]:
        wanted = typed(words)
        here = [found.entry for found in self.indexes[audience].values() if words and found.entry.locale == locale]
        beginnings = [(entry, title_beginnings(entry)) for entry in here]
        found = {
            entry.key: _hit(entry, 0)
            for sought in (*((sequence,) for sequence in wanted.in_sequence), wanted.anywhere)
            for entry, its_own in beginnings
            if _begins_with(its_own, sought)
        }
        return tuple(islice(found.values(), limit))

    def misspelt(self, audience: Audience, locale: str, words: Collection[str]) -> dict[str, list[Spelling]]:
        candidates = [
            (spelling, slips(spelling.word))
            for spelling in self._spellings(audience, locale)
            if can_slip(spelling.word, spelling.means)
        ]
        alike = {word: slips(word) for word in words}
        return {word: [found for found, its in candidates if its & own] for word, own in alike.items()}

    def versions(self, audience: Audience) -> dict[Key, int]:
        return {key: found.entry.version for key, found in self.indexes[audience].items()}

    def count(self, audience: Audience) -> int:
        return len(self.indexes[audience])

    def clear(self, audience: Audience) -> None:
        self.indexes[audience].clear()

    def _spellings(self, audience: Audience, locale: str) -> Iterable[Spelling]:
        counts = Counter(
            spelt
            for found in self.indexes[audience].values()
            if found.entry.locale == locale
            for spelt in found.spellings
        )
        return [Spelling(word, means, entries) for (word, means), entries in counts.items()]


def _indexed(entry: Entry) -> Indexed:
    fields = field_terms(entry)
    weights: dict[Term, float] = defaultdict(float)
    for name, found in fields.items():
        for term in found:
            weights[entry.locale, term] += WEIGHTS[name]
    return Indexed(entry, dict(weights), sum(map(len, fields.values())), spellings_of(entry))


def _rarities(query: Query, index: Index) -> dict[Term, float]:
    """The terms to look for, and what each is worth."""
    having: dict[Term, int] = {}
    weights: dict[Term, float] = {}
    for locale, sought in wanted(query).items():
        here = {term: sum((locale, term) in found.weights for found in index.values()) for term in sought}
        having |= {(locale, term): count for term, count in here.items()}
        weights |= {(locale, term): weight for term, weight in weighed(sought, here, len(index)).items()}
    return {term: rarity(count, len(index)) * weights[term] for term, count in chosen(having).items()}


def _begins_with(words: AbstractSet[str], beginnings: Collection[str]) -> bool:
    return all(any(word.startswith(beginning) for word in words) for beginning in beginnings)


def _may_answer(entry: Entry, query: Query, index: Index) -> bool:
    if entry.content_id in query.hidden:
        return False
    return entry.locale == query.locale or (entry.content_id, query.locale) not in index


def _score(found: Indexed, rarities: Mapping[Term, float], average: float) -> float:
    floor = K1 * (1 - B + B * found.length / average)
    gains = (
        worth * weight * (K1 + 1) / (weight + floor)
        for term, worth in rarities.items()
        if (weight := found.weights.get(term))
    )
    return round(sum(gains), DECIMALS)


def _with_near(scores: Mapping[Key, float], query: Query) -> dict[Key, float]:
    """The scores with what is added to those that say much the same."""
    best = max(scores.values(), default=0.0) or 1.0
    worth = {near.key: near.worth * best for near in query.near}
    return {key: round(score + worth.get(key, 0.0), DECIMALS) for key, score in scores.items()}


def _hit(entry: Entry, score: float) -> Hit:
    return Hit(entry.content_id, entry.locale, entry.type, score, entry.title, entry.keywords)
