"""Lists: the cards of all items of a type that a question asks for, a page at a time."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from api.answer import Answer, Caller
from api.caching import cache_control, etag_of
from api.catalogue import FILTERED_TYPES
from api.problems import Problem, shown
from content.publishing import queries
from content.publishing.queries import Listing, Place

from . import cursors
from .cards import Cards, Page
from .finding import as_uuid, readable_item
from .pages import body_of, headers_of, next_url
from .parameters import FURTHEST_PAGE
from .plans import Found, Planner, answer_of
from .questions import ListQuestion
from .shape import Shape, as_cards, shape

Facets = tuple[tuple[str, str], ...]
"""Filters as documents hold them: names, and the ids or values that were asked for."""


def listing(caller: Caller, question: ListQuestion) -> Answer:
    """Answer `{"items": [card…], "next": url or null}`, with `"total"` if it was asked for."""
    wanted = _shape_of(question, caller)
    plan = ListPlan(question, wanted, _as_given(question, caller), caller)
    found = plan.found(question.cursor)
    if found is None:
        facets_of(question, caller)
        found = plan.page([], None)
    return answer_of(plan, found)


def list_plan(question: ListQuestion, caller: Caller) -> ListPlan | SlugsPlan | None:
    """None where the cursor does not come by itself."""
    if question.cursor is not None:
        return None
    wanted = _shape_of(question, caller)
    if all(as_uuid(value) for _, value in question.facets):
        return ListPlan(question, wanted, _as_given(question, caller), caller)
    return SlugsPlan(question, wanted, caller)


LIST = Planner(list_plan, differs="cursor")


class ListPlan:
    """A list whose filters are settled: all of it but what is found, and after which cursor to look."""

    def __init__(self, question: ListQuestion, wanted: Shape, facets: Facets, caller: Caller) -> None:
        type, name = question.collection.type, question.collection.name
        self.facets, self._shape, self._caller = facets, wanted, caller
        self._is_stored = wanted.is_stored
        date_from, date_to = question.days
        self._look = Listing(
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
            offset=((question.page or 1) - 1) * question.limit,
            limit=question.limit + 1,
        )
        self._cards = Cards(self._look)
        self._limit, self._is_counted, self._page = question.limit, question.total, question.page
        self._mark = cursors.mark_of(_fingerprint(caller, question, facets))
        self._goes_by_number = question.page is not None and question.page < FURTHEST_PAGE
        following: dict[str, str | int] = {"page": (question.page or 0) + 1} if self._goes_by_number else {"cursor": ""}
        self._next = next_url(caller, name, question, **following)
        self.headers = _of_list(question, caller)

    def found(self, at: str | None) -> Found | None:
        """The page after this cursor; None if nothing is there. Raises Problem `invalid-cursor`."""
        if at is not None and self._page is not None:
            return None  # one of the two is too many
        place = None if at is None else cursors.place_in_list(self._mark, at, self._look.sort)
        cards, last = self._after(place)
        return self.page(cards, last) if cards else None

    def page(self, cards: list[bytes], last: Place | None) -> Found:
        """The page that shows these; where there are more, `last` is where they go on."""
        further = None
        if last is not None:
            further = self._next if self._goes_by_number else self._next + cursors.encode(self._mark, last)
        total = queries.count(self._look) if self._is_counted else None
        body = body_of(cards, next_url=further, total=total)
        return body, etag_of(body), ()

    def _after(self, place: Place | None) -> Page:
        """The cards of a page in the shape that is wanted."""
        if self._is_stored:
            return self._cards.page(place)
        found = queries.listed(self._look._replace(after=place))
        cards = as_cards(found[: self._limit], self._shape, self._caller)
        return cards, queries.place(found[self._limit - 1], self._look.sort) if len(found) > self._limit else None


class SlugsPlan:
    """A list with filters that name items by their slugs. Which items these are, only what is published can tell: it is
    looked up each time, and the plan of the last time holds if they are the same.
    """

    def __init__(self, question: ListQuestion, wanted: Shape, caller: Caller) -> None:
        self._question, self._shape, self._caller = question, wanted, caller
        self._last: ListPlan | None = None
        self.headers = _of_list(question, caller)

    def found(self, at: str | None) -> Found | None:
        """The page after this cursor; None if nothing is there. Raises Problem `unknown-item` or `invalid-cursor`."""
        if at is not None and self._question.page is not None:
            return None  # one of the two is too many
        facets, plan = _as_given(self._question, self._caller), self._last
        if plan is None or plan.facets != facets:
            plan = self._last = ListPlan(self._question, self._shape, facets, self._caller)
        return plan.found(at)


def _of_list(question: ListQuestion, caller: Caller) -> dict[str, str]:
    return headers_of(cache_control("list", caller), question.keys)


def _shape_of(question: ListQuestion, caller: Caller) -> Shape:
    return shape(question.collection.type, question.fields, question.expand, caller)


def facets_of(question: ListQuestion, caller: Caller) -> Facets:
    """The filters that were given, as documents hold them. Raises Problem `unknown-item`."""
    items = ((name, named(name, value, question.locale, caller)) for name, value in question.facets)
    return (*items, *question.plain_facets)


def _as_given(question: ListQuestion, caller: Caller) -> Facets:
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
        if found := readable_item(type, value, language, caller):
            return found
    raise Problem(
        "unknown-item",
        f"{name} is {shown(value)}, but no {type} with that id or slug is published.",
        field=name,
        expected=f"the content_id or slug of a {type}",
    )


def _fingerprint(caller: Caller, question: ListQuestion, facets: Facets) -> tuple[Any, ...]:
    """All that decides which rows come in which order."""
    since = question.updated_since and question.updated_since.isoformat()
    type, status = question.collection.type, question.wanted_status
    kept = (question.state, status, since, *(day and day.isoformat() for day in question.days))
    return caller.audience, question.locale, type, facets, *kept, question.sort
