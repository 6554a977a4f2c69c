"""Lists of documents that can be read: filtered by facets, in an order, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from sys import intern
from typing import Any, NamedTuple

from content.documents import Audience
from content.publishing import days

from .rows import CARD, FROM, ROW, Row, moment_of, rows_of, to_iso
from .statements import fetch

Place = tuple[str, int]
"""Where a row stands in a list: its sort key, and its id, because keys may be equal."""


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
    after: Place | None = None
    offset: int = 0
    limit: int = 20
    bodies: bool = True

    @property
    def is_by_facet(self) -> bool:
        """Whether the index of a facet tells it, which has the editions of documents; their own has their tags."""
        return bool(self.facets)


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
    return rows_of(*asked(question, ROW if question.bodies else CARD))


Card = Sequence[Any]
"""`(card, sort key, row id)`: as much of a document as REST's lists show, and its place there."""
_CARD = "d.card, COALESCE(d.{sorted_by}, NULL), d.id"
"""COALESCE as in `rows.CARD`: of all rows only the last one's place is looked at."""


class Cards:
    """The same, with their cards alone, for a question that is asked again and again: its statement is put together
    once. What comes after the card in a row is not even looked for.
    """

    def __init__(self, question: Listing) -> None:
        self._question, self._window = question, (question.limit, question.offset)
        column, _ = SORTS[question.sort]
        self._columns, self._is_by_title = _CARD.format(sorted_by=column), column == "sort_title"
        first, self._values = _statement(question, self._columns)
        self._first = intern(first)  # one for all questions of the same form

    def read(self, after: Place | None = None) -> list[Card]:
        """The cards that the question asks for, or those after a place; at most `limit` of them."""
        if after is None:
            return fetch(self._first, (*self._values, *self._window), binary=True)
        return fetch(self._further, (*self._values, *_beyond(after, self._question.sort), *self._window), binary=True)

    def place(self, card: Card) -> Place:
        """Where a card that was read stands: what `read` takes."""
        _, sort_key, row_id = card
        return (sort_key if self._is_by_title else to_iso(sort_key)), row_id

    @cached_property
    def _further(self) -> str:
        return intern(_statement(self._question, self._columns, goes_on=True)[0])


def asked(question: Listing, columns: str = "") -> tuple[str, list[Any]]:
    """The statement that answers a question with these columns of documents, or with what `entries` are made of; and
    its values."""
    sql, values = _statement(question, columns, goes_on=question.after is not None)
    beyond = _beyond(question.after, question.sort) if question.after else ()
    return sql, [*values, *beyond, question.limit, question.offset]


def _statement(question: Listing, columns: str, *, goes_on: bool = False) -> tuple[str, list[Any]]:
    """The same for any page, from the beginning or where it `goes_on` after a place. Its values end with those of the
    place, if it does, then `limit` and `offset`, which are left to whoever reads.
    """
    column, direction = SORTS[question.sort]
    source, (sorted_by, row_id), where, values = _source(question, column, is_read=bool(columns))
    edition = "f.edition" if question.is_by_facet else "d.etag"
    columns = columns or f"{row_id}, {edition}, COALESCE({sorted_by}, NULL)"
    if goes_on:
        where.append(f"({sorted_by}, {row_id}) {'>' if direction == 'ASC' else '<'} (%s, %s)")
    sql = (
        f"SELECT {columns} {source} WHERE {' AND '.join(where)} "
        f"ORDER BY {sorted_by} {direction}, {row_id} {direction} LIMIT %s OFFSET %s"
    )
    return sql, values


def _beyond(after: Place, sort: str) -> tuple[Any, int]:
    """The values of a place, as this database compares them."""
    key, row_id = after
    return (key if SORTS[sort][0] == "sort_title" else moment_of(datetime.fromisoformat(key))), row_id


def count(question: Listing) -> int:
    """How many documents the question asks for, whatever its page."""
    source, _, where, values = _source(question, SORTS[question.sort][0], is_read=False)
    ((number,),) = fetch(f"SELECT COUNT(*) {source} WHERE {' AND '.join(where)}", values)
    return number


def _source(question: Listing, column: str, *, is_read: bool) -> tuple[str, tuple[str, str], list[str], list[Any]]:
    """FROM, sort columns, WHERE and values. The first facet leads, because its index is in the order of the list.

    The documents themselves are looked at only if they are read, or asked for what no index tells.
    """
    scope: list[Any] = [question.audience, question.locale, question.type, question.state]
    if question.is_by_facet:
        (name, value), *others = question.facets
        source, led_by, row_id = "FROM publishing_documentfacet f", "f", "f.document_id"
        if is_read or question.status:
            source += " JOIN publishing_publisheddocument d ON d.id = f.document_id"
        where = ["f.name = %s", "f.value = %s", "f.audience = %s", "f.locale = %s", "f.type = %s", "f.state = %s"]
        values: list[Any] = [name, value, *scope]
    else:
        others = []
        source, led_by, row_id = FROM, "d", "d.id"
        where = ["d.audience = %s", "d.locale = %s", "d.type = %s", "d.state = %s"]
        values = scope
    for name, value in others:
        where.append(
            "EXISTS (SELECT 1 FROM publishing_documentfacet o "  # noqa: S608 - a column of ours
            f"WHERE o.document_id = {row_id} AND o.name = %s AND o.value = %s)"
        )
        values += [name, value]
    if question.status:
        where.append("d.status = %s")
        values.append(question.status)
    if question.updated_since is not None:
        where.append(f"{led_by}.updated_at >= %s")
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
