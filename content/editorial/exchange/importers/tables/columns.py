"""The columns that a table of each type may have, derived from its record: a new field is a column without a line here.

A field whose type says how to read it needs nothing; others have a line in BY_NAME, or in LEFT_OUT.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import NoneType
from typing import Any, get_args, get_type_hints

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from wagtail.fields import RichTextField

from content.editorial.exchange.fields import SPECIAL, Link, Links
from content.editorial.exchange.kinds import PAGES, SNIPPETS
from content.editorial.exchange.records import (
    ContactRecord,
    DepartmentRecord,
    FaqRecord,
    LocationRecord,
    MeetingRecord,
    NewsRecord,
    Record,
    ServiceRecord,
    TopicRecord,
)
from content.editorial.exchange.report import name_of

from . import cells
from .cells import Parse

TABLES: dict[str, type[Record]] = {
    name_of(record): record
    for record in (
        TopicRecord,
        ContactRecord,
        DepartmentRecord,
        LocationRecord,
        ServiceRecord,
        FaqRecord,
        NewsRecord,
        MeetingRecord,
    )
}
"""What a table may hold, by the word that people call it."""

OF_EVERY_ROW = ("key", "title", "locale", "translation_of", "slug")
LEFT_OUT = {"source", "match_title", "adopt", "as_draft", "image_id", "request_questions"}
"""What no cell can hold, or no source should say."""

BY_TYPE: dict[Any, Parse] = {
    str: cells.line,
    bool: cells.flag,
    int: cells.whole_number,
    Decimal: cells.number,
    date: cells.day,
    datetime: cells.moment,
}
BY_FIELD: dict[type, Parse] = {Link: cells.name, Links: cells.names}
"""Fields that point at other items do it by name."""
BY_NAME: dict[str, Parse] = {
    "department": cells.name,
    "body": cells.body,
    "keywords": cells.keywords,
    "agent_script": cells.lines,
    "sources": cells.sources,
    "service_level": cells.service_level,
}
MODELS_OF: dict[type[Record], Any] = dict([*PAGES.items(), *SNIPPETS.items()])
NOT_CHECKED = {"key", "locale", "translation_of", "department"}
"""Fields that are no column of the model."""
EMPTIED: dict[str, Any] = {"body": (), "sources": (), "service_level": (None, ""), "keywords": ""}


@dataclass(frozen=True)
class Words:
    """What a column is called, what it holds, what may stand in it, and what other sources call it."""

    label: str = ""
    help: str = ""
    example: str = ""
    also: tuple[str, ...] = ()


NAMES_HELP = "Names as they stand on the site, separated by semicolons."
WORDS: dict[str, Words] = {
    "key": Words(
        "Your ID",
        "Your own number or name for the row. Keep it, and the next import changes the same item.",
        "SVC-12",
        ("id", "identifier", "code", "record id", "reference"),
    ),
    "title": Words("Title", "What it is called.", "Swimming lessons", ("name", "service name", "heading")),
    "locale": Words("Language", "en, es … Empty: the language of the whole file.", "en", ("locale", "lang")),
    "translation_of": Words("Translation of", "“Your ID” of the row that this one translates.", "", ("original",)),
    "slug": Words("Address name", "The last part of its web address. Empty: made from the title.", "swimming-lessons"),
    "department": Words(
        "Department", "The department it belongs to.", "Parks", ("dept", "division", "agency", "organization", "owner")
    ),
    "parent": Words("Wider topic", "The topic that it is part of.", "Leisure", ("part of",)),
    "summary": Words(
        "Summary", "One or two plain sentences, at most 160 characters.", "Learn to swim.", ("short description",)
    ),
    "body": Words(
        "Full text", "Markdown or HTML.", "Bring a **towel**.", ("description", "content", "text", "details")
    ),
    "keywords": Words("Other words for it", "Separated by commas.", "swim, pool", ("tags", "search terms", "keyword")),
    "topics": Words("Topics", NAMES_HELP, "Swimming; Leisure", ("topic", "category", "categories", "subject")),
    "contacts": Words("Contacts", NAMES_HELP, "Pool desk", ("contact",)),
    "locations": Words("Locations", NAMES_HELP, "North Pool", ("location", "places", "where")),
    "services": Words("Services", NAMES_HELP, "Swimming lessons", ("service",)),
    "related": Words("Related items", NAMES_HELP, "", ("see also", "related")),
    "identifiers": Words("Official codes", "Like LGSL 4, separated by semicolons.", "", ("lgsl", "official code")),
    "sources": Words("Sources", "Name <address>, separated by semicolons.", "State Health <https://health.example>"),
    "service_level": Words("Done within", "A number and hours, business days or calendar days.", "5 business days"),
    "request_service": Words("Service to request", "The service whose 311 request an agent opens.", "Potholes"),
    "online_url": Words(
        "Online address", "Where to do it online.", "https://city.example/swim", ("link", "url", "website", "web page")
    ),
    "online_label": Words("Button text", "What the button says.", "Sign up online"),
    "processing_time": Words("How long it takes", "In words.", "About 10 days", ("time to complete", "duration")),
    "eligibility": Words("Who can get it", "In words.", "Residents over 3", ("audience", "who is it for")),
    "phone": Words("Phone", "", "555 0100", ("telephone", "phone number", "tel")),
    "email": Words("Email", "", "pool@city.example", ("e-mail", "email address", "mail")),
    "website": Words("Website", "", "https://city.example", ("url", "web", "link")),
    "address_1": Words("Street", "", "12 Mill Street", ("address", "street address", "address 1")),
    "address_2": Words("Unit, floor", "", "Floor 2", ("address 2", "unit")),
    "city": Words("City", "", "Riverbend", ("town", "municipality")),
    "state_province": Words("State or province", "", "MN", ("state", "province", "region")),
    "postal_code": Words("Postal code", "", "55901", ("zip", "zip code", "postcode")),
    "country": Words("Country", "Two letters.", "US"),
    "latitude": Words("Latitude", "", "44.052100", ("lat",)),
    "longitude": Words("Longitude", "", "-91.639300", ("lon", "lng", "long")),
    "public_body": Words("Who meets", "", "Planning Board", ("body", "committee", "board")),
    "starts_at": Words("Begins", "Date and time.", "2026-05-12 18:30", ("start", "date and time", "when")),
    "ends_at": Words("Ends", "Date and time.", "2026-05-12 20:00", ("end",)),
    "date": Words("Date", "The day of the news.", "2026-05-31", ("published", "day")),
    "kind": Words("Type of place", "", "Pool", ("type", "category", "facility type")),
    "displayed_hours": Words(
        "Opening hours in words", "In one sentence.", "Every day 8 to 6", ("hours", "open", "opening hours")
    ),
    "opening_hours": Words("Opening hours", "The name of one of the city’s opening hours.", ""),
    "hours": Words("Hours", "When someone answers.", "Monday to Friday 9 to 5", ("opening hours",)),
    "service_code": Words("311 request code", "", "POTHOLE", ("service code", "311 code", "request code")),
    "agent_script": Words("What agents say", "Only 311 agents see this.", "", ("script",)),
    "agent_notes": Words("Notes for agents", "Only 311 agents see this.", "", ("internal notes",)),
}
OF_ANSWERS: dict[str, Words] = {
    "title": Words("Question", "As a resident would ask it.", "Do I need a swim cap?", ("title", "faq", "name")),
    "summary": Words("Short answer", "At most 160 characters.", "Yes, in every pool.", ("summary", "excerpt")),
    "body": Words("Full answer", "Markdown or HTML.", "A cap keeps **hair** out.", ("answer", "text", "content")),
}


TITLES: dict[type[Record], str] = {
    TopicRecord: "Swimming",
    ContactRecord: "Pool desk",
    DepartmentRecord: "Parks and Recreation",
    LocationRecord: "North Pool",
    NewsRecord: "The pool opens on Saturday",
    MeetingRecord: "Planning Board: May 12",
}
"""What such an item may be called, as an example."""


@dataclass(frozen=True)
class Column:
    """One field of a record, as people fill it in. `empty` is what the word (empty) writes; None: it cannot."""

    name: str
    words: Words
    parse: Parse
    choices: tuple[str, ...] = ()
    required: bool = False
    empty: Any = None

    @property
    def label(self) -> str:
        return self.words.label


@cache
def columns_of(kind: str) -> dict[str, Column]:
    """The columns of a table of `kind`, by field name, in the order in which people fill them in."""
    record = TABLES[kind]
    hints = get_type_hints(record)
    names = [field.name for field in dataclasses.fields(record) if field.name not in LEFT_OUT]
    ordered = [*OF_EVERY_ROW, *(name for name in names if name not in OF_EVERY_ROW)]
    found = (_column(record, name, hints[name]) for name in ordered)
    return {column.name: column for column in found if column is not None}


def _column(record: type[Record], name: str, hint: Any) -> Column | None:
    """The column of a field; None if no cell can hold it."""
    plain = next((part for part in get_args(hint) if part is not NoneType), hint)
    parse: Parse | None = BY_FIELD.get(type(SPECIAL.get(name))) or BY_NAME.get(name) or BY_TYPE.get(plain)
    if parse is None:
        return None
    stored = _stored(record, name)
    words = (OF_ANSWERS.get(name) if record is FaqRecord else None) or WORDS.get(name) or Words()
    if name == "title" and record in TITLES:
        words = dataclasses.replace(words, example=TITLES[record])
    if stored is not None:
        parse = cells.checked(_of_stored(parse, stored, name), stored)
    called = str(getattr(stored, "verbose_name", name)).replace("_", " ")
    label = words.label or called[:1].upper() + called[1:]
    help = words.help or str(getattr(stored, "help_text", "") or "")
    choices = tuple(str(label) for _, label in stored.flatchoices) if stored is not None else ()
    if choices:
        help = f"{help} One of: {', '.join(choices)}.".strip()
    return Column(
        name,
        dataclasses.replace(words, label=label, help=help),
        parse,
        choices,
        required=_is_required(record, name, stored),
        empty=EMPTIED.get(name, "" if plain is str else () if isinstance(SPECIAL.get(name), Links) else None),
    )


def _is_required(record: type[Record], name: str, stored: models.Field[Any, Any] | None) -> bool:
    """Whether there is no such item without it."""
    if name == "department":
        return record is not DepartmentRecord
    return name != "slug" and stored is not None and not (stored.blank or stored.null or stored.has_default())


def _of_stored(parse: Parse, stored: models.Field[Any, Any], name: str) -> Callable[[str], Any]:
    if isinstance(stored, RichTextField):
        return cells.html
    return cells.lines if isinstance(stored, models.TextField) and name not in BY_NAME else parse


def _stored(record: type[Record], name: str) -> models.Field[Any, Any] | None:
    """The model's own column of that name, if it is one that a form would check."""
    if name in NOT_CHECKED or name in SPECIAL:
        return None
    model: Any = MODELS_OF[record]
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
