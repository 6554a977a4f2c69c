"""Search: what the index finds, as cards read from the documents.

The index only proposes. Each hit is looked up for this caller, so what has left, or was never theirs, is not shown even
while the index lags behind.
"""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

import orjson

from api.answer import Answer, Caller
from api.surrogates import search_key
from content.publishing import queries
from search.engine import Hit, Query
from search.pipeline import search

from .pages import answer_of, body_of, next_url
from .questions import SearchQuestion


def searching(caller: Caller, question: SearchQuestion) -> Answer:
    """Answer `{"items": [card with "score" and "highlight"…], "next": …, "total": …, "corrected": …}`, best first."""
    offset = (question.page - 1) * question.limit
    results = search(
        Query(
            text=question.q,
            locale=question.locale,
            audience=caller.audience,
            types=question.type,
            limit=question.limit,
            offset=offset,
            as_typed=question.exact,
        )
    )
    has_more = offset + question.limit < results.total and question.page < 100
    body = body_of(
        _items(results.hits, caller),
        next_url=next_url(caller, "search", question, page=question.page + 1) if has_more else None,
        total=results.total,
        corrected=results.corrected or None,
    )
    return answer_of(body, "search", caller, [search_key(question.locale)])


def _items(hits: tuple[Hit, ...], caller: Caller) -> list[bytes]:
    wanted: dict[str, list[UUID]] = defaultdict(list)
    for hit in hits:
        wanted[hit.locale].append(hit.content_id)
    cards = {
        (row.content_id, row.locale): row.card
        for locale, content_ids in wanted.items()
        for row in queries.by_ids(content_ids, locale, caller.audience)
    }
    found = ((hit, cards.get((hit.content_id, hit.locale))) for hit in hits)
    return [
        card[:-1] + b"," + orjson.dumps({"score": hit.score, "highlight": hit.snippet})[1:]
        for hit, card in found
        if card is not None
    ]
