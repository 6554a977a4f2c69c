"""Which alerts are in force, as the home of the desk asks for it (settings: ALERTS_IN_FORCE)."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import orjson

from .alerts import Wanted, in_force


class AlertInForce(NamedTuple):
    """One alert that agents see at this moment: all that the public sees, and the internal ones."""

    content_id: UUID
    locale: str
    title: str
    kind: str
    severity: str
    expires: datetime | None


def alerts_in_force(locale: str, now: datetime) -> list[AlertInForce]:
    """The alerts in force in this language, the most severe first."""
    found = in_force(Wanted("agent", locale, now)).rows
    return [_told(row.content_id, row.locale, orjson.loads(row.card)) for row in found]


def _told(content_id: UUID, locale: str, card: dict[str, str]) -> AlertInForce:
    expires = card.get("expires")
    ends = datetime.fromisoformat(expires) if expires else None
    return AlertInForce(content_id, locale, card["title"], card["kind"], card["severity"], ends)
