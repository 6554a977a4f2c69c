"""Open311 GeoReport v2: a list of services (GET Service List), with the definitions of those that ask questions.

Beyond the standard, Boston's `definitions.service_departments` says who does the work and `service_level_agreement` how
soon. Groups become topics. What has no place here (categories, activities, the layout of the request form) is left out.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.validators import EmailValidator

from content.editorial.exchange.errors import Rejected, Unreadable
from content.editorial.exchange.records import ContactRecord, DepartmentRecord, ServiceRecord, TopicRecord
from content.models import Service
from content.telephone import check_telephone
from content.web_address import WebAddress

from .descriptions import summary_and_body
from .open311_definitions import Definition, read_definitions
from .reading import Reading, Row, read_list, require

UNASSIGNED = "City (unassigned)"
TITLE_LIMIT = 255


def read(path: Path, locale: str) -> Reading:
    """Read a folder with services.json and perhaps definitions.json, or the file of services alone."""
    require(path)
    services = path / "services.json" if path.is_dir() else path
    if not services.exists():
        raise Unreadable(f"{path} has no services.json.")
    reading = Reading()
    beside = path / "definitions.json"
    definitions = read_definitions(beside, reading) if path.is_dir() and beside.exists() else {}
    _Catalogue(reading, locale, definitions).read(services)
    return reading


class _Catalogue:
    def __init__(self, reading: Reading, locale: str, definitions: dict[str, Definition]) -> None:
        self.reading, self.locale, self.definitions = reading, locale, definitions
        self.seen: dict[str, str] = {}
        self.topics: set[str] = set()
        self.departments: set[str] = set()
        self.without_questions: list[str] = []

    def read(self, path: Path) -> None:
        for order, (line, value) in enumerate(read_list(path), start=1):
            where = f"{path.name} line {line}, item {order}{_code_of(value)}"
            with self.reading.row(where):
                self.service(Row.of(value), where)
        if not self.seen and not self.reading.unread:
            self.reading.warn(path.name, "the list is empty.")
        for code, definition in self.definitions.items():
            if code not in self.seen:
                self.reading.warn(definition.where, f"there is no service {code}, so its questions are left out.")
        if self.without_questions:
            first = ", ".join(self.without_questions[:5])
            self.reading.warn(
                path.name,
                f"{len(self.without_questions)} services have metadata: true and no definition, so their questions are "
                f"not known: {first}{', …' if len(self.without_questions) > 5 else ''}.",
            )

    def service(self, row: Row, where: str) -> None:
        code = row.text("service_code", limit=100, required=True)
        if code in self.seen:
            raise Rejected(f"service_code “{code}” is that of {self.seen[code]} already. Give each service its own.")
        summary, body = summary_and_body(row.text("description"))
        group = row.text("group", limit=100)
        asks = row.flag("metadata", default=False)
        definition = self.definitions.get(code)
        record = ServiceRecord(
            key=f"open311:service:{code}",
            title=" ".join(row.text("service_name", limit=TITLE_LIMIT, required=True).split()),
            source=where,
            locale=self.locale,
            summary=summary,
            body=(("text", body),) if body else (),
            keywords=_keywords(row.text("keywords")),
            topics=(f"open311:group:{group}",) if group else (),
            service_code=code,
            request_type=row.one_of("type", Service.RequestType.values, default="realtime"),
            request_group=group,
            request_questions=definition.questions if definition else None if asks else (),
            service_level=definition.service_level if definition else None,
        )
        department = self.department(row, where)
        self.topic(group, where)
        self.seen[code] = where
        if asks and not definition:
            self.without_questions.append(code)
        self.reading.records.append(replace(record, department=department))

    def topic(self, group: str, where: str) -> None:
        if not group:
            self.reading.warn(where, "group is empty, so the service has no topic.")
        elif group not in self.topics:
            self.topics.add(group)
            self.reading.records.append(
                TopicRecord(
                    key=f"open311:group:{group}",
                    title=readable_group(group),
                    source=where,
                    locale=self.locale,
                    match_title=True,
                )
            )

    def department(self, row: Row, where: str) -> str:
        """The key of the department that does the work, with its record the first time."""
        named = row.inner("definitions").rows("service_departments")
        first = named[0] if named else Row({})
        if len(named) > 1:
            self.reading.warn(where, f"has {len(named)} departments; a service here has one, so the first is taken.")
        name = " ".join(first.text("name", limit=TITLE_LIMIT).split())
        code = first.text("code", limit=100) or name
        if not name:
            self.reading.warn(where, f"has no department, so it is under “{UNASSIGNED}”.")
            name, code = UNASSIGNED, "unassigned"
        key = f"open311:department:{code[:150]}"
        if key not in self.departments:
            self.departments.add(key)
            contacts = self.contact(key, name, first, where)
            self.reading.records.append(
                DepartmentRecord(
                    key=key, title=name, source=where, locale=self.locale, contacts=contacts, match_title=True
                )
            )
        return key

    def contact(self, department: str, name: str, row: Row, where: str) -> tuple[str, ...] | None:
        """The department's own phone, email and website, if the source has any."""
        contact = ContactRecord(
            key=f"{department}:contact",
            title=name[:150],
            source=where,
            locale=self.locale,
            phone=self.reading.good(where, "phone", row.text("phone", limit=40), check_telephone),
            email=self.reading.good(where, "email", row.text("email", limit=254), EmailValidator()),
            website=self.reading.good(where, "web_link", row.text("web_link", limit=500), WebAddress()),
        )
        if not (contact.phone or contact.email or contact.website):
            return None
        self.reading.records.append(contact)
        return (contact.key,)


def readable_group(group: str) -> str:
    """“Traffic-Vehicles” as residents read it: “Traffic and vehicles”."""
    first, *others = [part for part in group.split("-") if part.strip()] or [group]
    words = [first, *(other[:1].lower() + other[1:] for other in others)]
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _keywords(text: str) -> str:
    """Separated by commas, each once. Boston separates by semicolons too."""
    words: dict[str, str] = {}
    for word in (" ".join(word.split()) for word in text.replace(";", ",").split(",")):
        words.setdefault(word.casefold(), word)
    return ", ".join(filter(None, words.values()))


def _code_of(value: Any) -> str:
    code = value.get("service_code") if isinstance(value, dict) else None
    return f" ({code[:40]})" if isinstance(code, str) and code else ""
