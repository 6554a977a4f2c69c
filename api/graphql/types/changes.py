"""The history of what readers see."""

from __future__ import annotations

from typing import Any

from graphene import ID, Boolean, Int, List, NonNull, String

from content.publishing.queries import EventRow

from .envelope import Part
from .scalars import DateTime


class Change(Part):
    """One line of the history: what happened to which item."""

    sequence = ID(required=True, description="Its number; later lines have larger ones.")
    event = String(
        required=True,
        description=(
            '"item.published", "item.updated", "item.moved", "item.withdrawn", "item.gone", "item.redirected" or '
            '"item.deleted".'
        ),
    )
    content_id = ID(required=True, description="The item's id.")
    locale = String(required=True, description="The translation that it happened to.")
    type = String(required=True, description="What the item is.")
    version = Int(required=True, description="The version of the document that it left.")
    path = String(required=True, description="Where the item stands, or stood, on the public website.")
    previous_path = String(
        description="Where it stood before, if it moved; the old address, if one was made lead to it."
    )
    occurred_at = DateTime(required=True, description="When it happened.")


class ChangeFeed(Part):
    """A part of the history, oldest first. Whoever follows it to the end has what is published."""

    events = List(NonNull(Change), required=True, description="What happened, oldest first.")
    cursor = ID(required=True, description="What to send as `since` next time.")
    has_more = Boolean(required=True, description="Whether more has happened already.")


def feed(events: list[EventRow], since: int, first: int) -> dict[str, Any]:
    """The source of a ChangeFeed from the events after `since`, of which one more than `first` was read."""
    shown = events[:first]
    return {
        "events": [_change(event) for event in shown],
        "cursor": str(shown[-1].sequence if shown else since),
        "has_more": len(events) > first,
    }


def _change(event: EventRow) -> dict[str, Any]:
    return {
        **event._asdict(),
        "sequence": str(event.sequence),
        "content_id": str(event.content_id),
        "previous_path": event.previous_path or None,
        "occurred_at": event.occurred_at.isoformat().replace("+00:00", "Z"),
    }
