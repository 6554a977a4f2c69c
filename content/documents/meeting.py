"""A public meeting, as residents and as agents read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Literal

from pydantic import Field

from . import page as pages
from .agent_note import ForAgents
from .base import ContactCard, Day, Document, Html, LocationCard, Part, Relation, Text
from .blocks import Block, body_words, render_body
from .reading import Reader
from .references import entries
from .rendered import Rendered


class Attachment(Part):
    """A paper. `item` is null where it is a file elsewhere."""

    title: Text
    url: str
    item: Relation | None


class MeetingFile(Attachment):
    """A paper of the whole meeting."""

    kind: Literal["agenda", "packet", "minutes", "notice", "presentation", "other"]


class AgendaItem(Part):
    """What is decided or discussed, and what became of it."""

    id: str
    number: Text
    title: Text
    html: Html
    text: Text
    attachments: list[Attachment]
    result: Literal["passed", "failed", "postponed", "referred", "withdrawn", "received"] | None
    action: Text
    votes: Text


class OnlineMeeting(Part):
    """Where to join from afar."""

    url: str
    instructions: Text


class Recording(Part):
    """Where to hear and see it afterwards; an address is empty where there is none."""

    video_url: str
    audio_url: str
    transcript_url: str


class Participant(Part):
    """Someone who takes part."""

    name: Text
    role: Text


class MeetingDocument(Document):
    """A meeting of a public body. OCD `event`, Legistar Event, schema.org Event."""

    type: Literal["meeting"] = "meeting"
    public_body: Text = Field(description="Who meets")
    classification: Literal["regular", "special", "emergency", "hearing", "work-session", "other"]
    status: Literal["scheduled", "cancelled", "rescheduled", "passed"] = Field(
        description="What the city says of it; a meeting does not pass by the clock alone"
    )
    status_note: Text
    rescheduled_to: Relation | None
    starts_at: datetime = Field(description="Where `all_day` is true, only its day counts")
    ends_at: datetime | None
    all_day: bool
    department: Relation | None
    topics: list[Relation]
    keywords: list[Text]
    location: LocationCard | None
    place: Text = Field(description="The room, or the whole address where `location` is null")
    online: OnlineMeeting | None
    phone_in: Text
    agenda_posted_at: datetime | None
    agenda: list[AgendaItem]
    files: list[MeetingFile]
    minutes_approved_on: Day | None
    recording: Recording | None
    public_notice_on: Day | None
    comments_due_at: datetime | None
    comments_how: Text
    participants: list[Participant]
    contacts: list[ContactCard]
    body: list[Block]
    related: list[Relation]

    card = (
        *("public_body", "classification", "status", "status_note", "starts_at", "ends_at", "all_day", "department"),
        *("topics", "location", "place", "online"),
    )
    dated = "starts_at"
    same_in_every_language = (*Document.same_in_every_language, "phone_in")

    def words(self) -> Iterator[str]:
        yield from (self.summary, self.public_body, self.status_note)
        for item in self.agenda:
            yield from (item.title, item.text, item.action)
            yield from (attachment.title for attachment in item.attachments)
        yield from (participant.name for participant in self.participants)
        yield from body_words(self.body)


class AgentMeetingDocument(ForAgents, MeetingDocument):
    """The same, with what an agent says and does while the caller waits."""


def render(page: Any, reader: Reader) -> Rendered:
    """Render a Meeting in `reader`'s language for every audience."""
    facts = reader.facts(page)
    recording = Recording(video_url=facts.video_url, audio_url=facts.audio_url, transcript_url=facts.transcript_url)
    online = OnlineMeeting(url=facts.online_url, instructions=page.online_instructions)
    public = MeetingDocument(
        **pages.envelope(page, reader),
        public_body=page.public_body,
        classification=facts.classification,
        status=facts.status,
        status_note=page.status_note,
        rescheduled_to=reader.item(facts.rescheduled_to_id),
        starts_at=facts.starts_at,
        ends_at=facts.ends_at,
        all_day=facts.all_day,
        department=reader.department(page.pk),
        topics=pages.topics(page, reader),
        keywords=pages.keywords(page),
        location=reader.location(facts.venue_id),
        place=page.place,
        online=online if facts.online_url else None,
        phone_in=facts.phone_in,
        agenda_posted_at=facts.agenda_posted_at,
        agenda=[_agenda_item(raw, reader) for raw in page.agenda.raw_data],
        files=[file for raw in page.files.raw_data if (file := _attachment(raw["value"], reader, MeetingFile))],
        minutes_approved_on=facts.minutes_approved_on,
        recording=recording if any(recording.model_dump().values()) else None,
        public_notice_on=facts.public_notice_on,
        comments_due_at=facts.comments_due_at,
        comments_how=page.comments_how,
        participants=[_participant(raw["value"]) for raw in page.participants.raw_data],
        contacts=pages.contacts(page, reader),
        body=render_body(page.body.raw_data, reader),
        related=pages.related(page, reader),
    )
    return pages.for_both(public, AgentMeetingDocument, page, reader)


def _agenda_item(raw: Any, reader: Reader) -> AgendaItem:
    value = raw["value"]
    html = reader.html(value.get("text") or "")
    papers = (_attachment(inner, reader, Attachment) for inner in entries(value.get("attachments") or []))
    return AgendaItem(
        id=raw.get("id") or "",
        number=value.get("number") or "",
        title=value["title"],
        html=html,
        text=reader.plain(html),
        attachments=[paper for paper in papers if paper],
        result=value.get("result") or None,
        action=value.get("action") or "",
        votes=value.get("votes") or "",
    )


def _attachment(value: Any, reader: Reader, kind: type[Attachment]) -> Any:
    """A paper, or None while the page that it is cannot be read."""
    item = reader.item(value.get("item"))
    url = item.url if item else value.get("url")
    if not url:
        return None
    extra = {"kind": value["kind"]} if kind is MeetingFile else {}
    return kind(title=value.get("title") or (item.title if item else url), url=url, item=item, **extra)


def _participant(value: Any) -> Participant:
    return Participant(name=value["name"], role=value.get("role") or "")
