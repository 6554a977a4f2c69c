"""Lists: the cards of all items of a type that a question asks for, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings

from api.answer import Answer, Caller
from api.catalogue import FILTERED_TYPES
from api.problems import Problem, shown
from content.publishing import queries
from content.publishing.queries import CardRow, Listing, Row

from . import cursors
from .finding import as_uuid, find
from .pages import answer_of, body_of, next_url
from .parameters import FURTHEST_PAGE
from .questions import ListQuestion
from .shape import as_cards, shape


def listing(caller: Caller, question: ListQuestion) -> Answer:
    """Answer `{"items": [card…], "next": url or null}`, with `"total"` if it was asked for."""
    type = question.collection.type
    wanted = shape(type, question.fields, question.expand, caller)
    facets = _as_given(question, caller)
    asked = _fingerprint(caller, question, facets)
    date_from, date_to = question.days
    look = Listing(
        audience=caller.audience,
        locale=question.locale,
        type=type,
        facets=facets,
        state=question.state,
        status=question.wanted_status,
        updated_since=question.updated_since,
        date_from=date_from,
        date_to=date_to,
        sort=question.sort,
        after=_after(asked, question.cursor),
        offset=((question.page or 1) - 1) * question.limit,
        limit=question.limit + 1,
    )
    rows: Sequence[Row | CardRow] = queries.cards(look) if wanted.is_stored else queries.listed(look)
    if not rows:
        facets_of(question, caller)
    has_more = len(rows) > question.limit
    rows = rows[: question.limit]
    body = body_of(
        as_cards(rows, wanted, caller),
        next_url=_next(caller, question, asked, rows[-1]) if has_more else None,
        total=queries.count(look) if question.total else None,
    )
    return answer_of(body, "list", caller, question.keys)


def facets_of(question: ListQuestion, caller: Caller) -> tuple[tuple[str, str], ...]:
    """The filters that were given, as documents hold them. Raises Problem `unknown-item`."""
    items = ((name, named(name, value, question.locale, caller)) for name, value in question.facets)
    return (*items, *question.plain_facets)


def _as_given(question: ListQuestion, caller: Caller) -> tuple[tuple[str, str], ...]:
    """The same, without looking for an item that is named by its id: if anything is found by it, it is there."""
    items = (
        (name, str(content_id) if (content_id := as_uuid(value)) else named(name, value, question.locale, caller))
        for name, value in question.facets
    )
    return (*items, *question.plain_facets)


def named(name: str, value: str, locale: str, caller: Caller) -> str:
    """The item that a filter names by id or slug, in the list's language or the default one. Raises `unknown-item`."""
    type = FILTERED_TYPES[name]
    for language in dict.fromkeys((locale, settings.LANGUAGE_CODE)):
        found = find(type, value, language, caller)
        if found is not None and found.is_readable:
            return str(found.content_id)
    raise Problem(
        "unknown-item",
        f"{name} is {shown(value)}, but no {type} with that id or slug is published.",
        field=name,
        expected=f"the content_id or slug of a {type}",
    )


def _fingerprint(caller: Caller, question: ListQuestion, facets: tuple[tuple[str, str], ...]) -> tuple[Any, ...]:
    """All that decides which rows come in which order."""
    since = question.updated_since and question.updated_since.isoformat()
    type, status = question.collection.type, question.wanted_status
    kept = (question.state, status, since, *(day and day.isoformat() for day in question.days))
    return caller.audience, question.locale, type, facets, *kept, question.sort


def _after(asked: tuple[Any, ...], cursor: str | None) -> tuple[str, int] | None:
    if cursor is None:
        return None
    value, row_id = cursors.decode(asked, cursor)
    return value, row_id


def _next(caller: Caller, question: ListQuestion, asked: tuple[Any, ...], last: Row | CardRow) -> str:
    name = question.collection.name
    if question.page is not None and question.page < FURTHEST_PAGE:
        return next_url(caller, name, question, page=question.page + 1)
    return next_url(caller, name, question, cursor=cursors.encode(asked, list(queries.place(last, question.sort))))
