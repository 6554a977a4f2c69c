"""A stored document as it is read, and how the two databases write its values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db import connection

from content.publishing.editions import edition_of

from .statements import fetch, vendor

Name = tuple[int, int]
"""Names one version of a document: its row and its edition, which the store never gives twice to one document.

All indexes of lists end with the two, so that a list tells which versions it has without reading a single document.
"""


def uuid_of(content_id: UUID) -> Any:
    """How this database compares a UUID: SQLite keeps 32 digits, PostgreSQL has the type."""
    return content_id if vendor() == "postgresql" else content_id.hex


def stored_id(text: str) -> Any:
    """The same of an id as documents write it, with hyphens and in small letters."""
    return UUID(text) if vendor() == "postgresql" else text.replace("-", "")


def to_uuid(stored: Any) -> UUID:
    return stored if isinstance(stored, UUID) else UUID(stored)


def written(stored: Any) -> str:
    """A stored UUID as documents write it, with hyphens. Six times as fast as by way of a UUID."""
    if not isinstance(stored, str):
        return str(stored)
    return f"{stored[:8]}-{stored[8:12]}-{stored[12:16]}-{stored[16:20]}-{stored[20:]}"


def moment_of(moment: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(moment)


def to_moment(stored: Any) -> datetime:
    """SQLite keeps naive UTC text; PostgreSQL gives an aware datetime."""
    if isinstance(stored, str):
        stored = datetime.fromisoformat(stored)
    return stored if stored.tzinfo else stored.replace(tzinfo=UTC)


def to_iso(stored: Any) -> str:
    """The same as ISO 8601 in UTC. SQLite's text is that already, but for two signs."""
    return f"{stored[:10]}T{stored[11:]}+00:00" if isinstance(stored, str) else to_moment(stored).isoformat()


def _perhaps(convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda stored: None if stored is None else convert(stored)


def _column(place: int, convert: Callable[[Any], Any] | None = None) -> Any:
    if convert is None:
        return property(lambda row: row._columns[place])
    return property(lambda row: convert(row._columns[place]))


class Row:
    """One stored document. `card` and `body` are JSON bytes, empty for an item that left.

    A column becomes a value when it is asked for: a list sends the cards of its rows, and looks at little else.
    """

    __slots__ = ("_columns",)

    def __init__(self, columns: Sequence[Any]) -> None:
        self._columns = columns

    id: int = _column(0)
    content_id: UUID = _column(1, to_uuid)
    item: str = _column(1, written)
    locale: str = _column(2)
    type: str = _column(3)
    state: str = _column(4)
    path: str = _column(5)
    version: int = _column(6)
    etag: str = _column(7)
    updated_at: datetime = _column(8, to_moment)
    sort_title: str = _column(9)
    leads_to: UUID | None = _column(10, _perhaps(to_uuid))
    sort_date: datetime | None = _column(11, _perhaps(to_moment))
    card: bytes = _column(12, lambda stored: bytes(stored or b""))
    """Empty in the row of an item that was looked for by itself."""

    @property
    def name(self) -> Name:
        return self.id, edition_of(self.etag)

    @property
    def body(self) -> bytes:
        """The whole document; empty in a row that was asked for with its card alone."""
        return bytes(self._columns[13]) if len(self._columns) > 13 else b""

    @property
    def is_readable(self) -> bool:
        """Whether there is anything to read: an item that was withdrawn can be read too, with its notice."""
        return self.state in ("live", "withdrawn")


_ABOUT = (
    "d.id, d.content_id, d.locale, d.type, d.state, d.path, d.version, d.etag, "
    "COALESCE(d.updated_at, NULL), d.sort_title, d.leads_to, COALESCE(d.sort_date, NULL)"
)
"""COALESCE hides the type of a moment from SQLite's driver, for which Django would parse it in every row."""
CARD = f"{_ABOUT}, d.card"
ROW = f"{CARD}, d.body"
ALONE = f"{_ABOUT}, NULL, d.body"
"""Of one item: its card is a sixth of what there is to read, and only lists show it."""
FROM = "FROM publishing_publisheddocument d"
READABLE = "d.state IN ('live', 'withdrawn')"
"""What can be read: an item that was withdrawn too, with its notice."""


def rows_of(sql: str, values: list[Any]) -> list[Row]:
    return [Row(columns) for columns in fetch(sql, values, binary=True)]
