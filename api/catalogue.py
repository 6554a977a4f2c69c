"""The map of the catalogue, for every channel: what each collection is called, what it can be filtered by, and what it
can show whole. To add a type, add a line.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import get_args

from content.documents import PUBLIC_CLASSES

SORTS = ("title", "-title", "updated_at", "-updated_at")
DATE_SORTS = ("date", "-date")
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(9999, 12, 30)
"""The days that lists can be cut by; beyond them instants end."""


@dataclass(frozen=True)
class Collection:
    """One type of item under its plural name."""

    name: str
    type: str
    words: str
    """What people call them."""
    filters: tuple[str, ...]
    """The facets that a list can be filtered by; each names an item of the type in FILTERED_TYPES."""
    relations: dict[str, tuple[str, ...]]
    """The relations that can be shown as cards, and the types found there."""
    sort: str = "title"
    """The order of its lists where no other is asked for."""

    @property
    def sorts(self) -> tuple[str, ...]:
        """The orders that its lists can have."""
        return (*SORTS, *DATE_SORTS) if self.is_dated else SORTS

    @property
    def is_dated(self) -> bool:
        """Whether its lists can be sorted by date, and cut by days."""
        return bool(PUBLIC_CLASSES[self.type].dated)

    @property
    def statuses(self) -> tuple[str, ...]:
        """The statuses that items of this type can have; none if it knows no status."""
        status = PUBLIC_CLASSES[self.type].model_fields.get("status")
        return get_args(status.annotation) if status else ()

    @property
    def keeps_hours(self) -> bool:
        """Whether items of this type can be open or closed: by hours of their own, or by those of their contacts."""
        return not {"opening_hours", "contacts"}.isdisjoint(PUBLIC_CLASSES[self.type].model_fields)


ANY = tuple(sorted(type for type in PUBLIC_CLASSES if type != "topic"))
"""What editors can relate by hand: any page."""

ABOUT = {"department": ("department",), "topics": ("topic",), "related": ANY}
"""What most pages lead to."""

COLLECTIONS: dict[str, Collection] = {
    collection.type: collection
    for collection in (
        Collection(
            "services",
            "service",
            "services",
            filters=("department", "topic", "location"),
            relations={**ABOUT, "locations": ("location",)},
        ),
        Collection("departments", "department", "departments", filters=("department", "topic"), relations=ABOUT),
        Collection(
            "faqs",
            "faq",
            "answers",
            filters=("department", "topic", "service"),
            relations={**ABOUT, "services": ("service",)},
        ),
        Collection("locations", "location", "locations", filters=("department", "topic"), relations=ABOUT),
        Collection("news", "news", "news", filters=("department", "topic"), relations=ABOUT, sort="-date"),
        Collection(
            "official-documents",
            "official-document",
            "official documents",
            filters=("department", "topic"),
            relations={**ABOUT, "replaces": ("official-document",), "superseded_by": ("official-document",)},
            sort="-date",
        ),
        Collection(
            "alerts",
            "alert",
            "alerts",
            filters=("department", "topic", "service", "location"),
            relations={
                "references": ("alert",),
                "followed_by": ("alert",),
                "departments": ("department",),
                "topics": ("topic",),
                "services": ("service",),
                "locations": ("location",),
                "related": ANY,
            },
        ),
        Collection("guides", "guide", "guides", filters=("department", "topic"), relations=ABOUT),
        Collection("step-by-steps", "step-by-step", "step by steps", filters=("department", "topic"), relations=ABOUT),
        Collection(
            "meetings",
            "meeting",
            "meetings",
            filters=("department", "topic"),
            relations={**ABOUT, "location": ("location",), "rescheduled_to": ("meeting",)},
            sort="-date",
        ),
        Collection("topics", "topic", "topics", filters=("parent",), relations={"parent": ("topic",)}),
    )
}
"""By type."""

FILTERED_TYPES = {
    facet: "topic" if facet == "parent" else facet
    for collection in COLLECTIONS.values()
    for facet in collection.filters
}
"""What each filter names."""
