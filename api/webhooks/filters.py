"""What a webhook wants to hear of. Kinds of conditions must all hold; of one kind, any of what was chosen."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from content.publishing.queries import EventRow

Facets = Collection[tuple[str, str]]

ITEMS = {"department": ("department",), "topic": ("topic", "parent")}
"""The facets in which an item of these types is named; a topic's wider one is its `parent`."""


@dataclass(frozen=True)
class Filter:
    """The conditions of one webhook; an empty one always holds. Departments and topics are content ids."""

    events: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    locales: frozenset[str] = frozenset()
    departments: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()

    @property
    def looks_at_facets(self) -> bool:
        return bool(self.departments or self.topics)

    def lets_through(self, event: EventRow, facets: Facets) -> bool:
        """Whether the event is wanted. `facets` are the document's before the event and after it, so that what leaves
        a department or is deleted is still told to those who followed it there.
        """
        return (
            _any(self.events, event.event)
            and _any(self.types, event.type)
            and _any(self.locales, event.locale)
            and _concerns(self.departments, "department", event, facets)
            and _concerns(self.topics, "topic", event, facets)
        )


def _any(chosen: frozenset[str], value: str) -> bool:
    return not chosen or value in chosen


def _concerns(chosen: frozenset[str], type: str, event: EventRow, facets: Facets) -> bool:
    """Whether the document belongs to one of the chosen items, or is one."""
    if not chosen or (event.type == type and str(event.content_id) in chosen):
        return True
    return any(name in ITEMS[type] and value in chosen for name, value in facets)
