"""The search pipeline's results as a page of nodes."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import asdict, dataclass, replace
from typing import Any
from uuid import UUID

from api import offers, results
from api.asked import search_id
from api.catalogue import COLLECTIONS
from api.surrogates import search_key
from search.engine import DEEPEST, Hit, Query, Results
from search.pipeline import search

from . import cursors
from .arguments import named, one_of, supported_locale, words
from .errors import wrong_argument
from .nodes import Batch, Node, Reading
from .paging import Page, checked_first


@dataclass
class ResultsPage(Page):
    """A page of search results. What is not asked for is not made."""

    degraded: bool
    corrected: str
    did_you_mean: str
    facets: list[dict[str, Any]]
    alerts: Callable[[], list[Node]]
    offers: Callable[[], dict[str, Any] | None]
    search_id: str


def found(reading: Reading, asked: dict[str, Any], fields: Set[str]) -> ResultsPage:
    """The page of results that the arguments ask for, with those of its `fields` that cost. Raises Refused."""
    query, size = _query(reading, asked), checked_first(asked.get("first"))
    question = _fingerprint(query, asked)
    offset = cursors.place_in_results(question, asked["after"]) if asked.get("after") is not None else 0
    if offset + size > DEEPEST:
        raise wrong_argument("after", f"no search is read beyond {DEEPEST} results")
    reading.keys.update(results.keys(query, with_alerts=False))
    query = replace(query, limit=size, offset=offset, facets="facets" in fields)
    page = search(query)
    reading.searched.append((query, page))
    reading.keys.update(search_key(hit.locale) for hit in page.hits)
    nodes = _nodes(reading, page.hits)
    return ResultsPage(
        nodes=nodes,
        has_next_page=offset + len(page.hits) < min(page.total, DEEPEST),
        has_previous_page=offset > 0,
        cursor=lambda index: cursors.encode(question, [offset + nodes[index]["place"]]),
        count=lambda: page.total,
        degraded=page.degraded,
        corrected=page.corrected,
        did_you_mean=page.did_you_mean,
        facets=[asdict(each) for each in results.labelled(page.facets, query.locale, query.audience)],
        alerts=lambda: _alerts(reading, query, page) if offset == 0 else [],
        offers=lambda: _offers(reading, query) if page.total == 0 else None,
        search_id=search_id(query) if reading.audience == "public" else "",
    )


def _query(reading: Reading, asked: dict[str, Any]) -> Query:
    """The question as search takes it, from its beginning. Raises Refused."""
    locale, language = supported_locale("locale", asked.get("locale")), asked.get("language")
    narrowed = {
        kind: (UUID(named(kind, asked[kind], locale, reading)),)
        for kind in results.OF_ITEMS
        if asked.get(kind) is not None
    }
    return Query(
        text=words("query", asked["query"]),
        locale=locale,
        audience=reading.audience,
        types=tuple(one_of("types", type, tuple(COLLECTIONS)) for type in asked.get("types") or ()),
        departments=narrowed.get("department", ()),
        topics=narrowed.get("topic", ()),
        locations=narrowed.get("location", ()),
        languages=(supported_locale("language", language),) if language is not None else (),
        as_typed=bool(asked.get("exact")),
    )


def _fingerprint(query: Query, asked: dict[str, Any]) -> cursors.Question:
    """All that decides which results come in which order."""
    narrowed = [[str(value) for value in getattr(query, name)] for name in ("departments", "topics", "locations")]
    kept = [["exact"]] if query.as_typed else []
    more = [[*narrowed, list(query.languages)]] if any(narrowed) or query.languages else []
    return (query.audience, "search", asked["query"], query.locale, list(query.types), *kept, *more)


def _nodes(reading: Reading, hits: tuple[Hit, ...]) -> list[dict[str, Any]]:
    """The hits with their documents. One that was withdrawn since it was indexed is left out."""
    documents: dict[tuple[str, str], Node] = reading.load((str(hit.content_id), hit.locale) for hit in hits)
    return [
        {"item": document, "score": hit.score, "snippet": hit.snippet, **_why(hit), "place": place}
        for place, hit in enumerate(hits, start=1)
        if (document := documents.get((str(hit.content_id), hit.locale)))
    ]


def _why(hit: Hit) -> dict[str, Any]:
    return {"matched": hit.matched, "pinned": hit.pinned}


def _alerts(reading: Reading, query: Query, page: Results) -> list[Node]:
    """The alerts on top. What they are holds for as long as alerts do."""
    top = results.on_top(query, page, reading.now)
    reading.keys.update(results.keys(query, with_alerts=True))
    if moment := top.true_until(reading.now):
        reading.holds_until(moment)
    return reading.nodes(top.rows)


def _offers(reading: Reading, query: Query) -> dict[str, Any]:
    offered = offers.offers(query)
    reading.keys.update(offers.keys(query.locale))
    contact = Batch(reading, [offered.contact]).nodes[0] if offered.contact else None
    return {"topics": reading.nodes(offered.topics), "contact": contact, "form": offered.form}
