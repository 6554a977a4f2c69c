"""What the text files may say: the shape of every entry, so that a wrong one is found before anything is written.

Hours, and what has parts, stand in `hours.py` and `structured.py`. A text that is translated is a mapping of
languages; a plain one is English.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from pydantic import StringConstraints

from .agents import Agent
from .entries import Address, Entry, HttpsAddress, Phone, Summary
from .parts import Block, Part, Slug, Words, at_most

Day = date


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
