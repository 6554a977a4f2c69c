"""A stored document as it is read, and how the two databases write its values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection


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
    leads_to: UUID | None
    sort_date: datetime | None
    card: bytes
    body: bytes

    @property
    def is_readable(self) -> bool:
        """Whether there is anything to read: an item that was withdrawn can be read too, with its notice."""
        return self.state in ("live", "withdrawn")


CARD = (
    "d.id, d.content_id, d.locale, d.type, d.state, d.path, d.version, d.etag, d.updated_at, d.sort_title, d.leads_to, "
    "d.sort_date, d.card"
)
ROW = f"{CARD}, d.body"
FROM = "FROM publishing_publisheddocument d"
READABLE = "d.state IN ('live', 'withdrawn')"
"""What can be read: an item that was withdrawn too, with its notice."""


def rows_of(sql: str, values: list[Any]) -> list[Row]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [row_of(columns) for columns in cursor.fetchall()]


def row_of(columns: Sequence[Any]) -> Row:
    pk, content_id, locale, type, state, path, version, etag, updated_at, *more = columns
    sort_title, leads_to, sort_date, card, *body = more
    return Row(
        pk,
        to_uuid(content_id),
        locale,
        type,
        state,
        path,
        version,
        etag,
        to_moment(updated_at),
        sort_title,
        to_uuid(leads_to) if leads_to else None,
        to_moment(sort_date) if sort_date else None,
        bytes(card),
        bytes(body[0]) if body else b"",
    )


def uuid_of(content_id: UUID) -> Any:
    """How this database compares a UUID: SQLite keeps 32 digits, PostgreSQL has the type."""
    return content_id if connection.vendor == "postgresql" else content_id.hex


def to_uuid(stored: Any) -> UUID:
    return stored if isinstance(stored, UUID) else UUID(stored)


def moment_of(moment: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(moment)


def to_moment(stored: Any) -> datetime:
    """SQLite keeps naive UTC text; PostgreSQL gives an aware datetime."""
    if isinstance(stored, str):
        stored = datetime.fromisoformat(stored)
    return stored if stored.tzinfo else stored.replace(tzinfo=UTC)
