"""The embedded engine: what is the same on every database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

import orjson
from django.db import connection, transaction
from django.db.models import Count, Sum

from content.documents import Audience
from search.engine import DEEPEST, Entry, Hit, Key, Query, Results, Spelling
from search.entry import field_terms, passage, plain
from search.language import terms
from search.models import AgentEntry, PublicEntry, SearchIndex
from search.narrowing import facets, narrowing
from search.ranking import Sought, chosen, wanted, weighed
from search.spelling import Spelt, spellings, spellings_of

from . import spellings as vocabulary
from . import titles
from . import traits as narrow
from .near import NOTHING_FOUND, with_near
from .postgresql import PostgresqlTerms
from .sqlite import SqliteTerms
from .terms import Terms, in_locale, locale_tag, table, uuid_of

TERMS: dict[str, Callable[[Audience], Terms]] = {"sqlite": SqliteTerms, "postgresql": PostgresqlTerms}
"""By the database's vendor, as Django calls it."""

ENTRIES: dict[Audience, Any] = {"public": PublicEntry, "agent": AgentEntry}

COMMON = 500
"""A term that more entries have is common: how many have it is noted now and then, for counting them takes time."""

BATCH = 200
"""Entries in one transaction, or keys in one statement."""


class Found(NamedTuple):
    """A row of an answer."""

    id: int | None
    score: float | None
    content_id: UUID | str
    locale: str
    type: str
    title: str
    keywords: str
    total: int | None
    traits: str | None


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

    def search(self, query: Query) -> Results:
        kept = TERMS[connection.vendor](query.audience)
        index = _size(query.audience)
        sought = wanted(query)
        every = [term for locale, found in sought.items() for term in in_locale(list(found), locale)]
        if index is None or not every:
            return Results((), 0)
        counted = {**kept.having([term for term in every if term not in index.common]), **index.common}
        looked_for = chosen({term: counted.get(term, 0) for term in every})
        if not (looked_for or query.near):
            return Results((), 0)
        weights = _weights(sought, counted, index.entries)
        scored = kept.scored(looked_for, weights, index) if looked_for else (NOTHING_FOUND, [])
        rows = self._page(query, *with_near(query.audience, query.near, *scored))
        hits = tuple(_hit(row) for row in rows if row.score is not None)
        found = next((row.traits for row in rows if row.traits is not None), "")
        total = next(row.total for row in rows if row.total is not None)
        return Results(hits, total, facets=facets(found, narrowing(query)) if query.facets else ())

    def passages(self, audience: Audience, keys: Collection[Key]) -> dict[Key, str]:
        rows = ENTRIES[audience].objects.filter(content_id__in={content_id for content_id, _ in keys})
        return {(row[0], row[1]): row[2] for row in rows.values_list("content_id", "locale", "text") if row[:2] in keys}

    def in_any_form(self, audience: Audience, locale: str, words: Collection[str]) -> set[str]:
        forms = {word: in_locale(terms(word, locale), locale) for word in words}
        having = TERMS[connection.vendor](audience).having([term for found in forms.values() for term in found])
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
        return ENTRIES[audience].objects.count()

    def clear(self, audience: Audience) -> None:
        with transaction.atomic():
            index = SearchIndex.locked(audience)
            ENTRIES[audience].objects.all().delete()
            vocabulary.forget(audience)
            _measure(index, audience)

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
            )
            for entry, fields in found
        ]
        spelt = [(entry.locale, spellings_of(entry)) for entry in batch]
        with transaction.atomic():
            index = SearchIndex.locked(audience)
            _respell(audience, spelt, _spelt(audience, {entry.key for entry in batch}).values())
            stored = ENTRIES[audience].objects.bulk_create(
                rows,
                update_conflicts=True,
                unique_fields=["content_id", "locale"],
                update_fields=["type", "version", "length", "title", "keywords", "text"],
            )
            TERMS[connection.vendor](audience).put(
                [
                    (row.pk, {name: in_locale(terms, entry.locale) for name, terms in fields.items()})
                    for row, (entry, fields) in zip(stored, found, strict=True)
                ]
            )
            numbered = [(row.pk, entry) for row, entry in zip(stored, batch, strict=True)]
            titles.put(audience, numbered)
            narrow.put(audience, numbered)
            _measure(index, audience)

    def _remove(self, audience: Audience, keys: set[Key]) -> None:
        entries = ENTRIES[audience].objects.all()
        with transaction.atomic():
            index = SearchIndex.locked(audience)
            found = _spelt(audience, keys)
            entries.filter(pk__in=list(found)).delete()
            _respell(audience, [], found.values())
            _measure(index, audience)

    def _page(self, query: Query, scored: str, values: list[Any]) -> list[Found]:
        """The rows of one page, each with the total, and a row with the traits of all that was found if they are to be
        counted. A page without hits is one row that has only the total.
        """
        entries, kept = table(query.audience, "entry"), table(query.audience, "traits")
        found, limits = _open(query, entries)
        where, bounds = narrow.passing(narrowing(query))
        narrowed = f"SELECT id, score FROM found JOIN {kept} ON entry_id = id WHERE {where}"  # noqa: S608 - tables of our own
        counted = f"SELECT {'NULL, ' * 8} {narrow.all_of_them()} FROM found JOIN {kept} ON entry_id = id"  # noqa: S608 - tables of our own
        sql = f"""
            WITH scored AS MATERIALIZED ({scored}),
                 found AS {f"MATERIALIZED ({found})" if found else "(SELECT id, score FROM scored)"},
                 allowed AS {f"MATERIALIZED ({narrowed})" if where else "(SELECT id, score FROM found)"},
                 page AS (SELECT id, score FROM allowed ORDER BY score DESC, id LIMIT %s OFFSET %s)
            SELECT p.id AS id, p.score AS score, e.content_id, e.locale, e.type, e.title, e.keywords, counted.total,
                   NULL AS traits
            FROM (SELECT COUNT(*) AS total FROM allowed) counted
            LEFT JOIN page p ON TRUE LEFT JOIN {entries} e ON e.id = p.id
            {f"UNION ALL {counted}" if query.facets else ""}
            ORDER BY score DESC, id
        """  # noqa: S608 - tables of our own
        offset = min(max(query.offset, 0), DEEPEST)
        limit = min(max(query.limit, 0), DEEPEST - offset)
        with connection.cursor() as cursor:
            cursor.execute(sql, [*values, *limits, *bounds, limit, offset])
            return [Found(*row) for row in cursor.fetchall()]


def _size(audience: Audience) -> SearchIndex | None:
    """What is noted of the index's size, without what Django's own way costs each search."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT entries, terms, common FROM search_searchindex WHERE audience = %s", [audience])
        row = cursor.fetchone()
    return SearchIndex(audience, row[0], row[1], _common(row[2])) if row else None


@lru_cache(maxsize=8)
def _common(noted: str) -> dict[str, int]:
    found: dict[str, int] = orjson.loads(noted)
    return found


def _measure(index: SearchIndex, audience: Audience) -> None:
    """Note the size of the index and, where it is another one by a quarter, which terms are common."""
    size = ENTRIES[audience].objects.aggregate(entries=Count("pk"), terms=Sum("length"))
    index.entries, index.terms = size["entries"], size["terms"] or 0
    if abs(index.entries - index.surveyed) > index.surveyed / 4:
        index.common = TERMS[connection.vendor](audience).in_more_than(COMMON) if index.entries > COMMON else {}
        index.surveyed = index.entries
    index.save()


def _open(query: Query, entries: str) -> tuple[str, list[Any]]:
    """What was scored and may answer before it is narrowed; empty where that is all: a translation hides what it is a
    translation of, and some items are hidden.
    """
    where, values = [], []
    if query.hidden:
        where.append(f"e.content_id NOT IN ({', '.join(['%s'] * len(query.hidden))})")
        values += [uuid_of(content_id) for content_id in sorted(query.hidden)]
    if query.fallback and query.fallback != query.locale:
        same_item = f"SELECT 1 FROM {entries} t WHERE t.content_id = e.content_id AND t.locale = %s"  # noqa: S608 - tables of our own
        where.append(f"(e.locale = %s OR NOT EXISTS ({same_item}))")
        values += [locale_tag(query.locale)] * 2
    if not where:
        return "", []
    return f"SELECT s.id, s.score FROM scored s JOIN {entries} e ON e.id = s.id WHERE {' AND '.join(where)}", values  # noqa: S608 - tables of our own


def _weights(sought: Mapping[str, Mapping[str, Sought]], counted: Mapping[str, int], entries: int) -> dict[str, float]:
    """What each term counts, by the name it is kept under."""
    weights: dict[str, float] = {}
    for locale, found in sought.items():
        kept_as = dict(zip(found, in_locale(list(found), locale), strict=True))
        having = {term: counted.get(name, 0) for term, name in kept_as.items()}
        weights |= {kept_as[term]: weight for term, weight in weighed(found, having, entries).items()}
    return weights


def _spelt(audience: Audience, keys: Collection[Key]) -> dict[int, tuple[str, set[Spelt]]]:
    """What the entries of these keys spell, under their own ids. Those of version 0 were indexed before it was kept."""
    rows = ENTRIES[audience].objects.filter(content_id__in={content_id for content_id, _ in keys})
    return {
        row.pk: (row.locale, spellings(row.title, row.keywords, row.text) if row.version else set())
        for row in rows
        if (row.content_id, row.locale) in keys
    }


def _respell(
    audience: Audience, after: Iterable[tuple[str, set[Spelt]]], before: Iterable[tuple[str, set[Spelt]]]
) -> None:
    """Note what entries spell now and what they spelt before."""
    moved: dict[str, Counter[Spelt]] = {}
    for locale, known in after:
        moved.setdefault(locale, Counter()).update(known)
    for locale, known in before:
        moved.setdefault(locale, Counter()).subtract(known)
    for locale, difference in moved.items():
        vocabulary.move(audience, locale, difference)


def _hit(row: Found) -> Hit:
    content_id = row.content_id if isinstance(row.content_id, UUID) else UUID(row.content_id)
    keywords = tuple(row.keywords.splitlines())
    return Hit(content_id, row.locale, row.type, float(row.score or 0), row.title, keywords)
