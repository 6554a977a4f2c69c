"""Trying a search out: what residents find with the editors' rules, what they would find without, and what moved."""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

import orjson
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from content.publishing import queries
from search.curation import rules
from search.curation.explaining import Move, explained
from search.curation.standing import add_right_answer
from search.engine import Hit, Query
from search.pipeline import configured_engine

from .choosing import titles_of

SHOWN = 10
LONGEST = 200


class Shown(NamedTuple):
    """A result as the page shows it, and what moved it."""

    content_id: UUID
    title: str
    type: str
    snippet: str
    pinned: bool
    moves: list[str]


@permission_required("search.change_synonymrule", raise_exception=True)
def try_search(request: HttpRequest) -> HttpResponse:
    """The first results of a search, beside those without the rules that editors entered."""
    text, locale = _asked(request.GET)
    told: dict[str, Any] = {"q": text, "language": locale, "languages": settings.LANGUAGES}
    if text:
        found = explained(Query(text, locale, "public"), configured_engine(), rules.of(locale))
        titles = _titles([*found.before.hits, *found.after.hits])
        told |= {
            "after": _shown(found.after.hits[:SHOWN], titles, found.moves),
            "before": _shown(found.before.hits[:SHOWN], titles, {}),
            "gone": _shown(_gone(found.before.hits[:SHOWN], found.after.hits), titles, {}),
            "corrected": found.after.corrected,
            "pins": found.pins,
            "words": found.words,
            "ignored": found.ignored,
        }
    return render(request, "search/try.html", told)


@require_POST
@permission_required(("search.add_ownquestion", "search.change_ownquestion"), raise_exception=True)
def this_is_right(request: HttpRequest) -> HttpResponse:
    """Keep a result as the right answer to what was searched for."""
    text, locale = _asked(request.POST)
    try:
        content_id = UUID(request.POST.get("content_id", ""))
    except ValueError:
        content_id = None
    if text and content_id in titles_of([content_id] if content_id else []):
        add_right_answer(text, locale, content_id)
        messages.success(request, f"Kept as a right answer to “{text}”. See City search, Questions.")
    else:
        messages.error(request, "That item is not published any more. Search again.")
    address = QueryDict(mutable=True)
    address.update({"q": text, "locale": locale})
    return redirect(f"{reverse('try_search')}?{address.urlencode()}")


def _asked(said: QueryDict) -> tuple[str, str]:
    """What was typed, and its language: the city's own for one that it has not."""
    locale = said.get("locale", "")
    text = said.get("q", "").replace("\0", "")[:LONGEST].strip()
    return text, locale if locale in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def _titles(hits: list[Hit]) -> dict[Any, str]:
    """The titles of what may be shown: two queries at most, one a language."""
    titles: dict[Any, str] = {}
    for locale in {hit.locale for hit in hits}:
        ids = list({hit.content_id for hit in hits if hit.locale == locale})
        titles |= {
            (row.content_id, locale): orjson.loads(row.card)["title"] for row in queries.by_ids(ids, locale, "public")
        }
    return titles


def _shown(hits: tuple[Hit, ...], titles: dict[Any, str], moves: dict[Any, list[Move]]) -> list[Shown]:
    return [
        Shown(hit.content_id, titles[hit.key], hit.type, hit.snippet, hit.pinned, _in_words(moves.get(hit.key, ())))
        for hit in hits
        if hit.key in titles
    ]


def _gone(before: tuple[Hit, ...], after: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """What was among the first and is nowhere near them now."""
    left = {hit.key for hit in after}
    return tuple(hit for hit in before if hit.key not in left)


def _in_words(moves: Any) -> list[str]:
    return [
        f"{move.kind}: new" if not move.before else f"{move.kind}: from {move.before} to {move.after or 'further down'}"
        for move in moves
    ]
