"""Trying a search out: what residents find with the city's own words, and what they would find without."""

from __future__ import annotations

from typing import Any, NamedTuple

import orjson
from django.conf import settings
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from content.publishing import queries
from search import rules
from search.engine import Query, Results
from search.meaning import NOTHING
from search.pipeline import configured_engine, find

SHOWN = 10
LONGEST = 200


class Shown(NamedTuple):
    """A result as the page shows it. `was` is its place without the city's words; 0 if it was not among the first."""

    title: str
    type: str
    snippet: str
    was: int


@permission_required("search.change_synonymrule", raise_exception=True)
def try_search(request: HttpRequest) -> HttpResponse:
    """The first results of a search, beside those without the rules that editors entered."""
    locale = request.GET.get("locale", "")
    known = dict(settings.LANGUAGES)
    locale = locale if locale in known else settings.LANGUAGE_CODE
    text = request.GET.get("q", "")[:LONGEST].strip()
    told: dict[str, Any] = {"q": text, "language": locale, "languages": settings.LANGUAGES}
    if text:
        query, engine = Query(text, locale, "public", limit=SHOWN), configured_engine()
        before, after = (find(query, engine, own) for own in (NOTHING, rules.of(locale)))
        places = {hit.key: place for place, hit in enumerate(before.hits, start=1)}
        told |= {"before": _shown(before, {}), "after": _shown(after, places), "corrected": after.corrected}
    return render(request, "search/try.html", told)


def _shown(results: Results, places: dict[Any, int]) -> list[Shown]:
    titles: dict[Any, str] = {}
    for locale in {hit.locale for hit in results.hits}:
        ids = [hit.content_id for hit in results.hits if hit.locale == locale]
        titles |= {
            (row.content_id, locale): orjson.loads(row.card)["title"] for row in queries.by_ids(ids, locale, "public")
        }
    return [
        Shown(titles[hit.key], hit.type, hit.snippet, places.get(hit.key, 0))
        for hit in results.hits
        if hit.key in titles
    ]
