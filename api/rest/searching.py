"""Search: what the index finds, as cards read from the documents.

The index only proposes. Each hit is looked up for this caller, so what has left, or was never theirs, is not shown even
while the index lags behind.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from api import asked, offers, results
from api.answer import Answer, Caller
from api.caching import cache_control, until
from api.surrogates import search_key
from content.documents.base import Relation
from content.publishing import queries
from search.engine import Hit, Query, Results
from search.pipeline import search

from .calling import call_of
from .listing import named
from .pages import answer_kept, body_of, next_url
from .questions import SearchQuestion

LAST_PAGE = 100
SHOWN = tuple(Relation.model_fields)


def searching(caller: Caller, question: SearchQuestion, now: datetime) -> Answer:
    """Answer `{"items": [card, and why it was found…], "next": …, "total": …}`, best first, with the alerts that
    concern the question, and what to offer where nothing is found.

    For the public with the `search_id` by which `/search/clicks` is told what was opened.
    """
    query = _query(caller, question)
    found = search(query)
    asked.searched(query, found, caller)
    more: dict[str, Any] = {
        "corrected": found.corrected or None,
        "did_you_mean": found.did_you_mean or None,
        "degraded": found.degraded,
        "alerts": [],
        "offers": _offers(query) if found.total == 0 else None,
    }
    life = cache_control("search", caller)
    if question.page == 1:
        top = results.on_top(query, found, now)
        more["alerts"] = [orjson.loads(row.card) for row in top.rows]
        if moment := top.true_until(now):
            life = until(moment, now, caller, most=results.LIFE)
    if question.facets:
        more["facets"] = _facets(found, query)
    if caller.audience == "public":
        more["search_id"] = asked.search_id(query)
    has_more = query.offset + query.limit < found.total and question.page < LAST_PAGE
    body = body_of(
        _items(found.hits, caller),
        next_url=next_url(caller, "search", question, page=question.page + 1) if has_more else None,
        total=found.total,
        **more,
    )
    return answer_kept(body, life, _keys(query, question, found))


def _query(caller: Caller, question: SearchQuestion) -> Query:
    """The question as search takes it. Raises `unknown-item`."""
    narrowed = {
        kind: (UUID(named(kind, name, question.locale, caller)),)
        for kind in results.OF_ITEMS
        if (name := getattr(question, kind)) is not None
    }
    return Query(
        text=question.q,
        locale=question.locale,
        audience=caller.audience,
        types=question.type,
        departments=narrowed.get("department", ()),
        topics=narrowed.get("topic", ()),
        locations=narrowed.get("location", ()),
        languages=(question.language,) if question.language else (),
        facets=question.facets,
        limit=question.limit,
        offset=(question.page - 1) * question.limit,
        as_typed=question.exact,
    )


def _items(hits: tuple[Hit, ...], caller: Caller) -> list[bytes]:
    wanted: dict[str, list[UUID]] = defaultdict(list)
    for hit in hits:
        wanted[hit.locale].append(hit.content_id)
    is_agents = caller.audience == "agent"
    rows = {
        (row.content_id, row.locale): row
        for locale, content_ids in wanted.items()
        for row in queries.by_ids(content_ids, locale, caller.audience, bodies=is_agents)
    }
    found = ((hit, rows.get(hit.key)) for hit in hits)
    return [
        row.card[:-1] + b"," + orjson.dumps({**_why(hit), **(call_of(row.body) if is_agents else {})})[1:]
        for hit, row in found
        if row is not None
    ]


def _why(hit: Hit) -> dict[str, Any]:
    return {"score": hit.score, "highlight": hit.snippet, "matched": hit.matched, "pinned": hit.pinned}


def _facets(found: Results, query: Query) -> dict[str, list[dict[str, Any]]]:
    """By kind, each of them even if nothing has it."""
    counted: dict[str, list[dict[str, Any]]] = {kind: [] for kind in ("type", *results.OF_ITEMS, "language")}
    for each in results.labelled(found.facets, query.locale, query.audience):
        slug = {"slug": each.slug} if each.slug is not None else {}
        counted[each.kind].append({"value": each.value, "label": each.label, **slug, "count": each.count})
    return counted


def _offers(query: Query) -> dict[str, Any]:
    offered = offers.offers(query)
    cards = [orjson.loads(row.card) for row in offered.topics]
    topics = [{name: card[name] for name in SHOWN} for card in cards]
    return {"topics": topics, "contact": offered.contact, "form": offered.form}


def _keys(query: Query, question: SearchQuestion, found: Results) -> list[str]:
    narrowed_by = [kind for kind in results.OF_ITEMS if getattr(question, kind) is not None]
    return [
        *results.keys(query, narrowed_by, with_alerts=question.page == 1),
        *(search_key(hit.locale) for hit in found.hits),
        *(offers.keys(query.locale) if found.total == 0 else ()),
    ]
