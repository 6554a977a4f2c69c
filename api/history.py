"""One line of the history, as every channel tells it: the change feed and webhooks show the same object."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from content.publishing import queries
from content.publishing.queries import EventRow

from .addresses import address
from .answer import Caller
from .catalogue import COLLECTIONS
from .problems import Problem

EventName = Literal[
    "item.published",
    "item.updated",
    "item.moved",
    "item.withdrawn",
    "item.gone",
    "item.redirected",
    "item.deleted",
]


class ChangeEvent(BaseModel):
    """One line of the history."""

    model_config = ConfigDict(extra="forbid")

    sequence: int = Field(description="Rises without gaps")
    event: EventName
    content_id: UUID
    locale: str
    type: str
    version: int = Field(
        description="The document's version after it; a copy that has this or a later one is up to date"
    )
    path: str
    previous_path: str | None = Field(description="Where it was before it moved, or what now leads to it")
    occurred_at: datetime
    url: str = Field(description="Where to read the item's present state; 410 if it has left")


def told(event: EventRow, caller: Caller) -> dict[str, Any]:
    """The event as `ChangeEvent` describes it, with addresses of the caller's half of the API."""
    collection = COLLECTIONS[event.type].name
    return {
        "sequence": event.sequence,
        "event": event.event,
        "content_id": event.content_id,
        "locale": event.locale,
        "type": event.type,
        "version": event.version,
        "path": event.path,
        "previous_path": event.previous_path or None,
        "occurred_at": utc(event.occurred_at),
        "url": f"{address(caller, collection)}/{event.content_id}?locale={event.locale}",
    }


def require_kept(caller: Caller, since: int, read: Sequence[EventRow]) -> None:
    """Raises Problem `history-forgotten` if some of what happened after `since` is missing from what was `read`, or if
    the history has not come so far.

    A client that went on would never hear of it.
    """
    oldest = queries.kept_after(caller.audience, since, read)
    if oldest is not None:
        detail = f"{why_not(since, oldest)} Take the snapshot, and go on from its changes_since."
        snapshot = address(caller, "snapshot")
        raise Problem("history-forgotten", detail, field="since", oldest=oldest, snapshot=snapshot)


def why_not(since: int, oldest: int) -> str:
    """Why nobody can go on from `since` in a history that is kept from `oldest` on."""
    if since > oldest:
        return f"{since} is ahead of the history, which was begun anew or set back."
    return f"The history is kept from {oldest} on."


def is_asked(event: EventRow, types: Collection[str], locale: str | None) -> bool:
    """Whether a client that asked for these types and this locale (none for any) hears of the event."""
    return (not types or event.type in types) and locale in (None, event.locale)


def utc(moment: datetime) -> str:
    """RFC 3339, as documents write it. Moments from the database are in UTC."""
    return moment.isoformat().replace("+00:00", "Z")
