"""Lists of documents that can be read: filtered by facets, in an order, a page at a time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db import connection

from content.documents import Audience
from content.publishing import days

from .rows import CARD, FROM, ROW, Row, moment_of, rows_of, to_moment
from .statements import fetch


@dataclass(frozen=True)
class Listing:
    """A question for a list. `facets` are (name, content id) pairs that must all hold; `after` is a row's place.

    `date_from` and `date_to` are days of the city, both of them included.

    Without `bodies` the rows have only their cards: most of what a list costs is reading what it does not send.
    """

    audience: Audience
    locale: str
    type: str
    facets: tuple[tuple[str, str], ...] = ()
    state: str = "live"
    status: str = ""
    updated_since: datetime | None = None
    date_from: date | None = None
    date_to: date | None = None
    sort: str = "title"
    after: tuple[str, int] | None = None
    offset: int = 0
    limit: int = 20
    bodies: bool = True


class CardRow(NamedTuple):
    """As much of a document as a list beside something else shows: its place there, and its card."""

    id: int
    locale: str
    type: str
    sort_key: Any
    card: bytes

    @property
    def body(self) -> bytes:
        """Not read: most lists show no more than cards."""
        return b""


SORTS = {
    "title": ("sort_title", "ASC"),
    "-title": ("sort_title", "DESC"),
    "updated_at": ("updated_at", "ASC"),
    "-updated_at": ("updated_at", "DESC"),
    "date": ("sort_date", "ASC"),
    "-date": ("sort_date", "DESC"),
}


def listed(question: Listing) -> list[Row]:
    """The documents that the question asks for, in its order; at most `limit` of them."""
    return rows_of(*_asked(question, ROW if question.bodies else CARD))


def cards(question: Listing) -> list[CardRow]:
    """The same, with their cards alone: what comes after the card in a row is not even looked for."""
    sql, values = _asked(question, f"d.id, d.locale, d.type, d.{SORTS[question.sort][0]}, d.card")
    return [CardRow(pk, locale, type, key, bytes(card)) for pk, locale, type, key, card in fetch(sql, values)]


def _asked(question: Listing, columns: str) -> tuple[str, list[Any]]:
    """The statement that answers a question with these columns, and its values."""
    column, direction = SORTS[question.sort]
    source, (sorted_by, row_id), where, values = _source(question, column)
    if question.after is not None:
        sign = ">" if direction == "ASC" else "<"
        where.append(f"({sorted_by}, {row_id}) {sign} (%s, %s)")
        key = question.after[0] if column == "sort_title" else moment_of(datetime.fromisoformat(question.after[0]))
        values += [key, question.after[1]]
    sql = (
        f"SELECT {columns} {source} WHERE {' AND '.join(where)} "
        f"ORDER BY {sorted_by} {direction}, {row_id} {direction} LIMIT %s OFFSET %s"
    )
    return sql, [*values, question.limit, question.offset]


def place(row: Row | CardRow, sort: str) -> tuple[str, int]:
    """Where `row` stands in a list sorted by `sort`: what `Listing.after` takes."""
    value = row.sort_key if isinstance(row, CardRow) else getattr(row, SORTS[sort][0])
    return (value if SORTS[sort][0] == "sort_title" else to_moment(value).isoformat()), row.id


def count(question: Listing) -> int:
    """How many documents the question asks for, whatever its page."""
    source, _, where, values = _source(question, SORTS[question.sort][0])
    ((number,),) = fetch(f"SELECT COUNT(*) {source} WHERE {' AND '.join(where)}", values)
    return number


def linked(
    name: str,
    values: Sequence[str],
    type: str,
    locale: str,
    audience: Audience,
    limit: int,
    sort: str = "title",
) -> dict[str, list[CardRow]]:
    """For each of `values`, the first `limit` live documents of a type with that facet, in one query.

    Each value is a short walk of its own along the index. A window function would number every document of a department
    to show six: 109 ms for twenty departments of a city with 50,000 services, and 0.7 ms like this.
    """
    if not values:
        return {}
    asked: Any = list(values)
    if connection.vendor == "sqlite":
        asked = json.dumps(asked)
    column, direction = SORTS[sort]
    each = _FIRST_OF_EACH[connection.vendor].format(
        there=f"AND f.{column} IS NOT NULL", order=f"f.{column} {direction}, f.document_id {direction}"
    )
    shown = f"d.id, d.locale, d.type, d.{column}, d.card"
    sql = f"SELECT v.value, {shown} {each} ORDER BY d.{column} {direction}, d.id {direction}"
    found: dict[str, list[CardRow]] = {value: [] for value in values}
    for value, pk, written_in, of, key, card in fetch(sql, [asked, name, audience, locale, type, limit]):
        found[value].append(CardRow(pk, written_in, of, key, bytes(card)))
    return found


_FIRST_OF_EACH = {
    "sqlite": """
        FROM json_each(%s) v CROSS JOIN publishing_publisheddocument d ON d.id IN (
            SELECT f.document_id FROM publishing_documentfacet f
            WHERE f.value = v.value AND f.name = %s AND f.audience = %s AND f.locale = %s AND f.type = %s
                AND f.state = 'live' {there}
            ORDER BY {order} LIMIT %s
        )""",
    "postgresql": """
        FROM unnest(%s::text[]) v(value) CROSS JOIN LATERAL (
            SELECT f.document_id FROM publishing_documentfacet f
            WHERE f.value = v.value AND f.name = %s AND f.audience = %s AND f.locale = %s AND f.type = %s
                AND f.state = 'live' {there}
            ORDER BY {order} LIMIT %s
        ) each JOIN publishing_publisheddocument d ON d.id = each.document_id""",
}
"""SQLite has no LATERAL; its CROSS JOIN keeps the order, so the values lead."""


def linked_counts(name: str, values: Sequence[str], type: str, locale: str, audience: Audience) -> dict[str, int]:
    """For each of `values`, how many live documents of a type have that facet, in one query."""
    if not values:
        return {}
    marks = ", ".join(["%s"] * len(values))
    sql = f"""
        SELECT value, COUNT(*) FROM publishing_documentfacet
        WHERE name = %s AND value IN ({marks}) AND audience = %s AND locale = %s AND type = %s AND state = 'live'
        GROUP BY value
    """  # noqa: S608
    counted = {row[0]: row[1] for row in fetch(sql, [name, *values, audience, locale, type])}
    return {value: counted.get(value, 0) for value in values}


def _source(question: Listing, column: str) -> tuple[str, tuple[str, str], list[str], list[Any]]:
    """FROM, sort columns, WHERE and values. The first facet leads, because its index is in the order of the list."""
    scope: list[Any] = [question.audience, question.locale, question.type, question.state]
    if question.facets:
        (name, value), *others = question.facets
        source = "FROM publishing_documentfacet f JOIN publishing_publisheddocument d ON d.id = f.document_id"
        led_by, row_id = "f", "f.document_id"
        where = ["f.name = %s", "f.value = %s", "f.audience = %s", "f.locale = %s", "f.type = %s", "f.state = %s"]
        values: list[Any] = [name, value, *scope]
    else:
        others = []
        source, led_by, row_id = FROM, "d", "d.id"
        where = ["d.audience = %s", "d.locale = %s", "d.type = %s", "d.state = %s"]
        values = scope
    for name, value in others:
        where.append(
            "EXISTS (SELECT 1 FROM publishing_documentfacet o "
            "WHERE o.document_id = d.id AND o.name = %s AND o.value = %s)"
        )
        values += [name, value]
    if question.status:
        where.append("d.status = %s")
        values.append(question.status)
    if question.updated_since is not None:
        where.append("d.updated_at >= %s")
        values.append(moment_of(question.updated_since))
    if question.date_from is not None:
        where.append(f"{led_by}.sort_date >= %s")
        values.append(moment_of(days.beginning(question.date_from)))
    if question.date_to is not None:
        where.append(f"{led_by}.sort_date < %s")
        values.append(moment_of(days.end(question.date_to)))
    if column == "sort_date":
        where.append(f"{led_by}.sort_date IS NOT NULL")  # or the partial index would not be used
    return source, (f"{led_by}.{column}", row_id), where, values
