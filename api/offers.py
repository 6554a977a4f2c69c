"""What is offered to whoever finds nothing, in every channel: the nearest topics, and whom to ask.

Nobody should be left with an empty page. Whom to ask is the department that settings name (CITY_DESK), as its published
document has it: its first contact, which editors change like any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import orjson
from django.conf import settings

from content.documents import Audience
from content.publishing import queries
from content.publishing.queries import Listing, Row
from search.city_desk import city_desk
from search.engine import Query
from search.nearest import nearest_titles
from search.pipeline import search

from .surrogates import type_key

MOST_TOPICS = 6
READ = 500
"""Topics that are looked at; no city has as many."""


@dataclass(frozen=True)
class Offers:
    """Topics as rows with their cards; the contact as documents have it; where to write."""

    topics: list[Row]
    contact: dict[str, Any] | None
    form: str | None


def offers(query: Query) -> Offers:
    """What to offer for a question that nothing was found for."""
    contact, form = _city_desk(query.locale, query.audience)
    return Offers(_topics(query), contact, form)


def keys(locale: str) -> list[str]:
    """What offers depend on."""
    return [type_key(type, language) for type in ("topic", "department") for language in _languages(locale)]


def _topics(query: Query) -> list[Row]:
    """The topics that the question is near to, or else the widest ones."""
    rows = {row.content_id: row for language in reversed(_languages(query.locale)) for row in _all(language, query)}
    cards = {content_id: orjson.loads(row.card) for content_id, row in rows.items()}
    found = [hit.content_id for hit in search(Query(query.text, query.locale, query.audience, ("topic",))).hits]
    near = [*found, *nearest_titles(query.text, {content_id: card["title"] for content_id, card in cards.items()})]
    widest = [content_id for content_id, card in cards.items() if card["parent"] is None]
    return [rows[content_id] for content_id in dict.fromkeys(near or widest) if content_id in rows][:MOST_TOPICS]


def _all(language: str, query: Query) -> list[Row]:
    return queries.listed(Listing(query.audience, language, "topic", limit=READ, bodies=False))


def _city_desk(locale: str, audience: Audience) -> tuple[dict[str, Any] | None, str | None]:
    """The first contact of the department that answers for the city, and where to write to it."""
    row = city_desk(locale, audience)
    if row is None:
        return None, None
    document = orjson.loads(row.body)
    contact = next(iter(document["contacts"]), None)
    return contact, (contact and contact["website"]) or document["url"]


def _languages(locale: str) -> list[str]:
    return list(dict.fromkeys((locale, settings.LANGUAGE_CODE)))
