"""The department that answers for the whole city (CITY_DESK in settings): whom to ask where nothing was found."""

from __future__ import annotations

from django.conf import settings

from content.documents import Audience
from content.publishing import queries
from content.publishing.queries import Row


def city_desk(locale: str, audience: Audience) -> Row | None:
    """Its live document in this language, or else in the city's own; None if there is none."""
    own = settings.LANGUAGE_CODE
    named = queries.by_slug("department", settings.CITY_DESK, own, audience) if settings.CITY_DESK else None
    if named is None:
        return None
    translated = queries.by_id(named.content_id, locale, audience) if locale != own else None
    return next((row for row in (translated, named) if row is not None and row.state == "live"), None)
