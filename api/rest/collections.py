"""What each collection of the catalogue holds for an audience, and where it is."""

from __future__ import annotations

from django.conf import settings

from api.answer import Caller
from content.documents import AGENT_CLASSES, PUBLIC_CLASSES, Audience, Document
from content.documents.base import LISTED

BASES: dict[Audience, str] = {"public": "/api/v1", "agent": "/api/v1/agent"}
"""Where each audience's addresses begin."""

CLASSES: dict[Audience, dict[str, type[Document]]] = {"public": PUBLIC_CLASSES, "agent": AGENT_CLASSES}


def fields_of(type: str, audience: Audience) -> tuple[str, ...]:
    """Every field that the audience's document of this type has, in its order."""
    return tuple(CLASSES[audience][type].model_fields)


def card_fields_of(type: str) -> tuple[str, ...]:
    """The fields of the list form, the same for every audience."""
    return (*LISTED, *PUBLIC_CLASSES[type].card)


def address(caller: Caller, path: str) -> str:
    """The full address of a path of the caller's half of the API."""
    return f"{settings.API_URL}{BASES[caller.audience]}/{path}"
