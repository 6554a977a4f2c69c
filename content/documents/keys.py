"""The names of what a document depends on. A document is rendered again when anything under one of its keys changes."""

from __future__ import annotations

from uuid import UUID


def link_key(content_id: UUID) -> str:
    """Depends on an item's title, address and whether it can be read."""
    return f"link/{content_id}"


def location_key(content_id: UUID) -> str:
    """Depends on a location's address and hours too."""
    return f"location/{content_id}"


def request_key(content_id: UUID) -> str:
    """Depends on the code and the promise of a service's 311 request."""
    return f"request/{content_id}"


def original_key(content_id: UUID) -> str:
    """Depends on the words of the item's original, and on its facts."""
    return f"original/{content_id}"


def translations_key(content_id: UUID) -> str:
    """Depends on the languages in which the item can be read."""
    return f"translations/{content_id}"


def contact_key(content_id: UUID) -> str:
    return f"contact/{content_id}"


def hours_key(pk: int) -> str:
    return f"hours/{pk}"


def holidays_key(pk: int) -> str:
    """Depends on a calendar's days, by way of hours that follow it."""
    return f"holidays/{pk}"


def image_key(pk: int) -> str:
    return f"image/{pk}"


def file_key(pk: int) -> str:
    """Shows a file to everybody who may read the document."""
    return f"file/{pk}"


def agent_file_key(pk: int) -> str:
    """Shows a file to agents, in what only they read."""
    return f"agent-file/{pk}"


def superseded_key(content_id: UUID) -> str:
    """Depends on which official document, or which alert, takes the place of this one."""
    return f"superseded/{content_id}"


def service_code_key(pk: int) -> str:
    return f"service-code/{pk}"
