"""Lists of documents that can be read: filtered by facets, in an order, a page at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from itertools import starmap
from typing import Any, NamedTuple

from content.documents import Audience
from content.publishing import days

from .rows import CARD, FROM, ROW, Row, moment_of, rows_of, to_moment, written
from .statements import fetch, vendor


class Listing(NamedTuple):
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
    content_id: Any
    locale: str
    type: str
    etag: str
    sort_key: Any
    card: bytes

    @property
    def item(self) -> str:
        """The content id as documents write it."""
        return written(self.content_id)

    @property
    def body(self) -> bytes:
        """Not read: most lists show no more than cards."""
        return b""


CARD_ROW = "d.id, d.content_id, d.locale, d.type, d.etag, COALESCE(d.{sorted_by}, NULL), d.card"
"""COALESCE as in `rows.CARD`: of all rows only the last one's place is looked at."""
Linked = dict[str, list[CardRow]]
"""Documents by what they are linked to."""


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
    sql, values = _asked(question, CARD_ROW.format(sorted_by=SORTS[question.sort][0]))
    return list(starmap(CardRow, fetch(sql, values)))


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
    """For each of `values`, the first `limit` live documents of a type with that facet.

    Each value is a short walk of its own along the index. A window function would number every document of a department
    to show six: 109 ms for twenty departments of a city with 50,000 services, and 0.7 ms like this.
    """
    if not values:
        return {}
    column, direction = SORTS[sort]
    first = _FIRST.format(sorted_by=f"f.{column}", order=f"f.{column} {direction}, f.document_id {direction}")
    asked = [name, audience, locale, type, limit]
    return _LINKED[vendor()](first, asked, values, CARD_ROW.format(sorted_by=column))


_FIRST = """
    SELECT f.document_id FROM publishing_documentfacet f
    WHERE f.value = v.value AND f.name = %s AND f.audience = %s AND f.locale = %s AND f.type = %s AND f.state = 'live'
        AND {sorted_by} IS NOT NULL
    ORDER BY {order} LIMIT %s"""


def _linked_on_sqlite(first: str, asked: list[Any], values: Sequence[str], columns: str) -> Linked:
    """First which documents, from the index alone, then each of them once.

    In one statement SQLite builds a table of its own for each value to join with, and reads a document as often as it
    is linked: that took twice as long for the answers of twenty services.
    """
    # SQLite puts together in the order of the sub-query; only since 3.44 could the order be written inside instead.
    which = f"SELECT v.value, (SELECT group_concat(document_id) FROM ({first})) FROM json_each(%s) v"  # noqa: S608 - texts of our own
    ids = {value: found.split(",") if found else [] for value, found in fetch(which, [*asked, json.dumps(values)])}
    # The plus hides the state from the planner, which would rather walk through all that is live.
    each = f"SELECT {columns} {FROM} WHERE d.id IN (SELECT value FROM json_each(%s)) AND +d.state = 'live'"  # noqa: S608 - as above
    found = fetch(each, [f"[{','.join({id for some in ids.values() for id in some})}]"])
    rows = {str(row[0]): CardRow(*row) for row in found}
    return {value: [rows[id] for id in some if id in rows] for value, some in ids.items()}


_LATERAL = """
    SELECT v.value, {columns} FROM unnest(%s::text[]) v(value)
    CROSS JOIN LATERAL (SELECT x.document_id, row_number() OVER () AS place FROM ({first}) x) each
    JOIN publishing_publisheddocument d ON d.id = each.document_id ORDER BY each.place"""


def _linked_on_postgresql(first: str, asked: list[Any], values: Sequence[str], columns: str) -> Linked:
    """In one statement: asking once more costs more than all else."""
    rows: Linked = {value: [] for value in values}
    for value, *row in fetch(_LATERAL.format(columns=columns, first=first), [list(values), *asked]):
        rows[value].append(CardRow(*row))
    return rows


_LINKED: dict[str, Callable[[str, list[Any], Sequence[str], str], Linked]] = {
    "sqlite": _linked_on_sqlite,
    "postgresql": _linked_on_postgresql,
}


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
