"""Lists of documents that can be read: filtered by facets, in an order, a page at a time."""

from __future__ import annotations

from datetime import date, datetime
from itertools import starmap
from typing import Any, NamedTuple

from content.documents import Audience
from content.publishing import days

from .rows import CARD, FROM, NAME, ROW, Row, id_in, moment_of, rows_of, to_moment, written
from .statements import fetch


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


class Entry(NamedTuple):
    """What the index of a list tells of a document, without a look at it: which version stands there, and where."""

    name: str
    """Names the version (`rows.NAME`)."""
    sort_key: Any

    @property
    def id(self) -> int:
        return id_in(self.name)


class CardRow(NamedTuple):
    """As much of a document as REST's lists show: its place there, and its card."""

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


def entries(question: Listing) -> list[Entry]:
    """Which versions of which documents the question asks for, in its order: told by an index alone.

    Reading the cards of twenty documents takes three times as long, and longer in a larger city.
    """
    return list(starmap(Entry, fetch(*_asked(question))))


def _asked(question: Listing, columns: str = "") -> tuple[str, list[Any]]:
    """The statement that answers a question with these columns of documents, or with entries; and its values."""
    column, direction = SORTS[question.sort]
    source, (sorted_by, row_id), where, values = _source(question, column, is_read=bool(columns))
    columns = columns or f"{NAME.format(id=row_id, of=sorted_by[0])}, COALESCE({sorted_by}, NULL)"
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


def place(row: Row | CardRow | Entry, sort: str) -> tuple[str, int]:
    """Where `row` stands in a list sorted by `sort`: what `Listing.after` takes."""
    value = getattr(row, SORTS[sort][0]) if isinstance(row, Row) else row.sort_key
    return (value if SORTS[sort][0] == "sort_title" else to_moment(value).isoformat()), row.id


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
    if question.facets:
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
