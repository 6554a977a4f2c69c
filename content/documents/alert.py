"""An alert, as residents and as agents read it. An internal one has no document but the agents'."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any, Literal

from pydantic import Field

from content import sms
from content.models.push_text import PUSH_LIMIT, PUSH_LONG_LIMIT

from . import page as pages
from .agent_note import ForAgents
from .base import ContactCard, Document, Html, LocationCard, Part, Relation, Text
from .channel_text import as_sentences, derived
from .reading import Reader
from .rendered import Rendered

BEGINNING = datetime(1, 1, 1, tzinfo=UTC)
END = datetime(9999, 12, 31, tzinfo=UTC)
"""Stand for a window that is open at that side."""
SAID = ("title", "event", "severity", "urgency", "response_type", "message_text", "instruction_text")
"""What makes an alert worth seeing again, besides its area in words. Not its window, its links, its other texts."""
FOLLOWS = {"Update": "updates", "Cancel": "cancels"}
"""The facet by which what follows an alert is found, by CAP's word for it."""

Severity = Literal["Extreme", "Severe", "Moderate", "Minor", "Unknown"]
AlertChannel = Literal["web", "kiosk", "chat", "voice", "sms", "signage"]


class AlertArea(Part):
    """CAP `area`. A polygon is `latitude,longitude` points parted by spaces; a circle a point and a radius in km."""

    description: Text
    polygons: list[str]
    circles: list[str]


class AlertLink(Part):
    """Where more is said."""

    url: str
    label: Text


class AlertDocument(Document):
    """What people must know now. CAP 1.2 `alert` and `info`; schema.org SpecialAnnouncement.

    Whether it is in force depends on the moment, so it is not in here: `/alerts?active=true` computes it.
    """

    type: Literal["alert"] = "alert"
    kind: Literal["emergency", "general"]
    msg_type: Literal["Alert", "Update", "Cancel"]
    references: Relation | None = Field(description="The alert that this one updates or ends")
    followed_by: Relation | None = Field(description="The alert that updates or ends this one: show it in its place")
    event: Text
    category: Literal[
        "Geo", "Met", "Safety", "Security", "Rescue", "Fire", "Health", "Env", "Transport", "Infra", "CBRNE", "Other"
    ]
    response_type: Literal[
        "Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None"
    ]
    severity: Severity
    urgency: Literal["Immediate", "Expected", "Future", "Past", "Unknown"]
    certainty: Literal["Observed", "Likely", "Possible", "Unlikely", "Unknown"]
    effective: datetime | None = Field(description="In force from; null in a draft that begins when it is published")
    onset: datetime | None = Field(description="When the event itself begins, if later")
    expires: datetime | None = Field(description="In force until just before; null: until it is ended")
    message_html: Html
    message_text: Text
    instruction_html: Html
    instruction_text: Text
    area: AlertArea
    whole_city: bool = Field(description="Concerns everybody; otherwise what is listed in the fields below")
    departments: list[Relation]
    topics: list[Relation]
    services: list[Relation]
    locations: list[LocationCard]
    paths: list[str] = Field(description="It is shown on these pages of the website and all below them")
    channels: list[AlertChannel]
    link: AlertLink | None
    push_text: Text = Field(description="At most 90 characters, for phones: CAP CMAMtext")
    push_long_text: Text = Field(description="At most 360 characters, for newer phones: CAP CMAMlongtext")
    sms_segments: int = Field(description="How many text messages `texts.sms` takes")
    contacts: list[ContactCard]
    keywords: list[Text]
    related: list[Relation]
    dismissal_token: str = Field(description="Another one when it says something new: who dismissed it sees it again")

    card = (
        *("kind", "msg_type", "references", "followed_by", "event", "category", "response_type"),
        *("severity", "urgency", "certainty", "effective", "onset", "expires", "message_text", "instruction_text"),
        *("area", "whole_city", "departments"),
        *("topics", "services", "locations", "paths", "channels", "link", "texts", "push_text", "push_long_text"),
        "dismissal_token",
    )

    def words(self) -> Iterator[str]:
        yield from (self.summary, self.event, self.message_text, self.instruction_text, self.area.description)

    def facets(self) -> set[tuple[str, str]]:
        told = {("severity", self.severity), ("kind", self.kind), *(("channel", name) for name in self.channels)}
        scope = [*self.departments, *self.services, *self.locations]
        return told | {(item.type, str(item.content_id)) for item in scope}

    def window(self) -> tuple[datetime, datetime] | None:
        """From when and until when it is in force, if no other alert follows; a withdrawn one never is.

        The end of an alert begins, and is not in force itself.
        """
        if self.state == "withdrawn":
            return None
        begins = self.effective or self.published_at or BEGINNING
        return begins, begins if self.msg_type == "Cancel" else self.expires or END


class AgentAlertDocument(ForAgents, AlertDocument):
    """The same, and internal alerts, with what an agent says and does while the caller waits."""

    kind: Literal["emergency", "general", "internal"]  # type: ignore[assignment]  # wider: only agents meet the third


def render(page: Any, reader: Reader) -> Rendered:
    """Render an Alert in `reader`'s language; for agents only if it is internal."""
    fields = _fields(page, reader)
    follows = _follows(page, reader)
    if page.kind == "internal":
        fields["available_locales"] = reader.locales_for_staff(page.translation_key)
        rendered = pages.for_agents_only(AgentAlertDocument, fields, page, reader)
    else:
        rendered = pages.for_both(AlertDocument(**fields), AgentAlertDocument, page, reader)
    return Rendered(rendered.public, rendered.agent, rendered.keys, rendered.facets | follows)


def _fields(page: Any, reader: Reader) -> dict[str, Any]:
    facts = reader.facts(page)
    message, instruction = reader.html(page.message), reader.html(page.instruction)
    scoped = reader.linked("scope", page.pk)
    scope = [found for pk in scoped if (found := reader.item(pk))]
    fields = {
        **pages.envelope(page, reader),
        "kind": page.kind,
        "msg_type": page.msg_type,
        "references": reader.alert_before(page.references_id, for_staff=page.kind == "internal"),
        "followed_by": reader.alert_after(page.translation_key, for_staff=page.kind == "internal"),
        "event": page.event,
        "category": page.category,
        "response_type": page.response_type,
        "severity": page.severity,
        "urgency": page.urgency,
        "certainty": page.certainty,
        "effective": _utc(facts.effective or page.first_published_at),
        "onset": _utc(facts.onset),
        "expires": _utc(facts.expires),
        "message_html": message,
        "message_text": reader.plain(message),
        "instruction_html": instruction,
        "instruction_text": reader.plain(instruction),
        "area": AlertArea(
            description=page.area_description,
            polygons=_lines(page.area_polygons),
            circles=_lines(page.area_circles),
        ),
        "whole_city": page.whole_city,
        "departments": [item for item in scope if item.type == "department"],
        "topics": pages.topics(page, reader),
        "services": [item for item in scope if item.type == "service"],
        "locations": [found for pk in scoped if (found := reader.location(pk))],
        "paths": ["/" + line.strip("/") for line in _lines(page.scope_paths)],
        "channels": page.channels,
        "link": AlertLink(url=page.link_url, label=page.link_label) if page.link_url else None,
        "contacts": pages.contacts(page, reader),
        "keywords": pages.keywords(page),
        "related": pages.related(page, reader),
    }
    return {**fields, **_texts(page, fields), "dismissal_token": _dismissal_token(fields)}


def _texts(page: Any, fields: dict[str, Any]) -> dict[str, Any]:
    """What an editor wrote for a channel, or the headline and as much of what to do as there is room for."""
    said = as_sentences("\n".join((fields["title"], fields["instruction_text"] or fields["message_text"])))
    texts = derived(page.title, said, fields["url"], voice=page.voice_text, text=page.sms_text, kiosk=page.kiosk_text)
    plain = sms.gsm7(said)
    return {
        "texts": texts,
        "push_text": page.push_text or sms.fitted(plain, PUSH_LIMIT),
        "push_long_text": page.push_long_text or sms.fitted(plain, PUSH_LONG_LIMIT),
        "sms_segments": sms.count(texts.sms).segments,
    }


def _dismissal_token(fields: dict[str, Any]) -> str:
    said = "\0".join([str(fields["content_id"]), *(fields[name] for name in SAID), fields["area"].description])
    return blake2b(said.encode(), digest_size=9).hexdigest()


def _follows(page: Any, reader: Reader) -> set[tuple[str, str]]:
    """By which the alerts are found whose place it takes: all before it in its chain, because whoever cannot read the
    one between still has the first.
    """
    name = FOLLOWS.get(page.msg_type)
    return {(name, str(before)) for before in reader.alerts_before(page.references_id)} if name else set()


def _utc(moment: datetime | None) -> datetime | None:
    return moment and moment.astimezone(UTC)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
