"""What a source says about items, in our words: the one shape between formats and pages.

A field that is None is one the source says nothing about: it is left as it is, and a person's words in it never count
as a change. Other records are named by their import keys, like `open311:group:Snow`, never by primary keys, so a record
can be written before what it points at exists. One key names one item in each locale.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

Day = date
Keys = tuple[str, ...]
Block = tuple[str, Any]
Adopt = Literal["nothing", "gaps", "all"]
Body = tuple[Block, ...]
"""Stream blocks in the raw form that Wagtail stores, (type, value); a `Ref` may stand wherever a primary key would, and
in a text's HTML an import key wherever a page link has its id."""

Values = tuple[Mapping[str, Any], ...]
"""Raw values of one kind of block."""


NAMED = "named:"


def named(title: str) -> str:
    """A key that leads to the item of that title or slug, whoever made it: how people point at things in a table."""
    return NAMED + title


@dataclass(frozen=True)
class Ref:
    """In a block's value: the primary key of what was imported under `key`."""

    key: str


@dataclass(frozen=True)
class SourceRow:
    """Who says so: one row of an answer's sources."""

    agency: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Record:
    """One item in one locale. `source` is where it came from, as a person would look it up: a file and a line."""

    key: str
    title: str
    source: str = ""
    locale: str = "en"
    translation_of: str = ""
    """The key of the item, in another locale, that this one translates; empty for an original."""
    slug: str = ""
    """What the address should be: used once, when the item is created, and made unique then. Empty: the title."""
    match_title: bool = False
    """An item of that name that is there already, whoever made it, serves as well and is left as it is."""
    adopt: Adopt = "nothing"
    """What of an item of that name (or, for a service, of that official code) that people or other sources made is
    this record's business: `all` of it, as if it had been imported; its `gaps`, the fields that are empty; or nothing,
    so that a second item of that name is made."""
    as_draft: bool = False
    """It is to be looked at before anybody reads it: a draft, which people publish."""


@dataclass(frozen=True, kw_only=True)
class ServiceCodeRecord(Record):
    """A code of an official register, whose title is what the register calls the service."""

    scheme: str
    code: str


@dataclass(frozen=True)
class HolidayRow:
    """A day of a calendar. `times` as a person types them, blank for closed; `name` by language."""

    day: date
    name: Mapping[str, str]
    times: str = ""
    comes_again: str = "date"


@dataclass(frozen=True, kw_only=True)
class HolidayCalendarRecord(Record):
    days: tuple[HolidayRow, ...] = ()


@dataclass(frozen=True)
class SeasonRow:
    """A time of the year with a week of its own: by weekday, like {"MO": "8 am – 5 pm"}."""

    title: Mapping[str, str]
    starts_on: date
    ends_on: date
    week: Mapping[str, str]
    each_year: bool = True


@dataclass(frozen=True)
class SpecialDayRow:
    """A day, or some, with other times; blank for closed."""

    reason: Mapping[str, str]
    starts_on: date
    ends_on: date | None = None
    times: str = ""


@dataclass(frozen=True, kw_only=True)
class OpeningHoursRecord(Record):
    """All that there is to say of hours: what is absent is not so, rather than left as it is."""

    week: Mapping[str, str]
    holidays: str | None = None
    seasons: tuple[SeasonRow, ...] = ()
    special_days: tuple[SpecialDayRow, ...] = ()
    by_appointment: bool = False
    note: Mapping[str, str] = field(default_factory=dict)
    closed_from: date | None = None
    closed_until: date | None = None
    closed_reason: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class TopicRecord(Record):
    description: str | None = None
    parent: str | None = None


@dataclass(frozen=True, kw_only=True)
class ContactRecord(Record):
    phone: str | None = None
    phone_alternate: str | None = None
    tty: str | None = None
    email: str | None = None
    website: str | None = None
    hours: str | None = None
    response_time: str | None = None
    address_1: str | None = None
    address_2: str | None = None
    city: str | None = None
    state_province: str | None = None
    postal_code: str | None = None
    country: str | None = None
    opening_hours: str | None = None


@dataclass(frozen=True, kw_only=True)
class PageRecord(Record):
    """What every page has. `department` is the page above it; a department without one stands at the top."""

    department: str | None = None
    summary: str | None = None
    body: Body | None = None
    keywords: str | None = None
    topics: Keys | None = None
    contacts: Keys | None = None
    related: Keys | None = None
    voice_text: str | None = None
    sms_text: str | None = None
    kiosk_text: str | None = None


@dataclass(frozen=True, kw_only=True)
class AgentRecord(PageRecord):
    """What only 311 agents read of a page. `agent_notes` is HTML; a script is text, which is one step, or its steps.

    Steps, questions and transfers are raw values of the blocks in content/blocks/script.py, in their order.
    """

    agent_script: str | Values | None = None
    agent_notes: str | None = None
    agent_transfers: Values | None = None
    agent_eligibility: Values | None = None


@dataclass(frozen=True, kw_only=True)
class DepartmentRecord(AgentRecord):
    acronym: str | None = None
    alternate_name: str | None = None
    mission: str | None = None
    status: str | None = None
    image_id: int | None = None
    request_service: str | None = None


@dataclass(frozen=True, kw_only=True)
class LocationRecord(AgentRecord):
    kind: str | None = None
    alternate_name: str | None = None
    address_1: str | None = None
    address_2: str | None = None
    city: str | None = None
    state_province: str | None = None
    postal_code: str | None = None
    country: str | None = None
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    displayed_hours: str | None = None
    features: str | None = None
    accessibility: str | None = None
    transport: str | None = None
    image_id: int | None = None
    request_service: str | None = None
    opening_hours: str | None = None


@dataclass(frozen=True, kw_only=True)
class ServiceRecord(AgentRecord):
    """`request_questions` are raw values of RequestQuestionBlock, in their order."""

    locations: Keys | None = None
    alternate_name: str | None = None
    status: str | None = None
    status_note: str | None = None
    eligibility: str | None = None
    processing_time: str | None = None
    online_url: str | None = None
    online_label: str | None = None
    service_code: str | None = None
    request_type: str | None = None
    request_group: str | None = None
    request_questions: Values | None = None
    service_level: tuple[int | None, str] | None = None
    """Done within so many units, like (5, "business days"); (None, "") for no promise."""
    identifiers: Keys | None = None
    opening_hours: str | None = None


@dataclass(frozen=True, kw_only=True)
class FaqRecord(AgentRecord):
    services: Keys | None = None
    sources: tuple[SourceRow, ...] | None = None
    featured: bool | None = None
    last_reviewed: date | None = None
    review_date: date | None = None
    request_service: str | None = None
    """The service whose 311 request an agent opens."""


@dataclass(frozen=True, kw_only=True)
class NewsRecord(AgentRecord):
    date: Day | None = None
    interest_ends: Day | None = None
    image_id: int | None = None
    request_service: str | None = None


@dataclass(frozen=True, kw_only=True)
class OfficialDocumentRecord(AgentRecord):
    """`replaces` is the older document whose place it takes."""

    document_type: str | None = None
    number: str | None = None
    issued_on: Day | None = None
    effective_on: Day | None = None
    file_id: int | None = None
    alternative_file_id: int | None = None
    alternative_url: str | None = None
    replaces: str | None = None


@dataclass(frozen=True, kw_only=True)
class AlertRecord(AgentRecord):
    """An alert, under the alerts of its language. Words are CAP's, as in content/models/alert_vocabulary.py.

    `message` and `instruction` are HTML as the editor stores it; `scope` names departments, services and locations;
    `references` the alert that this one updates or ends. Instants have their zone. Leave `department` out.
    """

    kind: str | None = None
    event: str | None = None
    category: str | None = None
    response_type: str | None = None
    severity: str | None = None
    urgency: str | None = None
    certainty: str | None = None
    message: str | None = None
    instruction: str | None = None
    effective: datetime | None = None
    onset: datetime | None = None
    expires: datetime | None = None
    whole_city: bool | None = None
    scope: Keys | None = None
    scope_paths: str | None = None
    area_description: str | None = None
    area_polygons: str | None = None
    area_circles: str | None = None
    channels: Keys | None = None
    link_url: str | None = None
    link_label: str | None = None
    push_text: str | None = None
    push_long_text: str | None = None
    msg_type: str | None = None
    references: str | None = None


@dataclass(frozen=True, kw_only=True)
class GuideRecord(AgentRecord):
    """`parts` are raw values of GuidePartBlock, in their order; a part's body is a raw stream."""

    parts: Values | None = None
    request_service: str | None = None


@dataclass(frozen=True, kw_only=True)
class StepByStepRecord(AgentRecord):
    """`steps` are raw values of JourneyStepBlock, in their order; a step's contents are a raw stream."""

    steps: Values | None = None
    request_service: str | None = None


@dataclass(frozen=True, kw_only=True)
class MeetingRecord(AgentRecord):
    """Instants have a zone. `agenda`, `files` and `participants` are raw values of the blocks in content.blocks."""

    public_body: str | None = None
    classification: str | None = None
    status: str | None = None
    status_note: str | None = None
    rescheduled_to: str | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    all_day: bool | None = None
    venue: str | None = None
    place: str | None = None
    online_url: str | None = None
    online_instructions: str | None = None
    phone_in: str | None = None
    agenda_posted_at: datetime | None = None
    agenda: Values | None = None
    files: Values | None = None
    minutes_approved_on: Day | None = None
    video_url: str | None = None
    audio_url: str | None = None
    transcript_url: str | None = None
    public_notice_on: Day | None = None
    comments_due_at: datetime | None = None
    comments_how: str | None = None
    participants: Values | None = None
    request_service: str | None = None


@dataclass(frozen=True, kw_only=True)
class RedirectRecord:
    """What used to be found at `path` is the page `target` now."""

    path: str
    target: str
    source: str = ""
    locale: str = "en"

    @property
    def key(self) -> str:
        return self.path

    @property
    def title(self) -> str:
        return self.path


AnyRecord = Record | RedirectRecord
