"""The embedded engine: what is the same on every database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Count, Sum

from content.documents import Audience
from search.engine import DEEPEST, Entry, Hit, Key, Query, Results
from search.entry import field_terms, passage
from search.language import asked
from search.models import AgentEntry, PublicEntry, SearchIndex
from search.ranking import chosen
from search.snippet import snippet

from .postgresql import PostgresqlTerms
from .sqlite import SqliteTerms
from .terms import Terms, in_locale, locale_tag, table

TERMS: dict[str, Callable[[Audience], Terms]] = {"sqlite": SqliteTerms, "postgresql": PostgresqlTerms}
"""By the database's vendor, as Django calls it."""

ENTRIES: dict[Audience, Any] = {"public": PublicEntry, "agent": AgentEntry}

COMMON = 500
"""A term that more entries have is common: how many have it is noted now and then, for counting them takes time."""

BATCH = 200
"""Entries in one transaction, or keys in one statement."""


class Found(NamedTuple):
    """A row of an answer."""

    score: float
    content_id: UUID | str
    locale: str
    type: str
    text: str
    total: int


class DatabaseEngine:
    """Finds entries in tables of the default database."""

    def index(self, entries: Iterable[Entry]) -> None:
        by_audience: dict[Audience, dict[Key, Entry]] = {}
        for entry in entries:
            by_audience.setdefault(entry.audience, {})[entry.key] = entry
        for audience, wanted in by_audience.items():
            batch = list(wanted.values())
            for start in range(0, len(batch), BATCH):
                self._index(audience, batch[start : start + BATCH])

    def remove(self, audience: Audience, keys: Iterable[Key]) -> None:
        wanted = list(keys)
        for start in range(0, len(wanted), BATCH):
            self._remove(audience, set(wanted[start : start + BATCH]))

    def search(self, query: Query) -> Results:
        terms = TERMS[connection.vendor](query.audience)
        locales = [locale for locale in dict.fromkeys((query.locale, query.fallback)) if locale]
        wanted = {locale: asked(query.text, locale) for locale in locales}
        index = SearchIndex.objects.filter(audience=query.audience).first()
        every = [term for locale, found in wanted.items() for term in in_locale(found, locale)]
        if index is None or not every:
            return Results((), 0)
        counted = {**terms.having([term for term in every if term not in index.common]), **index.common}
        looked_for = chosen({term: counted.get(term, 0) for term in every})
        if not looked_for:
            return Results((), 0)
        rows = self._page(query, *terms.scored(looked_for, index))
        hits = tuple(_hit(row, wanted) for row in rows if row.score is not None)
        return Results(hits, rows[0].total if rows else 0)

    def versions(self, audience: Audience) -> dict[Key, int]:
        rows = ENTRIES[audience].objects.values_list("content_id", "locale", "version")
        return {(content_id, locale): version for content_id, locale, version in rows}

    def count(self, audience: Audience) -> int:
        return ENTRIES[audience].objects.count()

    def clear(self, audience: Audience) -> None:
        with transaction.atomic():
            index = SearchIndex.locked(audience)
            ENTRIES[audience].objects.all().delete()
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
                text=passage(entry),
            )
            for entry, fields in found
        ]
        with transaction.atomic():
            index = SearchIndex.locked(audience)
            stored = ENTRIES[audience].objects.bulk_create(
                rows,
                update_conflicts=True,
                unique_fields=["content_id", "locale"],
                update_fields=["type", "version", "length", "text"],
            )
            TERMS[connection.vendor](audience).put(
                [
                    (row.pk, {name: in_locale(terms, entry.locale) for name, terms in fields.items()})
                    for row, (entry, fields) in zip(stored, found, strict=True)
                ]
            )
            _measure(index, audience)

    def _remove(self, audience: Audience, keys: set[Key]) -> None:
        entries = ENTRIES[audience].objects.all()
        with transaction.atomic():
            index = SearchIndex.locked(audience)
            rows = entries.filter(content_id__in={content_id for content_id, _ in keys})
            found = rows.values_list("pk", "content_id", "locale")
            entries.filter(pk__in=[pk for pk, *key in found if tuple(key) in keys]).delete()
            _measure(index, audience)

    def _page(self, query: Query, scored: str, values: list[Any]) -> list[Found]:
        """The rows of one page, each with the total. A page without hits is one row that has only the total."""
        entries = table(query.audience, "entry")
        where, limits = _filters(query, entries)
        allowed = f"SELECT s.id, s.score FROM scored s JOIN {entries} e ON e.id = s.id WHERE {where}"  # noqa: S608
        sql = f"""
            WITH scored AS MATERIALIZED ({scored}),
                 allowed AS ({allowed if where else "SELECT id, score FROM scored"}),
                 page AS (SELECT id, score FROM allowed ORDER BY score DESC, id LIMIT %s OFFSET %s)
            SELECT p.score, e.content_id, e.locale, e.type, e.text, counted.total
            FROM (SELECT COUNT(*) AS total FROM allowed) counted
            LEFT JOIN page p ON TRUE LEFT JOIN {entries} e ON e.id = p.id
            ORDER BY p.score DESC, p.id
        """  # noqa: S608
        offset = min(max(query.offset, 0), DEEPEST)
        limit = min(max(query.limit, 0), DEEPEST - offset)
        with connection.cursor() as cursor:
            cursor.execute(sql, [*values, *limits, limit, offset])
            return [Found(*row) for row in cursor.fetchall()]


def _measure(index: SearchIndex, audience: Audience) -> None:
    """Note the size of the index and, where it is another one by a quarter, which terms are common."""
    size = ENTRIES[audience].objects.aggregate(entries=Count("pk"), terms=Sum("length"))
    index.entries, index.terms = size["entries"], size["terms"] or 0
    if abs(index.entries - index.surveyed) > index.surveyed / 4:
        index.common = TERMS[connection.vendor](audience).in_more_than(COMMON) if index.entries > COMMON else {}
        index.surveyed = index.entries
    index.save()


def _filters(query: Query, entries: str) -> tuple[str, list[Any]]:
    """A WHERE for what the terms do not settle: types, and that a translation hides what it is a translation of."""
    where, values = [], []
    if query.types:
        where.append(f"e.type IN ({', '.join(['%s'] * len(query.types))})")
        values += [type.replace("\0", "") for type in query.types]
    if query.fallback and query.fallback != query.locale:
        same_item = f"SELECT 1 FROM {entries} t WHERE t.content_id = e.content_id AND t.locale = %s"  # noqa: S608
        where.append(f"(e.locale = %s OR NOT EXISTS ({same_item}))")
        values += [locale_tag(query.locale)] * 2
    return " AND ".join(where), values


def _hit(row: Found, wanted: dict[str, list[str]]) -> Hit:
    content_id = row.content_id if isinstance(row.content_id, UUID) else UUID(row.content_id)
    return Hit(content_id, row.locale, row.type, float(row.score), snippet(row.text, row.locale, wanted[row.locale]))
