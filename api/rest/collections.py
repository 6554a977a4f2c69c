"""The map of the catalogue: what each collection holds, can be filtered by, and can show whole."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings

from api.answer import Caller
from content.documents import AGENT_CLASSES, PUBLIC_CLASSES, Audience, Document
from content.documents.base import ENVELOPE

BASES: dict[Audience, str] = {"public": "/api/v1", "agent": "/api/v1/agent"}
"""Where each audience's addresses begin."""

CLASSES: dict[Audience, dict[str, type[Document]]] = {"public": PUBLIC_CLASSES, "agent": AGENT_CLASSES}


@dataclass(frozen=True)
class Collection:
    """One type of item under its plural name."""

    name: str
    type: str
    filters: tuple[str, ...]
    """The facets that a list takes as parameters; each names an item of the type in FILTERED_TYPES."""
    relations: dict[str, tuple[str, ...]]
    """The fields that `expand` may name, and the types found there."""


ANY = ("department", "faq", "location", "service")
"""What editors can relate by hand: any page."""

COLLECTIONS: dict[str, Collection] = {
    collection.type: collection
    for collection in (
        Collection(
            "services",
            "service",
            filters=("department", "topic", "location"),
            relations={"department": ("department",), "topics": ("topic",), "locations": ("location",), "related": ANY},
        ),
        Collection(
            "departments",
            "department",
            filters=("department", "topic"),
            relations={"department": ("department",), "topics": ("topic",), "related": ANY},
        ),
        Collection(
            "faqs",
            "faq",
            filters=("department", "topic", "service"),
            relations={
                "department": ("department",),
                "topics": ("topic",),
                "services": ("service",),
                "related": ANY,
            },
        ),
        Collection(
            "locations",
            "location",
            filters=("department", "topic"),
            relations={"department": ("department",), "topics": ("topic",), "related": ANY},
        ),
        Collection("topics", "topic", filters=("parent",), relations={"parent": ("topic",)}),
    )
}
"""By type."""

FILTERED_TYPES = {
    "department": "department",
    "topic": "topic",
    "location": "location",
    "service": "service",
    "parent": "topic",
}


def fields_of(type: str, audience: Audience) -> tuple[str, ...]:
    """Every field that the audience's document of this type has, in its order."""
    return tuple(CLASSES[audience][type].model_fields)


def card_fields_of(type: str) -> tuple[str, ...]:
    """The fields of the list form, the same for every audience."""
    return (*ENVELOPE, *PUBLIC_CLASSES[type].card)


def address(caller: Caller, path: str) -> str:
    """The full address of a path of the caller's half of the API."""
    return f"{settings.API_URL}{BASES[caller.audience]}/{path}"
