"""The search pipeline's results as a page of nodes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from api.catalogue import COLLECTIONS
from api.surrogates import search_key
from search.engine import DEEPEST, Hit, Query
from search.pipeline import search

from . import cursors
from .arguments import one_of, supported_locale, words
from .errors import wrong_argument
from .loading import Node, Reading
from .paging import Page, checked_first


@dataclass
class ResultsPage(Page):
    """A page of search results."""

    degraded: bool
    corrected: str


def found(reading: Reading, asked: dict[str, Any]) -> ResultsPage:
    """The page of results that the arguments ask for. Raises Refused."""
    locale, size = supported_locale("locale", asked.get("locale")), checked_first(asked.get("first"))
    types = tuple(one_of("types", type, tuple(COLLECTIONS)) for type in asked.get("types") or ())
    question = (
        reading.audience,
        "search",
        asked["query"],
        locale,
        list(types),
        *(["exact"] if asked.get("exact") else []),
    )
    offset = cursors.place_in_results(question, asked["after"]) if asked.get("after") is not None else 0
    if offset + size > DEEPEST:
        raise wrong_argument("after", f"no search is read beyond {DEEPEST} results")
    reading.keys.add(search_key(locale))
    exact = bool(asked.get("exact"))
    results = search(
        Query(words("query", asked["query"]), locale, reading.audience, types, size, offset, as_typed=exact)
    )
    nodes = _nodes(reading, results.hits)
    return ResultsPage(
        nodes=nodes,
        has_next_page=offset + len(results.hits) < min(results.total, DEEPEST),
        has_previous_page=offset > 0,
        cursor=lambda index: cursors.encode(question, [offset + nodes[index]["place"]]),
        count=lambda: results.total,
        degraded=results.degraded,
        corrected=results.corrected,
    )


def _nodes(reading: Reading, hits: tuple[Hit, ...]) -> list[dict[str, Any]]:
    """The hits with their documents. One that was withdrawn since it was indexed is left out."""
    documents: dict[tuple[str, str], Node] = reading.load((str(hit.content_id), hit.locale) for hit in hits)
    return [
        {"item": document, "score": hit.score, "snippet": hit.snippet, "place": place}
        for place, hit in enumerate(hits, start=1)
        if (document := documents.get((str(hit.content_id), hit.locale)))
    ]
