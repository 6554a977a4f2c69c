"""The engine in memory: BM25 written out, without a database.

For tests of what stands above engines, and to compare the others with: its ranking is the plain definition. It holds
what it was given for as long as it lives, and looks at every entry for every question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from content.documents import Audience
from search.engine import DEEPEST, Entry, Hit, Key, Query, Results
from search.entry import WEIGHTS, field_terms, passage
from search.language import asked
from search.ranking import DECIMALS, K1, B, chosen, rarity
from search.snippet import snippet

Term = tuple[str, str]
"""A locale and a stem: a word is as rare as it is in its language."""


@dataclass(frozen=True)
class Indexed:
    """An entry with its terms: how often each occurs, weighted, and how many there are."""

    entry: Entry
    weights: Mapping[Term, float]
    length: int


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
        locales = {locale for locale in (query.locale, query.fallback) if locale}
        wanted = {locale: asked(query.text, locale) for locale in locales}
        rarities = _rarities([(locale, term) for locale, terms in wanted.items() for term in terms], index)
        average = sum(found.length for found in index.values()) / max(len(index), 1)
        scored = [
            (score, found.entry)
            for found in index.values()
            if (score := _score(found, rarities, average)) and _may_answer(found.entry, query, index)
        ]
        scored.sort(key=lambda pair: -pair[0])
        page = scored[query.offset : min(query.offset + query.limit, DEEPEST)]
        return Results(tuple(_hit(entry, score, wanted[entry.locale]) for score, entry in page), len(scored))

    def versions(self, audience: Audience) -> dict[Key, int]:
        return {key: found.entry.version for key, found in self.indexes[audience].items()}

    def count(self, audience: Audience) -> int:
        return len(self.indexes[audience])

    def clear(self, audience: Audience) -> None:
        self.indexes[audience].clear()


def _indexed(entry: Entry) -> Indexed:
    fields = field_terms(entry)
    weights: dict[Term, float] = defaultdict(float)
    for name, found in fields.items():
        for term in found:
            weights[entry.locale, term] += WEIGHTS[name]
    return Indexed(entry, dict(weights), sum(map(len, fields.values())))


def _rarities(terms: Iterable[Term], index: Index) -> dict[Term, float]:
    """The terms to look for, and what each is worth."""
    having = {term: sum(term in found.weights for found in index.values()) for term in terms}
    return {term: rarity(count, len(index)) for term, count in chosen(having).items()}


def _may_answer(entry: Entry, query: Query, index: Index) -> bool:
    if query.types and entry.type not in query.types:
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


def _hit(entry: Entry, score: float, wanted: list[str]) -> Hit:
    return Hit(entry.content_id, entry.locale, entry.type, score, snippet(passage(entry), entry.locale, wanted))
