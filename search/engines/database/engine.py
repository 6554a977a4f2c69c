"""The embedded engine: what is the same on every database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import orjson
from django.db import transaction
from django.db.models import Count, Sum

from content.documents import Audience
from content.publishing.queries import fetch_one
from search.engine import DEEPEST, Entry, Hit, Key, Query, Results, Spelling
from search.entry import field_terms, passage, plain
from search.language import terms
from search.models import AgentEntry, PublicEntry, SearchIndex
from search.narrowing import facets, narrowing
from search.ranking import Sought, chosen, rarity, wanted, weighed
from search.spelling import Spelt, spellings, spellings_of

from . import near, postings, titles
from . import spellings as vocabulary
from . import traits as narrow
from .allowed import narrowed, open_ones, traits_of
from .entries import hits, texts
from .moment import one_moment
from .postings import Posted
from .scoring import scored
from .terms import in_locale

ENTRIES: dict[Audience, Any] = {"public": PublicEntry, "agent": AgentEntry}

COMMON = 500
"""A term that more entries have is common: how many have it is noted now and then, for counting them takes time."""

BATCH = 200
"""Entries in one transaction, or keys in one statement."""


class Before(NamedTuple):
    """What an entry that is indexed had until now."""

    key: Key
    spelt: set[Spelt]
    terms: list[str]


class DatabaseEngine:
    """Finds entries in tables of the default database."""

    def index(self, entries: Iterable[Entry]) -> None:
        by_audience: dict[Audience, dict[Key, Entry]] = {}
        for entry in entries:
            by_audience.setdefault(entry.audience, {})[entry.key] = entry
        for audience, its_entries in by_audience.items():
            batch = list(its_entries.values())
            for start in range(0, len(batch), BATCH):
                self._index(audience, batch[start : start + BATCH])

    def remove(self, audience: Audience, keys: Iterable[Key]) -> None:
        leaving = list(keys)
        for start in range(0, len(leaving), BATCH):
            self._remove(audience, set(leaving[start : start + BATCH]))

    @one_moment()
    def search(self, query: Query) -> Results:
        index = _size(query.audience)
        sought = wanted(query)
        every = [term for locale, found in sought.items() for term in in_locale(list(found), locale)]
        if index is None or not every:
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

    def passages(self, audience: Audience, keys: Collection[Key]) -> dict[Key, str]:
        return texts(audience, keys)

    def in_any_form(self, audience: Audience, locale: str, words: Collection[str]) -> set[str]:
        forms = {word: in_locale(terms(word, locale), locale) for word in words}
        having = postings.having(audience, [term for found in forms.values() for term in found])
        return {word for word, found in forms.items() if any(term in having for term in found)}

    def spellings(self, audience: Audience, locale: str, words: Collection[str]) -> list[Spelling]:
        return vocabulary.known(audience, locale, words)

    def beginning(self, audience: Audience, locale: str, words: Collection[str]) -> Mapping[str, list[Spelling]]:
        return vocabulary.beginning(audience, locale, words)

    def titled(self, audience: Audience, locale: str, words: Collection[str], limit: int) -> tuple[Hit, ...]:
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
        with transaction.atomic():
            index = SearchIndex.locked(audience)
            ENTRIES[audience].objects.all().delete()
            vocabulary.forget(audience)
            postings.forget(audience)
            _measure(index, audience, -index.entries)

    def _index(self, audience: Audience, batch: Sequence[Entry]) -> None:
        found = [(entry, field_terms(entry)) for entry in batch]
        rows = [
            ENTRIES[audience](
                content_id=entry.content_id,
                locale=entry.locale,
                type=entry.type,
                version=entry.version,
                length=sum(map(len, fields.values())),
                title=plain(entry.title),
                keywords=plain("\n".join(entry.keywords)),
                text=passage(entry),
                terms=" ".join(sorted({term for found in fields.values() for term in found})),
            )
            for entry, fields in found
        ]
        spelt = [(entry.locale, spellings_of(entry)) for entry in batch]
        with transaction.atomic():
            index = SearchIndex.locked(audience)
            before = _before(audience, {entry.key for entry in batch})
            _respell(audience, spelt, before.values())
            stored = ENTRIES[audience].objects.bulk_create(
                rows,
                update_conflicts=True,
                unique_fields=["content_id", "locale"],
                update_fields=["type", "version", "length", "title", "keywords", "text", "terms"],
            )
            numbered = [(row.pk, entry) for row, entry in zip(stored, batch, strict=True)]
            postings.put(
                audience,
                [
                    Posted(
                        row.pk,
                        before[row.pk].terms if row.pk in before else (),
                        {name: in_locale(terms, entry.locale) for name, terms in fields.items()},
                    )
                    for row, (entry, fields) in zip(stored, found, strict=True)
                ],
            )
            titles.put(audience, numbered)
            narrow.put(audience, numbered)
            _measure(index, audience, len(batch) - len(before))

    def _remove(self, audience: Audience, keys: set[Key]) -> None:
        entries = ENTRIES[audience].objects.all()
        with transaction.atomic():
            index = SearchIndex.locked(audience)
            before = _before(audience, keys)
            entries.filter(pk__in=list(before)).delete()
            _respell(audience, [], before.values())
            postings.put(audience, [Posted(pk, had.terms, {}) for pk, had in before.items()])
            _measure(index, audience, -len(before))


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


def _measure(index: SearchIndex, audience: Audience, more: int) -> None:
    """Note the size of the index, which has so many entries `more`, and, where it is another one by a quarter, which
    terms are common. Entries that somebody took out of their table by hand have left their terms behind.
    """
    size = ENTRIES[audience].objects.aggregate(entries=Count("pk"), terms=Sum("length"))
    if size["entries"] != index.entries + more:
        postings.forget_all_but(audience, ENTRIES[audience].objects.values_list("pk", flat=True))
    index.entries, index.terms = size["entries"], size["terms"] or 0
    if abs(index.entries - index.surveyed) > index.surveyed / 4:
        index.common = postings.in_more_than(audience, COMMON) if index.entries > COMMON else {}
        index.surveyed = index.entries
    index.save()


def _weights(sought: Mapping[str, Mapping[str, Sought]], counted: Mapping[str, int], entries: int) -> dict[str, float]:
    """What each term counts, by the name it is kept under."""
    weights: dict[str, float] = {}
    for locale, found in sought.items():
        kept_as = dict(zip(found, in_locale(list(found), locale), strict=True))
        having = {term: counted.get(name, 0) for term, name in kept_as.items()}
        weights |= {kept_as[term]: weight for term, weight in weighed(found, having, entries).items()}
    return weights


def _before(audience: Audience, keys: Collection[Key]) -> dict[int, Before]:
    """What the entries of these keys have, under their own ids. Spellings of version 0 were not kept yet."""
    rows = ENTRIES[audience].objects.filter(content_id__in={content_id for content_id, _ in keys})
    return {
        row.pk: Before(
            (row.content_id, row.locale),
            spellings(row.title, row.keywords, row.text) if row.version else set(),
            in_locale(row.terms.split(), row.locale),
        )
        for row in rows
        if (row.content_id, row.locale) in keys
    }


def _respell(audience: Audience, after: Iterable[tuple[str, set[Spelt]]], before: Iterable[Before]) -> None:
    """Note what entries spell now and what they spelt before."""
    moved: dict[str, Counter[Spelt]] = {}
    for locale, known in after:
        moved.setdefault(locale, Counter()).update(known)
    for had in before:
        moved.setdefault(had.key[1], Counter()).subtract(had.spelt)
    for locale, difference in moved.items():
        vocabulary.move(audience, locale, difference)
