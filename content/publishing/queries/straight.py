"""What usual questions read: one statement each, and of a document the one column that is shown.

Nothing here tells why something is not there. Whoever finds nothing asks the long way, which does.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID

from content.documents import Audience

from .lists import Listing, asked
from .rows import FROM, NAME, READABLE
from .statements import Rows, fetch, vendor

_ONE = (
    f"SELECT {NAME.format(id='d.id', of='d')}, d.content_id, d.body {FROM} "
    f"WHERE d.audience = %s AND d.locale = %s AND d.type = %s AND {READABLE} AND "
)
_BY_ID = f"{_ONE} d.content_id = %s"
_BY_SLUG = f"{_ONE} d.slug = %s ORDER BY CASE d.state WHEN 'live' THEN 0 ELSE 1 END, d.updated_at DESC LIMIT 1"

Whole = Sequence[Any]
"""The name of a version, its item's id as it is stored, and the document."""


def readable_by_id(content_id: str, type: str, locale: str, audience: Audience) -> Whole | None:
    """The document of an item of this type that can be read; None if it is not as simple as that.

    The id is taken as it was sent, and finds nothing unless documents write it so.
    """
    try:
        stored: Any = content_id.replace("-", "") if vendor() == "sqlite" else UUID(content_id)
    except ValueError:
        return None
    found = fetch(_BY_ID, (audience, locale, type, stored), binary=True)
    return found[0] if found else None


def readable_by_slug(slug: str, type: str, locale: str, audience: Audience) -> Whole | None:
    """The same by its slug: a live one before one that was withdrawn."""
    found = fetch(_BY_SLUG, (audience, locale, type, slug), binary=True)
    return found[0] if found else None


class ListStatement:
    """What a list asks of its index, for a question that is asked again and again: it is put together once."""

    def __init__(self, question: Listing) -> None:
        self._statement, self._values = asked(question)

    def entries(self) -> Rows:
        """The name of each version (`rows.NAME`) that the question asks for, in its order, and its sort key."""
        return fetch(self._statement, self._values)


NamedCard = Sequence[Any]
"""The name of a version, its item's id as it is stored, and its card."""


def cards_of(names: Collection[str]) -> dict[str, NamedCard]:
    """The cards of these documents, by the names of their versions. Where one of these names is not of the latest any
    more, there is none of that name, and one of another.
    """
    rows = [int(name.partition(" ")[0]) for name in names]
    return {row[0]: row for row in fetch(_cards(len(rows)), rows, binary=True)}


@lru_cache(maxsize=256)
def _cards(count: int) -> str:
    marks = ", ".join(["%s"] * count)
    return f"SELECT {NAME.format(id='d.id', of='d')}, d.content_id, d.card {FROM} WHERE d.id IN ({marks})"
