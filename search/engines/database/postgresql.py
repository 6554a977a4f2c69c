"""Terms on PostgreSQL: postings, one row a term of an entry, with its weighted frequency and the entry's length.

A search reads one covering index and sums up BM25. Not tsvector: `ts_rank` knows neither rarity nor length and has to
fetch every matching row, which measured worse in the figures and in time (README.md).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from content.documents import Audience
from search.entry import WEIGHTS
from search.models import SearchIndex
from search.ranking import DECIMALS, K1, B, rarity

from .terms import FieldTerms, table


@dataclass(frozen=True)
class PostgresqlTerms:
    """One audience's postings."""

    audience: Audience

    def put(self, rows: Sequence[tuple[int, FieldTerms]]) -> None:
        postings = table(self.audience, "posting")
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {postings} WHERE entry_id = ANY(%s)", [[pk for pk, _ in rows]])  # noqa: S608 - tables of our own
            with cursor.copy(f"COPY {postings} (entry_id, term, weight, length) FROM STDIN") as copy:
                for pk, fields in rows:
                    copy.write("".join(_postings(pk, fields)))

    def having(self, terms: Sequence[str]) -> dict[str, int]:
        return self._counted("WHERE term = ANY(%s) GROUP BY term", list(terms))

    def in_more_than(self, entries: int) -> dict[str, int]:
        return self._counted("GROUP BY term HAVING COUNT(*) > %s", entries)

    def _counted(self, where: str, value: Any) -> dict[str, int]:
        sql = f"SELECT term, COUNT(*) FROM {table(self.audience, 'posting')} {where}"  # noqa: S608 - tables of our own
        with connection.cursor() as cursor:
            cursor.execute(sql, [value])
            return dict(cursor.fetchall())

    def scored(
        self, having: Mapping[str, int], weights: Mapping[str, float], index: SearchIndex
    ) -> tuple[str, list[Any]]:
        rarities = [rarity(count, index.entries) * weights[term] for term, count in having.items()]
        short, per_term = K1 * (1 - B), K1 * B * index.entries / max(index.terms, 1)
        sql = f"""
            SELECT posting.entry_id AS id,
                   ROUND(SUM(asked.rarity * posting.weight * {K1 + 1}::float8
                       / (posting.weight + %s::float8 + %s::float8 * posting.length))::numeric, {DECIMALS}) AS score
            FROM UNNEST(%s::text[], %s::float8[]) AS asked (term, rarity)
            JOIN {table(self.audience, "posting")} posting ON posting.term = asked.term
            GROUP BY posting.entry_id
        """  # noqa: S608 - tables of our own
        return sql, [short, per_term, list(having), rarities]


def _postings(pk: int, fields: FieldTerms) -> Iterator[str]:
    """The lines of an entry in COPY's text format. A term has letters and digits only: nothing to escape."""
    weights: dict[str, float] = defaultdict(float)
    for name, found in fields.items():
        for term in found:
            weights[term] += WEIGHTS[name]
    length = sum(map(len, fields.values()))
    for term, weight in weights.items():
        yield f"{pk}\t{term}\t{weight}\t{length}\n"
