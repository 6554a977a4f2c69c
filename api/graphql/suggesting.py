"""Suggestions while somebody types, as whole items."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from api.surrogates import search_key
from search.asked.popular import offered
from search.suggest import MOST_SUGGESTED, suggest

from .arguments import supported_locale, words
from .errors import wrong_argument
from .nodes import Reading


def suggestions(reading: Reading, asked: dict[str, Any]) -> dict[str, Any]:
    """The items to offer, in their order, without those that were withdrawn since. Raises Refused."""
    locale, first = supported_locale("locale", asked.get("locale")), asked.get("first")
    if first is not None and not 0 <= first <= MOST_SUGGESTED:
        raise wrong_argument("first", f"must be from 0 to {MOST_SUGGESTED}, not {first}")
    reading.keys.update(map(search_key, (locale, settings.LANGUAGE_CODE)))
    text, limit = words("query", asked["query"]), 10 if first is None else first
    found = suggest(text, locale, reading.audience, limit)
    keys = [(str(hit.content_id), hit.locale) for hit in found.hits]
    documents = reading.load(keys)
    return {
        "items": [documents[key] for key in keys if key in documents],
        "corrected": found.corrected or None,
        "searches": offered(text, locale, limit),
    }
