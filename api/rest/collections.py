"""What each collection of the catalogue holds for an audience."""

from __future__ import annotations

from content.documents import AGENT_CLASSES, PUBLIC_CLASSES, Audience, Document
from content.documents.base import LISTED

CLASSES: dict[Audience, dict[str, type[Document]]] = {"public": PUBLIC_CLASSES, "agent": AGENT_CLASSES}


def fields_of(type: str, audience: Audience) -> tuple[str, ...]:
    """Every field that the audience's document of this type has, in its order."""
    return tuple(CLASSES[audience][type].model_fields)


def card_fields_of(type: str) -> tuple[str, ...]:
    """The fields of the list form, the same for every audience."""
    return (*LISTED, *PUBLIC_CLASSES[type].card)
