"""A question as Elasticsearch is asked it, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from search.beginnings import Typed
from search.engine import DEEPEST, Facet, Hit, Query, Results
from search.entry import plain
from search.language import locale_tag
from search.narrowing import KINDS, MOST_VALUES, narrowed_to
from search.ranking import chosen, rarity, wanted, weighed

from .names import id_of, named

FIELDS = {"language": "locale"}
"""The field of a kind that is not called so."""

SHOWN = {
    "_source": False,
    "stored_fields": "_none_",
    "docvalue_fields": ["content_id", "locale", "type", "title", "keywords"],
    "sort": [{"_score": "desc"}, {"place": "asc"}],
}
"""What a hit is made of, from columns: to open fifty whole entries took three times as long as all the rest. Its score
is the first of what it is sorted by: asked for as such, it is worked out once more."""

Clause = dict[str, Any]


def sought_terms(query: Query) -> list[str]:
    """Every term that the question may look for, as the index has them."""
    return [name for locale, terms in wanted(query).items() for name in named(locale, terms)]


def boosts(query: Query, having: Mapping[str, int], entries: int) -> dict[str, float]:
    """The terms to look for, each with what it is worth: its rarity, times what it counts in this question."""
    weights: dict[str, float] = {}
    for locale, sought in wanted(query).items():
        names = dict(zip(sought, named(locale, sought), strict=True))
        here = {term: having.get(name, 0) for term, name in names.items()}
        weights |= {names[term]: weight for term, weight in weighed(sought, here, entries).items()}
    counts = {name: having.get(name, 0) for name in weights}
    return {name: rarity(count, entries) * weights[name] for name, count in chosen(counts).items()}


def best(worth: Mapping[str, float]) -> dict[str, Any]:
    """The search for the best score that the words reach: what lies near is worth a part of it."""
    return {"query": {"bool": {"should": _by_words(worth)}}, "size": 1, "_source": False, "track_total_hits": False}


def body(query: Query, worth: Mapping[str, float], best_score: float = 1.0) -> dict[str, Any]:
    """The search for one page. What narrows is applied after counting, so that it can leave out its own counts."""
    offset = min(max(query.offset, 0), DEEPEST)
    size = min(max(query.limit, 0), DEEPEST - offset)
    narrowing = _narrowing(query)
    asked = {
        "query": {
            "bool": {
                "should": [*_by_words(worth), *_by_likeness(query, best_score)],
                "minimum_should_match": 1,
                **_may_answer(query),
            }
        },
        "from": offset if size else 0,
        "size": size,
        "track_total_hits": True,
        **SHOWN,
    }
    if narrowing:
        asked["post_filter"] = {"bool": {"filter": list(narrowing.values())}}
    if query.facets:
        asked["aggs"] = {kind: _counting(kind, narrowing) for kind in KINDS}
    return asked


def titled(locale: str, wanted: Typed, limit: int) -> dict[str, Any]:
    """The search for what is typed: whatever opens so goes on so, too, and comes first."""
    in_sequence = named(locale, wanted.in_sequence)
    return {
        "query": {
            "bool": {
                "filter": [_titled(beginning) for beginning in named(locale, wanted.anywhere)],
                "should": [{"constant_score": {"filter": _titled(sequence)}} for sequence in in_sequence],
            }
        },
        "size": limit,
        "track_total_hits": False,
        **SHOWN,
    }


def results(answer: Mapping[str, Any]) -> Results:
    """What it answered."""
    return Results(
        hits(answer),
        answer["hits"]["total"]["value"],
        facets=tuple(
            Facet(kind, bucket["key"], bucket["doc_count"])
            for kind in KINDS
            if "aggregations" in answer
            for bucket in answer["aggregations"][kind]["values"]["buckets"]
        ),
    )


def hits(answer: Mapping[str, Any]) -> tuple[Hit, ...]:
    """The entries of the page that it answered."""
    return tuple(_hit(found) for found in answer["hits"]["hits"])


def _by_words(worth: Mapping[str, float]) -> list[Clause]:
    return [{"term": {"terms": {"value": term, "boost": boost}}} for term, boost in worth.items()]


def _titled(beginning: str) -> Clause:
    return {"prefix": {"titled": beginning}}


def _by_likeness(query: Query, best_score: float) -> list[Clause]:
    """What says much the same in other words, each worth its part of the best score."""
    return [
        {"constant_score": {"filter": {"ids": {"values": [id_of(near.key)]}}, "boost": near.worth * best_score}}
        for near in query.near
        if near.worth > 0
    ]


def _may_answer(query: Query) -> dict[str, list[Clause]]:
    """Entries in the question's language, and others only where the item is not in it; none that is hidden.

    No entry's own language is among its item's others, so that is one thing to leave out.
    """
    left_out: list[Clause] = [{"term": {"also_in": locale_tag(query.locale)}}]
    if query.hidden:
        left_out.append({"terms": {"content_id": sorted(map(str, query.hidden))}})
    return {"must_not": left_out}


def _narrowing(query: Query) -> dict[str, Clause]:
    """A filter for each kind that the question is narrowed by."""
    return {
        kind: {"terms": {FIELDS.get(kind, kind): [plain(str(value)) for value in values]}}
        for kind, values in narrowed_to(query).items()
    }


def _counting(kind: str, narrowing: Mapping[str, Clause]) -> Clause:
    """How many have each value of this kind, narrowed by all the others."""
    others = [clause for other, clause in narrowing.items() if other != kind]
    return {
        "filter": {"bool": {"filter": others}},
        "aggs": {"values": {"terms": {"field": FIELDS.get(kind, kind), "size": MOST_VALUES}}},
    }


def _hit(found: Mapping[str, Any]) -> Hit:
    shown = found["fields"]
    return Hit(
        content_id=UUID(shown["content_id"][0]),
        locale=shown["locale"][0],
        type=shown["type"][0],
        score=found["sort"][0],
        title=next(iter(shown.get("title", ())), ""),
        keywords=tuple(shown.get("keywords", ())),
    )
