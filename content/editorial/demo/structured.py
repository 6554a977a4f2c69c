"""Guides, step by steps and meetings: what the text files say of them, and the records that this makes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field, model_validator

from content.editorial.exchange.records import GuideRecord, MeetingRecord, Ref, StepByStepRecord

from .blocks import Composer, key
from .entries import HttpsAddress, Summary
from .parts import Block, ItemReference, Part, Slug, Words, at_most
from .texts import PageText


class GuidePart(Part):
    """One part. Its address is made of its title, in each language."""

    title: Annotated[Words, at_most(150)]
    body: list[Block]


class GuideText(PageText):
    type = "guide"

    department: Slug
    summary: Summary
    keywords: list[str] = []
    contacts: list[str] = []
    parts: list[GuidePart]


class Target(Part):
    """Where a link leads: to an item of the city, or elsewhere."""

    item: ItemReference | None = None
    url: HttpsAddress | Literal[""] = ""

    @model_validator(mode="after")
    def one_of_the_two(self) -> Target:
        if bool(self.item) == bool(self.url):
            raise ValueError("give an item or a url, one of the two")
        return self

    def raw(self) -> dict[str, Any]:
        """What the block of a link stores."""
        return {"item": Ref(key(*self.item.split(":"))) if self.item else None, "url": self.url}


class StepLink(Target):
    label: Annotated[Words, at_most(200)] | Literal[""] = ""
    context: Annotated[Words, at_most(200)] | Literal[""] = ""
    cost: Annotated[Decimal, Field(ge=0, decimal_places=2)] | None = None
    cost_note: Annotated[Words, at_most(200)] | Literal[""] = ""


class StepLinks(Part):
    style: Literal["required", "choice", "optional"] = "required"
    links: list[StepLink]


class JourneyStep(Part):
    title: Annotated[Words, at_most(150)]
    logic: Literal["and", "or", ""] = ""
    optional: bool = False
    contents: list[Words | StepLinks]
    """A text, or links."""


class StepByStepText(PageText):
    type = "step-by-step"

    department: Slug
    summary: Summary
    keywords: list[str] = []
    contacts: list[str] = []
    steps: list[JourneyStep]


class Paper(Target):
    title: Annotated[Words, at_most(300)] | Literal[""] = ""


class MeetingPaper(Paper):
    kind: Literal["agenda", "packet", "minutes", "notice", "presentation", "other"]


class AgendaItem(Part):
    number: str = ""
    title: Words
    text: Words | Literal[""] = ""
    attachments: list[Paper] = []
    result: Literal["passed", "failed", "postponed", "referred", "withdrawn", "received", ""] = ""
    action: Annotated[Words, at_most(300)] | Literal[""] = ""
    votes: Annotated[Words, at_most(500)] | Literal[""] = ""


class Participant(Part):
    name: str
    role: Words | Literal[""] = ""


class MeetingText(PageText):
    type = "meeting"

    department: Slug
    summary: Summary | Literal[""] = ""
    keywords: list[str] = []
    contacts: list[str] = []
    public_body: Words
    classification: Literal["regular", "special", "emergency", "hearing", "work-session", "other"] = "regular"
    status: Literal["scheduled", "cancelled", "rescheduled", "passed"] = "scheduled"
    status_note: Annotated[Words, at_most(300)] | Literal[""] = ""
    rescheduled_to: Slug | None = None
    starts_at: AwareDatetime
    ends_at: AwareDatetime | None = None
    location: Slug | None = None
    place: Words | Literal[""] = ""
    online_url: HttpsAddress | Literal[""] = ""
    online_instructions: Words | Literal[""] = ""
    phone_in: str = ""
    agenda_posted_at: AwareDatetime | None = None
    agenda: list[AgendaItem] = []
    files: list[MeetingPaper] = []
    minutes_approved_on: date | None = None
    video_url: HttpsAddress | Literal[""] = ""
    public_notice_on: date | None = None
    comments_due_at: AwareDatetime | None = None
    comments_how: Words | Literal[""] = ""
    participants: list[Participant] = []


Told = GuideText | StepByStepText | MeetingText


def page_of(entry: Told, composer: Composer) -> dict[str, Any]:
    """What the three say alike, besides what all pages say."""
    return {
        "department": key("department", entry.department),
        "summary": composer.said(entry.summary),
        "keywords": ", ".join(entry.keywords),
        "contacts": tuple(key("contact", name) for name in entry.contacts),
    }


def guide(page: dict[str, Any], entry: GuideText, composer: Composer) -> GuideRecord:
    """The record of a guide; `page` is what all pages say."""
    parts = (
        {"title": composer.said(part.title), "slug": "", "body": _stream(composer.body(part.body))}
        for part in entry.parts
    )
    return GuideRecord(**page, **page_of(entry, composer), parts=tuple(parts))


def step_by_step(page: dict[str, Any], entry: StepByStepText, composer: Composer) -> StepByStepRecord:
    steps = (
        {
            "title": composer.said(step.title),
            "logic": step.logic,
            "optional": step.optional,
            "contents": _stream(_content(content, composer) for content in step.contents),
        }
        for step in entry.steps
    )
    return StepByStepRecord(**page, **page_of(entry, composer), steps=tuple(steps))


def meeting(page: dict[str, Any], entry: MeetingText, composer: Composer) -> MeetingRecord:
    same = ("classification", "status", "starts_at", "ends_at", "online_url", "phone_in", "agenda_posted_at")
    later = ("minutes_approved_on", "video_url", "public_notice_on", "comments_due_at")
    words = ("public_body", "status_note", "place", "online_instructions", "comments_how")
    said: dict[str, Any] = {name: composer.said(getattr(entry, name)) for name in words}
    return MeetingRecord(
        **page,
        **page_of(entry, composer),
        **{name: getattr(entry, name) for name in (*same, *later)},
        **said,
        rescheduled_to=key("meeting", entry.rescheduled_to) if entry.rescheduled_to else None,
        venue=key("location", entry.location) if entry.location else None,
        agenda=tuple(_agenda_item(item, composer) for item in entry.agenda),
        files=tuple({**_paper(paper, composer), "kind": paper.kind} for paper in entry.files),
        participants=tuple({"name": each.name, "role": composer.said(each.role)} for each in entry.participants),
    )


def _stream(blocks: Any) -> list[dict[str, Any]]:
    return [{"type": kind, "value": value} for kind, value in blocks]


def _content(content: Words | StepLinks, composer: Composer) -> tuple[str, Any]:
    if isinstance(content, Words):
        return "paragraph", composer.html(content)
    return "links", {"style": content.style, "links": [_step_link(link, composer) for link in content.links]}


def _step_link(link: StepLink, composer: Composer) -> dict[str, Any]:
    return {
        **link.raw(),
        "label": composer.said(link.label),
        "context": composer.said(link.context),
        "cost_amount": None if link.cost is None else str(link.cost),
        "cost_note": composer.said(link.cost_note),
    }


def _paper(paper: Paper, composer: Composer) -> dict[str, Any]:
    return {**paper.raw(), "title": composer.said(paper.title)}


def _agenda_item(item: AgendaItem, composer: Composer) -> dict[str, Any]:
    return {
        "number": item.number,
        "title": composer.said(item.title),
        "text": composer.html(item.text) if isinstance(item.text, Words) else "",
        "attachments": [_paper(paper, composer) for paper in item.attachments],
        "result": item.result,
        "action": composer.said(item.action),
        "votes": composer.said(item.votes),
    }
