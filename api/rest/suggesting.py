"""Suggestions while somebody types: titles that the index proposes, as links to what is published now."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

import orjson

from api.answer import Answer, Caller
from api.surrogates import search_key
from content.documents.base import Relation
from content.publishing import queries
from search.asked.popular import offered
from search.engine import Hit
from search.suggest import suggest

from .pages import answer_of
from .questions import SuggestQuestion

SHOWN = tuple(Relation.model_fields)


def suggesting(caller: Caller, question: SuggestQuestion) -> Answer:
    """Answer `{"items": [relation…], "corrected": text or null, "searches": [text…]}`, likeliest first."""
    found = suggest(question.q, question.locale, caller.audience, question.limit)
    searches = offered(question.q, question.locale, question.limit)
    body = orjson.dumps(
        {"items": _links(found.hits, caller), "corrected": found.corrected or None, "searches": searches}
    )
    return answer_of(body, "search", caller, [search_key(question.locale)])


def _links(hits: tuple[Hit, ...], caller: Caller) -> list[dict[str, str]]:
    wanted: dict[str, list[UUID]] = defaultdict(list)
    for hit in hits:
        wanted[hit.locale].append(hit.content_id)
    cards = {
        (row.content_id, locale): orjson.loads(row.card)
        for locale, content_ids in wanted.items()
        for row in queries.by_ids(content_ids, locale, caller.audience)
    }
    return [{name: card[name] for name in SHOWN} for hit in hits if (card := cards.get(hit.key))]
