"""What the text files may say: the shape of every entry, so that a wrong one is found before anything is written.

Nothing else knows how the files look. A text that is translated is a mapping of languages; a plain one is English.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints, model_validator

from .parts import LANGUAGES, Block, Language, LocalSlug, Part, Slug, Words, at_most, said_in

Day = date
Phone = Annotated[str, StringConstraints(pattern=r"^\+1 555 01\d\d$")]
HttpsAddress = Annotated[str, StringConstraints(pattern=r"^https://")]
Title = Annotated[Words, at_most(90)]
Summary = Annotated[Words, at_most(160)]


class Address(Part):
    """HSDS `address`; named as in the models."""

    address_1: str
    address_2: str = ""
    city: str
    state_province: str
    postal_code: str
    country: str


Then = Literal["step", "transfer", "request", "end"]


class ScriptAnswer(Part):
    """What the caller may answer: an answer that only says `to` leads to that step."""

    label: str
    then: Then = "step"
    to: str = ""


class ScriptStep(Part):
    """One step of a call script; see content/blocks/script.py."""

    name: str
    say: str = ""
    ask: str = ""
    answers: list[ScriptAnswer] = []
    then: Then = "end"
    to: str = ""
    note: str = ""
    message: str = ""


class Eligibility(Part):
    question: str
    qualifies: str = "Yes"
    otherwise: str = ""


class Transfer(Part):
    label: str
    number: Phone
    when: Annotated[str, Field(max_length=300)] = ""
    opening_hours: str | None = None
    hours: Annotated[str, Field(max_length=200)] = ""


class Agent(Part):
    """What only agents read, in English; `sla_*` is how soon the 311 system promises the work."""

    script: str | list[ScriptStep]
    notes: str
    eligibility: list[Eligibility] = []
    transfers: list[Transfer] = []
    request: Slug | Literal[""] = ""
    sla_value: int | None = None
    sla_unit: Literal["hours", "business days", "calendar days", ""] = ""


class Entry(Part):
    """One item. A language that its title has, every text that readers see has, and no text has another.

    `addresses` are its slugs in languages that have one of their own.
    """

    type: ClassVar[str]
    """What links and import keys call it."""

    title: Title
    addresses: dict[Language, LocalSlug] = {}

    @model_validator(mode="after")
    def in_whole_languages(self) -> Entry:
        self.check_languages()
        return self

    def check_languages(self) -> None:
        """Raise ValueError unless each language is everywhere or nowhere."""
        for language in LANGUAGES:
            if any(text.has(language) != self.title.has(language) for text in said_in(self)):
                raise ValueError(f"it has {language} in some of its texts and not in others")

    def languages(self) -> list[str]:
        return list(self.title.root)


class CodeText(Entry):
    """What a register calls a service. It has one language, the register's."""

    type = "code"

    key: str
    scheme: str
    code: str


class PictureText(Part):
    """What a picture of the library shows."""

    type: ClassVar[str] = "picture"
    slug: Slug
    alt: Annotated[Words, at_most(255)]


class SharedEntry(Entry):
    """What is one row for all languages: its title is for editors and English, and the words in it have their own."""

    key: str

    def check_languages(self) -> None:
        if self.languages() != ["en"]:
            raise ValueError("its title is for editors, and in English only")


class HolidayText(Part):
    """A day on which the city keeps other hours; without `times` it is closed."""

    day: date
    name: Words
    times: str = ""
    again: Literal["date", "weekday", "last-weekday", ""] = ""


class HolidaysText(SharedEntry):
    type = "holidays"

    days: list[HolidayText]


class WeekText(Part):
    """Times by weekday, as a clerk types them."""

    MO: str = ""
    TU: str = ""
    WE: str = ""
    TH: str = ""
    FR: str = ""
    SA: str = ""
    SU: str = ""


class SeasonText(Part):
    title: Words
    from_day: date
    to_day: date
    week: WeekText


class SpecialDayText(Part):
    reason: Words
    from_day: date
    to_day: date | None = None
    times: str = ""


class HoursText(SharedEntry):
    type = "hours"

    week: WeekText
    holidays: str | None = None
    seasons: list[SeasonText] = []
    special_days: list[SpecialDayText] = []
    by_appointment: bool = False
    note: Words | Literal[""] = ""
    closed_from: date | None = None
    closed_until: date | None = None
    closed_reason: Words | Literal[""] = ""


class TopicText(Entry):
    type = "topic"

    slug: Slug
    parent: Slug | None = None
    description: Annotated[Words, at_most(300)]


class ContactText(Entry):
    type = "contact"

    key: str
    phone: Phone
    tty: Phone | Literal[""] = ""
    email: Annotated[str, StringConstraints(pattern=r"@riverbend\.example$")]
    website: HttpsAddress | Literal[""] = ""
    address: Address | None = None
    hours: Words | Literal[""] = ""
    opening_hours: str | None = None


class PageText(Entry):
    """What all pages have in common."""

    slug: Slug
    topics: list[Slug]
    body: list[Block] = []


class DepartmentText(PageText):
    type = "department"

    summary: Summary
    mission: Words
    acronym: str = ""
    contact: str
    picture: str


class LocationText(PageText):
    type = "location"

    department: Slug
    location_type: str
    summary: Summary
    address: Address
    latitude: Decimal
    longitude: Decimal
    hours: Words | Literal[""] = ""
    opening_hours: str | None = None
    features: list[Words]
    accessibility: Words
    transport: Words
    contact: str
    picture: str = ""


class ServiceText(PageText):
    type = "service"

    department: Slug
    alternate_name: Annotated[Words, at_most(150)] | Literal[""] = ""
    summary: Summary
    keywords: list[str]
    service_code: str = ""
    codes: list[str] = []
    eligibility: Annotated[Words, at_most(500)] | Literal[""] = ""
    processing_time: Annotated[Words, at_most(200)] | Literal[""] = ""
    online_url: HttpsAddress | Literal[""] = ""
    online_label: Annotated[Words, at_most(80)] | Literal[""] = ""
    contacts: list[str]
    locations: list[Slug]
    opening_hours: str | None = None
    agent: Agent | None = None


class NewsText(PageText):
    type = "news"

    department: Slug
    date: Day
    interest_ends: Day | None = None
    summary: Summary
    keywords: list[str] = []
    contacts: list[str] = []
    picture: str = ""


class OfficialDocumentText(PageText):
    """The text of a document; its file is written from the English one."""

    type = "official-document"

    department: Slug
    document_type: str
    number: str
    issued_on: Day
    effective_on: Day | None = None
    replaces: Slug | None = None
    summary: Summary
    keywords: list[str]


class FaqText(PageText):
    type = "faq"

    department: Slug
    short_answer: Summary
    keywords: list[str]
    services: list[Slug]
    review_date: date | None = None
    agent: Agent | None = None


class AlertText(Entry):
    """An alert. `begins` and `ends` are days from the one on which the city was first seeded."""

    type = "alert"

    slug: Slug
    kind: Literal["emergency", "general", "internal"] = "general"
    severity: Literal["Extreme", "Severe", "Moderate", "Minor", "Unknown"]
    urgency: str = "Expected"
    certainty: str = "Observed"
    category: str
    response_type: str
    event: Annotated[Words, at_most(80)]
    summary: Summary | Literal[""] = ""
    message: Words
    instruction: Words
    area: Annotated[Words, at_most(300)]
    circles: list[str] = []
    departments: list[Slug] = []
    services: list[Slug] = []
    locations: list[Slug] = []
    topics: list[Slug] = []
    begins: int
    ends: int
