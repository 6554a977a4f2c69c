"""What a search finds."""

from __future__ import annotations

from typing import Any

from graphene import Boolean, Field, Float, Int, List, NonNull, String

from search.narrowing import KINDS
from search.why import WAYS

from .alert import Alert
from .connection import Connection
from .envelope import Item, Part
from .parts import Contact
from .topic import Topic


class SearchHit(Part):
    """One thing that was found."""

    item = Field(Item, required=True, description="The item, in the language in which it was found.")
    score = Float(required=True, description="How well it fits; means nothing outside this answer.")
    snippet = String(required=True, description="The words around what was found, as HTML with <mark>.")
    matched = List(
        NonNull(String),
        required=True,
        description=f"Where the words were found, and by which detour: {', '.join(WAYS)}.",
    )
    pinned = Boolean(required=True, description="Whether an editor put it first for this question.")


class SearchFacet(Part):
    """How much of what was found has a value. What narrows by a kind does not narrow its own counts."""

    kind = String(required=True, description=f"{', '.join(KINDS)}.")
    value = String(required=True, description="Give it as the argument of that name to narrow the results to it.")
    label = String(required=True, description="What people call it.")
    slug = String(description="The item's slug, where the value is an item's id.")
    count = Int(required=True, description="How many have it.")


class SearchOffers(Part):
    """What to offer somebody who found nothing."""

    topics = List(NonNull(Topic), required=True, description="The nearest topics, or else the main ones.")
    contact = Field(Contact, description="Whom to call: the department that answers for the whole city.")
    form = String(description="Where to write to it.")


class Suggestions(Part):
    """What to offer somebody who types."""

    items = List(NonNull(Item), required=True, description="The items, likeliest first.")
    corrected = String(description="What they were found by, where that is not what was typed.")
    searches = List(NonNull(String), required=True, description="What very many search for and begin so.")


class SearchConnection(Connection):
    """A page of what was found, best first."""

    class Meta:
        node = SearchHit
        name = "SearchConnection"

    degraded = Boolean(required=True, description="Whether a simpler engine answered, because the usual one did not.")

    corrected = String(
        description="The question as it was understood where its spelling was mended; `exact: true` asks for the words "
        "as they were typed."
    )

    did_you_mean = String(
        description="What may have been meant instead, where hardly anything has the words as they were typed."
    )
    facets = List(
        NonNull(SearchFacet), required=True, description="What was found, counted by what it can be narrowed by."
    )
    alerts = List(
        NonNull(Alert),
        required=True,
        description="On the first page: the alerts in force that concern the question, the most severe first.",
    )
    offers = Field(SearchOffers, description="What to offer where nothing was found; null where something was.")
    search_id = String(
        description="Send it to `POST /api/v1/search/clicks` when somebody opens a result. Agents' searches have none."
    )

    @staticmethod
    def resolve_did_you_mean(page: Any, _info: Any) -> str | None:
        return page.did_you_mean or None

    @staticmethod
    def resolve_facets(page: Any, _info: Any) -> Any:
        return page.facets

    @staticmethod
    def resolve_alerts(page: Any, _info: Any) -> Any:
        return page.alerts()

    @staticmethod
    def resolve_offers(page: Any, _info: Any) -> Any:
        return page.offers()

    @staticmethod
    def resolve_corrected(page: Any, _info: Any) -> str | None:
        return page.corrected or None

    @staticmethod
    def resolve_degraded(page: Any, _info: Any) -> bool:
        return page.degraded

    @staticmethod
    def resolve_search_id(page: Any, _info: Any) -> str | None:
        return page.search_id or None
