"""The embedded engine, as the pipeline asks it. How it keeps entries is `writing.py`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

import orjson

from content.documents import Audience
from content.publishing.queries import fetch_one
from search.engine import DEEPEST, Entry, Hit, Key, Query, Results, Spelling, Text
from search.language import terms
from search.models import SearchIndex
from search.narrowing import facets, narrowing
from search.ranking import Sought, chosen, rarity, wanted, weighed

from . import near, postings, titles
from . import spellings as vocabulary
from .allowed import narrowed, open_ones, traits_of
from .entries import ENTRIES, hits
from .moment import one_moment
from .places import texts
from .scoring import scored
from .terms import in_locale
from .writing import empty, put, take_out

BATCH = 200
"""Entries in one transaction, or keys in one statement."""


class DatabaseEngine:
    """Finds entries in tables of the default database."""

    def index(self, entries: Iterable[Entry]) -> None:
        by_audience: dict[Audience, dict[Key, Entry]] = {}
        for entry in entries:
            by_audience.setdefault(entry.audience, {})[entry.key] = entry
        for audience, its_entries in by_audience.items():
            batch = list(its_entries.values())
            for start in range(0, len(batch), BATCH):
                put(audience, batch[start : start + BATCH])

    def remove(self, audience: Audience, keys: Iterable[Key]) -> None:
        leaving = list(keys)
        for start in range(0, len(leaving), BATCH):
            take_out(audience, set(leaving[start : start + BATCH]))

    @one_moment()
    def search(self, query: Query) -> Results:
        index = _size(query.audience)
        sought = wanted(query)
        every = [term for locale, found in sought.items() for term in in_locale(list(found), locale)]
        if index is None or not (every or query.near):
            return Results((), 0)
        counted = _counted(query.audience, every, index)
        looked_for = chosen({term: counted.get(term, 0) for term in every})
        weights = _weights(sought, counted, index.entries)
        worth = {term: rarity(count, index.entries) * weights[term] for term, count in looked_for.items()}
        scores = scored(query.audience, worth, index).with_near(near.worth(query.audience, query.near))
        open_ = open_ones(query, scores.ids)
        allowed = narrowed(query, open_)
        offset = min(max(query.offset, 0), DEEPEST)
        page = scores.of(allowed).page(offset, offset + min(max(query.limit, 0), DEEPEST - offset))
        counts = facets(traits_of(query.audience, open_), narrowing(query)) if query.facets else ()
        return Results(hits(query.audience, page), len(allowed), facets=counts)

    def passages(self, audience: Audience, keys: Collection[Key]) -> dict[Key, Text]:
        return texts(audience, keys)

    def in_any_form(self, audience: Audience, locale: str, words: Collection[str]) -> set[str]:
        forms = {word: in_locale(terms(word, locale), locale) for word in words}
        having = postings.having(audience, [term for found in forms.values() for term in found])
        return {word for word, found in forms.items() if any(term in having for term in found)}

    def spellings(self, audience: Audience, locale: str, words: Collection[str]) -> list[Spelling]:
        return vocabulary.known(audience, locale, words)

    def beginning(self, audience: Audience, locale: str, words: Collection[str]) -> Mapping[str, list[Spelling]]:
        return vocabulary.beginning(audience, locale, words)

    def titled(self, audience: Audience, locale: str, words: Sequence[str], limit: int) -> tuple[Hit, ...]:
        return titles.titled(audience, locale, words, limit)

    def misspelt(self, audience: Audience, locale: str, words: Collection[str]) -> Mapping[str, list[Spelling]]:
        return vocabulary.misspelt(audience, locale, words)

    def versions(self, audience: Audience) -> dict[Key, int]:
        rows = ENTRIES[audience].objects.values_list("content_id", "locale", "version")
        return {(content_id, locale): version for content_id, locale, version in rows}

    def count(self, audience: Audience) -> int:
        index = _size(audience)
        return index.entries if index else 0

    def clear(self, audience: Audience) -> None:
        empty(audience)


def _size(audience: Audience) -> SearchIndex | None:
    """What is noted of the index's size, without what Django's own way costs each search."""
    row = fetch_one("SELECT entries, terms, surveyed, common FROM search_searchindex WHERE audience = %s", [audience])
    if row is None:
        return None
    return SearchIndex(audience, entries=row[0], terms=row[1], surveyed=row[2], common=_common(row[3]))


@lru_cache(maxsize=8)
def _common(noted: str) -> dict[str, int]:
    found: dict[str, int] = orjson.loads(noted)
    return found


def _counted(audience: Audience, terms: Sequence[str], index: SearchIndex) -> dict[str, int]:
    """How many entries have each of these terms; of the common ones, the share that had them when they were counted."""
    grown = index.entries / max(index.surveyed, 1)
    common = {term: round(index.common[term] * grown) for term in terms if term in index.common}
    return postings.having(audience, [term for term in terms if term not in common]) | common


def _weights(sought: Mapping[str, Mapping[str, Sought]], counted: Mapping[str, int], entries: int) -> dict[str, float]:
    """What each term counts, by the name it is kept under."""
    weights: dict[str, float] = {}
    for locale, found in sought.items():
        kept_as = dict(zip(found, in_locale(list(found), locale), strict=True))
        having = {term: counted.get(name, 0) for term, name in kept_as.items()}
        weights |= {kept_as[term]: weight for term, weight in weighed(found, having, entries).items()}
    return weights
