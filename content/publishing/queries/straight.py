"""What usual questions read: one statement each, and of a document the one column that is shown.

Nothing here tells why something is not there. Whoever finds nothing asks the long way, which does.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from content.documents import Audience
from content.publishing.editions import edition_of

from .rows import FROM, READABLE, Name
from .statements import fetch, vendor

_ONE = (
    f"SELECT d.id, d.etag, d.content_id, d.body {FROM} "
    f"WHERE d.audience = %s AND d.locale = %s AND d.type = %s AND {READABLE} AND "
)
_BY_ID = f"{_ONE} d.content_id = %s"
_BY_SLUG = f"{_ONE} d.slug = %s ORDER BY CASE d.state WHEN 'live' THEN 0 ELSE 1 END, d.updated_at DESC LIMIT 1"

Whole = Sequence[Any]
"""`(row id, etag, item, document)` of an item; its id is as it is stored."""


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


class NamedCard(NamedTuple):
    """A document's item, by its id as it is stored, and its card."""

    item: Any
    card: bytes


def name_of(whole: Whole) -> Name:
    """The name of the version that was read."""
    return whole[0], edition_of(whole[1])


def cards_of(names: Collection[Name]) -> dict[Name, NamedCard]:
    """The cards of these documents, by the names of their versions. Where one of these names is not of the latest any
    more, there is none of that name, and one of another.
    """
    found = fetch(_cards(len(names)), [row for row, _edition in names], binary=True)
    return {(row, edition_of(etag)): NamedCard(item, card) for row, etag, item, card in found}


@lru_cache(maxsize=256)
def _cards(count: int) -> str:
    marks = ", ".join(["%s"] * count)
    return f"SELECT d.id, d.etag, d.content_id, d.card {FROM} WHERE d.id IN ({marks})"
