"""All that channels read. Raw SQL on one table or two: one ORM lookup costs fifteen times as much.

A row answers for its item as it was stored; nothing here renders, joins pages or looks at the clock. Every function
takes the audience, and no function takes rows of two audiences.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from content.documents import Audience


class Row(NamedTuple):
    """One stored document. `card` and `body` are JSON bytes, empty for an item that left."""

    id: int
    content_id: UUID
    locale: str
    type: str
    state: str
    path: str
    version: int
    etag: str
    updated_at: datetime
    sort_title: str
    card: bytes
    body: bytes


class EventRow(NamedTuple):
    """One line of an audience's history."""

    sequence: int
    event: str
    content_id: UUID
    locale: str
    type: str
    version: int
    path: str
    previous_path: str
    occurred_at: datetime


class SearchRow(NamedTuple):
    """What search needs of a document to make it findable."""

    id: int
    content_id: UUID
    locale: str
    type: str
    state: str
    version: int
    title: str
    search_text: str
    body: bytes


@dataclass(frozen=True)
class Listing:
    """A question for a list. `facets` are (name, content id) pairs that must all hold; `after` is a row's place.

    Without `bodies` the rows have only their cards: most of what a list costs is reading what it does not send.
    """

    audience: Audience
    locale: str
    type: str
    facets: tuple[tuple[str, str], ...] = ()
    status: str = ""
    updated_since: datetime | None = None
    sort: str = "title"
    after: tuple[str, int] | None = None
    offset: int = 0
    limit: int = 20
    bodies: bool = True


SORTS = {
    "title": ("sort_title", "ASC"),
    "-title": ("sort_title", "DESC"),
    "updated_at": ("updated_at", "ASC"),
    "-updated_at": ("updated_at", "DESC"),
}

_CARD = "d.id, d.content_id, d.locale, d.type, d.state, d.path, d.version, d.etag, d.updated_at, d.sort_title, d.card"
_ROW = f"{_CARD}, d.body"
_FROM = "FROM publishing_publisheddocument d"


def by_id(content_id: UUID, locale: str, audience: Audience) -> Row | None:
    """The document of this item, whatever its state; None if it never had one."""
    return _one("d.content_id = %s AND d.locale = %s AND d.audience = %s", [_uuid(content_id), locale, audience])


def by_ids(content_ids: Iterable[UUID], locale: str, audience: Audience) -> list[Row]:
    """The live documents of these items, in no order."""
    wanted = [_uuid(content_id) for content_id in content_ids]
    if not wanted:
        return []
    marks = ", ".join(["%s"] * len(wanted))
    where = f"d.content_id IN ({marks}) AND d.locale = %s AND d.audience = %s AND d.state = 'live'"
    return _rows(f"SELECT {_ROW} {_FROM} WHERE {where}", [*wanted, locale, audience])


def by_slug(type: str, slug: str, locale: str, audience: Audience) -> Row | None:
    """The document with this slug; a live one before one that left."""
    return _one(
        "d.audience = %s AND d.locale = %s AND d.type = %s AND d.slug = %s", [audience, locale, type, slug], _LIVE_FIRST
    )


def by_path(path: str, locale: str, audience: Audience) -> Row | None:
    """The document at this path of the public website; a live one before one that left."""
    return _one("d.audience = %s AND d.locale = %s AND d.path = %s", [audience, locale, path], _LIVE_FIRST)


def redirected(path: str, locale: str) -> UUID | None:
    """The item that used to be at `path`, or that an editor made it lead to."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT content_id FROM publishing_pathredirect WHERE locale = %s AND path = %s", [locale, path])
        found = cursor.fetchone()
    return _to_uuid(found[0]) if found else None


def locales_of(content_id: UUID, audience: Audience) -> list[str]:
    """The locales in which this item is live, in alphabetical order."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT locale FROM publishing_publisheddocument "
            "WHERE content_id = %s AND audience = %s AND state = 'live' ORDER BY locale",
            [_uuid(content_id), audience],
        )
        return [locale for (locale,) in cursor.fetchall()]


def locales_of_slug(type: str, slug: str, audience: Audience) -> list[str]:
    """The locales in which an item of this type is live under this slug."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT locale FROM publishing_publisheddocument "
            "WHERE audience = %s AND type = %s AND slug = %s AND state = 'live' ORDER BY locale",
            [audience, type, slug],
        )
        return [locale for (locale,) in cursor.fetchall()]


def listed(question: Listing) -> list[Row]:
    """The live documents that the question asks for, in its order; at most `limit` of them."""
    column, direction = SORTS[question.sort]
    source, sorted_by, where, values = _listing_source(question, column)
    if question.after is not None:
        sign = ">" if direction == "ASC" else "<"
        where.append(f"({sorted_by}, d.id) {sign} (%s, %s)")
        key = question.after[0] if column == "sort_title" else _moment(datetime.fromisoformat(question.after[0]))
        values += [key, question.after[1]]
    sql = (
        f"SELECT {_ROW if question.bodies else _CARD} {source} WHERE {' AND '.join(where)} "
        f"ORDER BY {sorted_by} {direction}, d.id {direction} LIMIT %s OFFSET %s"
    )
    return _rows(sql, [*values, question.limit, question.offset])


def place(row: Row, sort: str) -> tuple[str, int]:
    """Where `row` stands in a list sorted by `sort`: what `Listing.after` takes."""
    return (row.updated_at.isoformat() if SORTS[sort][0] == "updated_at" else row.sort_title), row.id


def count(question: Listing) -> int:
    """How many live documents the question asks for, whatever its page."""
    source, _, where, values = _listing_source(question, SORTS[question.sort][0])
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) {source} WHERE {' AND '.join(where)}", values)
        return cursor.fetchone()[0]


def linked(
    name: str, values: Sequence[UUID], type: str, locale: str, audience: Audience, limit: int
) -> dict[UUID, list[Row]]:
    """For each of `values`, the first `limit` live documents of a type with that facet, by title, in one query.

    Each value is a short walk of its own along the index. A window function would number every document of a department
    to show six: 109 ms for twenty departments of a city with 50,000 services, and 0.7 ms like this.
    """
    if not values:
        return {}
    asked: Any = [str(value) for value in values]
    if connection.vendor == "sqlite":
        asked = json.dumps(asked)
    sql = f"SELECT v.value, {_ROW} {_FIRST_OF_EACH[connection.vendor]} ORDER BY d.sort_title, d.id"  # noqa: S608
    found: dict[UUID, list[Row]] = {value: [] for value in values}
    with connection.cursor() as cursor:
        cursor.execute(sql, [asked, name, audience, locale, type, limit])
        for value, *columns in cursor.fetchall():
            found[UUID(value)].append(_row(columns))
    return found


_FIRST_OF_EACH = {
    "sqlite": """
        FROM json_each(%s) v CROSS JOIN publishing_publisheddocument d ON d.id IN (
            SELECT f.document_id FROM publishing_documentfacet f
            WHERE f.value = v.value AND f.name = %s AND f.audience = %s AND f.locale = %s AND f.type = %s
            ORDER BY f.sort_title, f.document_id LIMIT %s
        )""",
    "postgresql": """
        FROM unnest(%s::text[]) v(value) CROSS JOIN LATERAL (
            SELECT f.document_id FROM publishing_documentfacet f
            WHERE f.value = v.value AND f.name = %s AND f.audience = %s AND f.locale = %s AND f.type = %s
            ORDER BY f.sort_title, f.document_id LIMIT %s
        ) each JOIN publishing_publisheddocument d ON d.id = each.document_id""",
}
"""SQLite has no LATERAL; its CROSS JOIN keeps the order, so the values lead."""


def linked_counts(name: str, values: Sequence[UUID], type: str, locale: str, audience: Audience) -> dict[UUID, int]:
    """For each of `values`, how many live documents of a type have that facet, in one query."""
    if not values:
        return {}
    marks = ", ".join(["%s"] * len(values))
    sql = f"""
        SELECT value, COUNT(*) FROM publishing_documentfacet
        WHERE name = %s AND value IN ({marks}) AND audience = %s AND locale = %s AND type = %s GROUP BY value
    """  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, [name, *(str(value) for value in values), audience, locale, type])
        counted = {UUID(value): number for value, number in cursor.fetchall()}
    return {value: counted.get(value, 0) for value in values}


def changes(audience: Audience, after: int, limit: int) -> list[EventRow]:
    """An audience's history after the number `after`, oldest first."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sequence, event, content_id, locale, type, version, path, previous_path, occurred_at "
            "FROM publishing_outboxevent WHERE audience = %s AND sequence > %s ORDER BY sequence LIMIT %s",
            [audience, after, limit],
        )
        return [
            EventRow(sequence, event, _to_uuid(key), locale, type, version, path, previous, _to_moment(at))
            for sequence, event, key, locale, type, version, path, previous, at in cursor.fetchall()
        ]


def last_sequence(audience: Audience) -> int:
    """The number of an audience's newest event; 0 before the first."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT value FROM publishing_eventcounter WHERE audience = %s", [audience])
        found = cursor.fetchone()
    return found[0] if found else 0


def snapshot(audience: Audience, locale: str, after: int, limit: int) -> list[Row]:
    """All live documents of a locale, by row id, after the row `after`."""
    return _rows(
        f"SELECT {_ROW} {_FROM} WHERE d.audience = %s AND d.locale = %s AND d.state = 'live' AND d.id > %s "
        "ORDER BY d.id LIMIT %s",
        [audience, locale, after, limit],
    )


def for_search(
    audience: Audience, *, items: Iterable[tuple[UUID, str]] | None = None, after: int = 0, limit: int = 500
) -> list[SearchRow]:
    """What search indexes: the documents of these (content id, locale) pairs, or all after the row `after`."""
    where = "d.id > %s"
    values: list[Any] = [after]
    if items is not None:
        pairs = list(items)
        if not pairs:
            return []
        where = " OR ".join(["(d.content_id = %s AND d.locale = %s)"] * len(pairs))
        values = [value for content_id, locale in pairs for value in (_uuid(content_id), locale)]
        limit = len(pairs)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT d.id, d.content_id, d.locale, d.type, d.state, d.version, d.title, d.search_text, d.body "
            f"{_FROM} WHERE d.audience = %s AND ({where}) ORDER BY d.id LIMIT %s",
            [audience, *values, limit],
        )
        return [
            SearchRow(pk, _to_uuid(key), locale, type, state, version, title, text, bytes(body))
            for pk, key, locale, type, state, version, title, text, body in cursor.fetchall()
        ]


_LIVE_FIRST = "ORDER BY CASE d.state WHEN 'live' THEN 0 ELSE 1 END, d.updated_at DESC"


def _listing_source(question: Listing, column: str) -> tuple[str, str, list[str], list[Any]]:
    """FROM, sort column, WHERE and values. The first facet leads, because its index is in the order of the list."""
    scope: list[Any] = [question.audience, question.locale, question.type]
    if question.facets:
        (name, value), *others = question.facets
        source = "FROM publishing_documentfacet f JOIN publishing_publisheddocument d ON d.id = f.document_id"
        sorted_by = f"f.{column}"
        where = ["f.name = %s", "f.value = %s", "f.audience = %s", "f.locale = %s", "f.type = %s"]
        values: list[Any] = [name, value, *scope]
    else:
        others = []
        source, sorted_by = _FROM, f"d.{column}"
        where = ["d.audience = %s", "d.locale = %s", "d.type = %s", "d.state = 'live'"]
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
        values.append(_moment(question.updated_since))
    return source, sorted_by, where, values


def _one(where: str, values: list[Any], order: str = "") -> Row | None:
    found = _rows(f"SELECT {_ROW} {_FROM} WHERE {where} {order} LIMIT 1", values)
    return found[0] if found else None


def _rows(sql: str, values: list[Any]) -> list[Row]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [_row(columns) for columns in cursor.fetchall()]


def _row(columns: Sequence[Any]) -> Row:
    pk, content_id, locale, type, state, path, version, etag, updated_at, sort_title, card, *body = columns
    return Row(
        pk,
        _to_uuid(content_id),
        locale,
        type,
        state,
        path,
        version,
        etag,
        _to_moment(updated_at),
        sort_title,
        bytes(card),
        bytes(body[0]) if body else b"",
    )


def _uuid(content_id: UUID) -> Any:
    """How this database compares a UUID: SQLite keeps 32 digits, PostgreSQL has the type."""
    return content_id if connection.vendor == "postgresql" else content_id.hex


def _to_uuid(stored: Any) -> UUID:
    return stored if isinstance(stored, UUID) else UUID(stored)


def _moment(moment: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(moment)


def _to_moment(stored: Any) -> datetime:
    """SQLite keeps naive UTC text; PostgreSQL gives an aware datetime."""
    if isinstance(stored, str):
        stored = datetime.fromisoformat(stored)
    return stored if stored.tzinfo else stored.replace(tzinfo=UTC)
