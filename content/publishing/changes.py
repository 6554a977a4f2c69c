"""What the store tells of a document that it changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from content.transaction import Item

from .models import OutboxEvent

Event = OutboxEvent.Event


@dataclass(frozen=True)
class Change:
    """One stored document that changed. `event` is None where readers see no difference."""

    item: Item
    audience: str
    type: str
    event: Event | None
    version: int
    path: str
    previous_path: str
    link_changed: bool
    """Its title, address or presence is new: what shows a link to it must follow."""
    presence_changed: bool
    inner_paths: Mapping[str, str] = field(default_factory=dict)
    """Where parts of it stand now, and the id of each part."""
    words_changed: bool = False
    """It is an original, and says something else than before: its translations must be compared again."""
    facets: frozenset[tuple[str, str]] = frozenset()
    """All that lists could find it by before the change, or can after it."""
