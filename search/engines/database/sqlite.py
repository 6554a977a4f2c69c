"""Terms on SQLite: an FTS5 table an audience, with a column for each weighted field.

FTS5 sees stems that are split already, and ranks them itself by `bm25` with our weights. Each term of a question is a
quoted string, so nothing that was typed is ever read as FTS5's query language. `bm25` weighs fields but not terms, so
terms that count differently are a query each, and their scores are added up. A row leaves with its entry (a trigger).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from content.documents import Audience
from search.entry import WEIGHTS
from search.models import SearchIndex
from search.ranking import DECIMALS

from .terms import FieldTerms, table


@dataclass(frozen=True)
class SqliteTerms:
    """One audience's FTS5 table."""

    audience: Audience

    def put(self, rows: Sequence[tuple[int, FieldTerms]]) -> None:
        fts = table(self.audience, "_fts")
        columns = "rowid, title, keywords, summary, body"
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT OR REPLACE INTO {fts} ({columns}) VALUES (%s, %s, %s, %s, %s)",  # noqa: S608 - tables of our own
                [(pk, *(" ".join(fields[name]) for name in WEIGHTS)) for pk, fields in rows],
            )

    def having(self, terms: Sequence[str]) -> dict[str, int]:
        marks = ", ".join(["%s"] * len(terms))
        sql = f"SELECT term, doc FROM {table(self.audience, '_terms')} WHERE term IN ({marks})"  # noqa: S608 - tables of our own
        with connection.cursor() as cursor:
            cursor.execute(sql, list(terms))
            return dict(cursor.fetchall())

    def in_more_than(self, entries: int) -> dict[str, int]:
        sql = f"SELECT term, doc FROM {table(self.audience, '_terms')} WHERE doc > %s"  # noqa: S608 - tables of our own
        with connection.cursor() as cursor:
            cursor.execute(sql, [entries])
            return dict(cursor.fetchall())

    def scored(
        self, having: Mapping[str, int], weights: Mapping[str, float], index: SearchIndex
    ) -> tuple[str, list[Any]]:
        fts = table(self.audience, "_fts")
        fields = ", ".join(map(str, WEIGHTS.values()))
        alike: dict[float, list[str]] = {}
        for term in having:
            alike.setdefault(weights[term], []).append(_quoted(term))
        score = f"ROUND(%s * -bm25({fts}, {fields}), {DECIMALS})"
        sql = f"SELECT rowid AS id, {score} AS score FROM {fts} WHERE {fts} MATCH %s"  # noqa: S608 - tables of our own
        values = [value for weight, terms in alike.items() for value in (weight, " OR ".join(terms))]
        if len(alike) == 1:
            return sql, values
        every = " UNION ALL ".join([sql] * len(alike))
        return f"SELECT id, ROUND(SUM(score), {DECIMALS}) AS score FROM ({every}) GROUP BY id", values  # noqa: S608 - tables of our own


def _quoted(term: str) -> str:
    """A term as a string of FTS5's query language, where nothing but a double quote means anything."""
    return '"' + term.replace('"', '""') + '"'
