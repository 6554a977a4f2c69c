"""A service, as residents and as agents read it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pydantic import Field

from . import page as pages
from .agent_note import AgentRequest, ForAgents, ServiceLevel, service_level
from .base import ContactCard, Document, Identifier, LocationCard, Part, Relation, Text
from .blocks import Block, body_words, render_body
from .codes import code_facet
from .hours import OpeningHours
from .reading import Reader
from .references import entries
from .rendered import Rendered


class RequestValue(Part):
    """One allowed answer."""

    key: Text
    name: Text


class RequestCondition(Part):
    """True when the earlier question `code` was answered with `value`."""

    code: str
    operator: Literal["eq", "neq", "in"]
    value: Text


class RequestQuestion(Part):
    """GeoReport v2 `attribute` of a service definition."""

    code: str
    order: int
    description: Text
    datatype: Literal["string", "number", "datetime", "text", "singlevaluelist", "multivaluelist"]
    datatype_description: Text
    variable: bool
    required: bool
    values: list[RequestValue]
    conditions_match: Literal["any", "all"] = Field(description="How `conditions` combine; none: always asked")
    conditions: list[RequestCondition]


class Open311Service(Part):
    """GeoReport v2 `service`: what a 311 system calls it. `metadata` tells whether it asks questions."""

    service_code: str
    type: Literal["realtime", "batch", "blackbox"]
    group: Text
    metadata: bool
    questions: list[RequestQuestion]


class OnlineChannel(Part):
    """schema.org ServiceChannel with a `serviceUrl`."""

    url: str
    label: Text


class ServiceDocument(Document):
    """A thing a resident can get or ask for. HSDS `service`, CPSV-AP PublicService, Open311 service."""

    type: Literal["service"] = "service"
    alternate_name: Text
    status: Literal["active", "temporarily closed", "inactive", "defunct"]
    status_note: Text
    department: Relation | None
    topics: list[Relation]
    keywords: list[Text]
    eligibility: Text
    processing_time: Text
    online: OnlineChannel | None
    opening_hours: OpeningHours | None = Field(description="Only if it keeps other hours than its locations")
    contacts: list[ContactCard]
    locations: list[LocationCard]
    body: list[Block]
    open311: Open311Service | None
    identifiers: list[Identifier]
    related: list[Relation]

    card = ("status", "department", "topics", "online")

    def words(self) -> Iterator[str]:
        yield from (self.summary, self.alternate_name, self.eligibility, self.processing_time, self.status_note)
        yield from (f"{each.scheme} {each.code}" for each in self.identifiers)
        yield from body_words(self.body)

    def facets(self) -> set[tuple[str, str]]:
        places = {("location", str(place.content_id)) for place in self.locations}
        names = (name for each in self.identifiers for name in (f"{each.scheme} {each.code}", each.code))
        codes = (code_facet("identifier", name) for name in names)
        return places.union(code_facet("code", self.open311.service_code if self.open311 else ""), *codes)


class AgentServiceDocument(ForAgents, ServiceDocument):
    """The same, with what an agent says and does while the caller waits."""

    service_level: ServiceLevel | None


def render(page: Any, reader: Reader) -> Rendered:
    """Render a Service in `reader`'s language for every audience."""
    public = ServiceDocument(
        **pages.envelope(page, reader),
        alternate_name=page.alternate_name,
        status=page.status,
        status_note=page.status_note,
        department=reader.department(page.pk),
        topics=pages.topics(page, reader),
        keywords=pages.keywords(page),
        eligibility=page.eligibility,
        processing_time=page.processing_time,
        online=OnlineChannel(url=page.online_url, label=page.online_label) if page.online_url else None,
        opening_hours=reader.hours(page.opening_hours_id),
        contacts=pages.contacts(page, reader),
        locations=pages.locations(page, reader),
        body=render_body(page.body.raw_data, reader),
        open311=_open311(page),
        identifiers=reader.identifiers(page.pk),
        related=pages.related(page, reader),
    )
    level = service_level(page)
    return pages.for_both(
        public, AgentServiceDocument, page, reader, request=_request(public, level), service_level=level
    )


def _request(public: ServiceDocument, level: ServiceLevel | None) -> AgentRequest | None:
    """The service's own 311 request, in the shape in which other items show it."""
    if public.open311 is None:
        return None
    itself = Relation(**public.model_dump(include=set(Relation.model_fields)))
    return AgentRequest(service=itself, service_code=public.open311.service_code, service_level=level)


def _open311(page: Any) -> Open311Service | None:
    if not page.service_code:
        return None
    questions = [_question(order, raw["value"]) for order, raw in enumerate(page.request_questions.raw_data, start=1)]
    return Open311Service(
        service_code=page.service_code,
        type=page.request_type,
        group=page.request_group,
        metadata=bool(questions),
        questions=questions,
    )


def _question(order: int, raw: Any) -> RequestQuestion:
    return RequestQuestion(
        code=raw["code"],
        order=order,
        description=raw["description"],
        datatype=raw["datatype"],
        datatype_description=raw.get("datatype_description") or "",
        variable=raw.get("variable", True),
        required=raw.get("required", False),
        values=[RequestValue(**value) for value in entries(raw.get("values") or [])],
        conditions_match=raw.get("conditions_match") or "any",
        conditions=[RequestCondition(**condition) for condition in entries(raw.get("conditions") or [])],
    )
