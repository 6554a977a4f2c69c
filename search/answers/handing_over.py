"""Whom to ask instead: the department that the answer is from, or the one that answers for the whole city.

Nobody should be left with a wrong answer and no number to call.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson

from content.documents import Audience
from content.documents.base import Relation
from content.publishing import queries
from content.publishing.queries import Row
from search.city_desk import city_desk

from .sections import Raw


@dataclass(frozen=True)
class HandOver:
    """A department as a link, and its contacts as documents have them: phone, mail, form, hours."""

    department: dict[str, Any]
    contacts: list[dict[str, Any]]


def link(card: Raw) -> dict[str, Any]:
    """As much of an item as a link needs."""
    return {name: card[name] for name in Relation.model_fields}


def owner(card: Raw) -> dict[str, Any] | None:
    """The department that an item belongs to, as a link; a department belongs to itself."""
    if card["type"] == "department":
        return link(card)
    department = card.get("department") or next(iter(card.get("departments") or ()), None)
    return department if department is None else dict(department)


def hand_over(department: Raw | None, locale: str, audience: Audience) -> HandOver | None:
    """How to reach this department, or else the city's desk; None if neither can be reached."""
    rows = (
        lambda: _by_id(department, audience) if department else None,
        lambda: city_desk(locale, audience),
    )
    return next((reached for find in rows if (row := find()) and (reached := _reached(row))), None)


def _by_id(department: Raw, audience: Audience) -> Row | None:
    return queries.by_id(UUID(department["content_id"]), department["locale"], audience)


def _reached(row: Row) -> HandOver | None:
    if row.state != "live":
        return None
    document = orjson.loads(row.body)
    contacts = document["contacts"]
    return HandOver(link(document), contacts) if contacts else None
