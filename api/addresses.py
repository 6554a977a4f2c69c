"""Where things are in the API, for every channel that leads to them."""

from __future__ import annotations

from django.conf import settings

from api.answer import Caller
from content.documents import Audience

BASES: dict[Audience, str] = {"public": "/api/v1", "agent": "/api/v1/agent"}
"""Where each audience's addresses begin."""


def address(caller: Caller, path: str) -> str:
    """The full address of a path of the caller's half of the API."""
    return f"{settings.API_URL}{BASES[caller.audience]}/{path}"
