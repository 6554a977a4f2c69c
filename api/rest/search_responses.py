"""What searches, suggestions and questions come back as; `responses` has all the rest of the contract's schemas."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, Field, create_model

from api.catalogue import COLLECTIONS
from content.documents import Audience
from content.documents.agent_note import AgentRequest, Transfer
from content.documents.base import ContactCard, Relation, class_name
from search.why import WAYS

from .responses import ABSENT, NEXT, Described, any_of, card_of, list_of

if TYPE_CHECKING:
    Way = str
else:
    Way = Literal[WAYS]

SEARCH_ID: dict[str, Any] = {
    "search_id": (
        str,
        Field(
            description="Send it to `/search/clicks` when somebody opens a result; the same on all pages of a search"
        ),
    )
}
"""What agents' answers are without: of what is asked while a caller waits, nothing is kept."""


class Hit(Described):
    """What a found item has besides its card."""

    score: float = Field(description="Orders the items of one answer; means nothing beyond it")
    highlight: str = Field(description="HTML: the words around the match, escaped, with the match in <mark>")
    matched: list[Way] = Field(
        description="Where the words were found, and by which detour: `synonym` and `spelling` are other words than "
        "those typed, `code` is a code or a telephone number typed in full, `pinned` was put first by an editor"
    )
    pinned: bool = Field(description="Whether an editor put it first for this question")


class AgentHit(Hit):
    """What an agent needs of it while the caller waits."""

    transfer: Transfer | None = Field(description="Whom to put the caller through to first")
    request: AgentRequest | None = Field(description="The 311 request to open")


class FacetValue(Described):
    """How much of what was found has a value. What narrows by a kind does not narrow its own counts."""

    value: str = Field(description="Send it as the parameter of the same name to narrow the results to it")
    label: str = Field(description="What people call it")
    slug: str = Field(ABSENT, description="The item's slug, where the value is an item's content_id")
    count: int


class Facets(Described):
    """What was found, counted by what it can be narrowed by; the commonest values first."""

    type: list[FacetValue]
    department: list[FacetValue]
    topic: list[FacetValue] = Field(description="What is about a topic is counted for the wider ones too")
    location: list[FacetValue]
    language: list[FacetValue]


class Offers(Described):
    """What to offer somebody who found nothing."""

    topics: list[Relation] = Field(description="The nearest topics, or else the main ones")
    contact: ContactCard | None = Field(description="Whom to call: the department that answers for the whole city")
    form: str | None = Field(description="Where to write to it")


@cache
def search_page(audience: Audience) -> type[BaseModel]:
    hit = AgentHit if audience == "agent" else Hit
    hits = (
        create_model(f"{class_name(type)}Hit", __base__=(card_of(type), hit), __doc__=f"A {type} that was found.")
        for type in COLLECTIONS
    )
    return create_model(
        "SearchPage",
        __base__=Described,
        items=(list_of(any_of(hits)), ...),
        next=(str | None, Field(description=NEXT)),
        total=(int, Field(description="All that was found")),
        corrected=(
            str | None,
            Field(
                description="The question as it was understood where its spelling was mended; `exact=true` asks for "
                "the words as they were typed",
            ),
        ),
        did_you_mean=(
            str | None,
            Field(description="What may have been meant instead, where hardly anything has the words as typed"),
        ),
        alerts=(
            list_of(card_of("alert")),
            Field(
                description="The alerts in force that concern the question, the most severe first; on the first page"
            ),
        ),
        offers=(Offers | None, Field(description="What to offer where nothing was found; otherwise null")),
        facets=(Facets, Field(None, description="Only with `facets=true`")),
        **(SEARCH_ID if audience == "public" else {}),
        degraded=(
            bool,
            Field(description="Whether a simpler engine answered, because the usual one did not"),
        ),
    )


class Suggested(Described):
    """What to offer somebody who types."""

    items: list[Relation]
    corrected: str | None = Field(description="What they were found by, where that is not what was typed")
    searches: list[str] = Field(
        description="Searches that many people make, to be searched for in turn; none until enough is known"
    )


class Passage(Described):
    """A piece of an item that says one thing whole: of 40 to 200 words where the item has so many."""

    id: str = Field(description="Names the passage, and goes on doing so while other things of the item are edited")
    heading: list[str] = Field(description="What leads to it: the item's title, then the headings that it stands below")
    text: str = Field(description="Plain text, a line for each paragraph or entry of a list; no sentence is cut")
    url: str = Field(description="The page to read on: the item's, or that of the part of a guide")
    confidence: float = Field(ge=0, le=1, description="How likely it answers the question")
    item: Relation = Field(description="The item that it is of, in the language that it is written in")
    department: Relation | None = Field(description="Who answers for it")
    superseded_by: Relation | None = Field(
        description="What took the item's place: say that this no longer holds. Null where it does"
    )
    published_at: datetime | None
    updated_at: datetime
    content_updated_at: datetime
    last_reviewed: date | None


class HandOver(Described):
    """Whom to ask instead."""

    department: Relation
    contacts: list[ContactCard] = Field(description="Phone, mail, form and hours; at least one")


class AnswersFound(Described):
    """What may answer the question, best first."""

    items: list[Passage] = Field(description="Also where none of them is believed to answer: see `no_answer`")
    no_answer: bool = Field(description="No passage is likely enough to answer: say so, and hand over")
    confidence: float = Field(ge=0, le=1, description="How likely the first passage answers the question")
    hand_over: HandOver | None = Field(
        description="The answer's department, or whoever answers for the whole city; null where nobody can be reached"
    )
    corrected: str | None = Field(description="The question as it was understood where its spelling was mended")
    degraded: bool = Field(description="A simpler engine answered, because the usual one did not")
