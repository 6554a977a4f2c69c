"""What the text files may say: the shape of every entry, so that a wrong one is found before anything is written.

Nothing else knows how the files look. A text that is translated is a mapping of languages; a plain one is English.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints, model_validator

from .parts import LANGUAGES, Block, Part, Slug, Words, at_most, said_in

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
    """One item. A language that its title has, every text that readers see has, and no text has another."""

    type: ClassVar[str]
    """What links and import keys call it."""

    title: Title

    @model_validator(mode="after")
    def each_language_everywhere_or_nowhere(self) -> Entry:
        for language in LANGUAGES:
            if any(text.has(language) != self.title.has(language) for text in said_in(self)):
                raise ValueError(f"it has {language} in some of its texts and not in others")
        return self

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
    hours: Words


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
    hours: Words
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
    agent: Agent | None = None


class FaqText(PageText):
    type = "faq"

    department: Slug
    short_answer: Summary
    keywords: list[str]
    services: list[Slug]
    review_date: date | None = None
    agent: Agent | None = None
