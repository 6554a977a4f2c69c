"""From the demo's texts to records of the exchange: one for each item and language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from content.editorial.exchange.records import (
    ContactRecord,
    DepartmentRecord,
    FaqRecord,
    LocationRecord,
    NewsRecord,
    OfficialDocumentRecord,
    Record,
    ServiceCodeRecord,
    ServiceRecord,
    TopicRecord,
)

from . import structured, texts
from .agents import agent_part
from .alerts import alert
from .blocks import Composer, FileOf, PictureOf, key
from .entries import Address, Entry
from .hours import holidays, hours_key, opening_hours
from .parts import LANGUAGES
from .read import City

Compose = Callable[[Any, Composer], Record]


def records(city: City, picture_of: PictureOf, file_of: FileOf, first_day: date) -> Iterator[Record]:
    """Every record of the city, one for each item and language; alerts count from `first_day`."""
    composers = [Composer(language, picture_of, file_of, first_day) for language in LANGUAGES]
    for kind, compose in COMPOSE.items():
        for composer in composers:
            for entry in getattr(city, kind):
                if entry.title.has(composer.language):
                    yield compose(entry, composer)


def _record(name: str, entry: Entry, composer: Composer) -> dict[str, Any]:
    """What every record says."""
    original = key(entry.type, name)
    return {
        "key": original,
        "title": composer.said(entry.title),
        "source": f"demo {entry.type} {name}",
        "locale": composer.language,
        "translation_of": "" if composer.language == "en" else original,
        "slug": entry.addresses.get(composer.language, name),
    }


def _page(entry: texts.PageText, composer: Composer) -> dict[str, Any]:
    return {
        **_record(entry.slug, entry, composer),
        "topics": _keys("topic", entry.topics),
        "body": composer.body(entry.body),
    }


def _keys(kind: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(key(kind, name) for name in names)


def _address(address: Address | None) -> dict[str, Any]:
    return address.model_dump() if address else {}


def _code(entry: texts.CodeText, composer: Composer) -> ServiceCodeRecord:
    return ServiceCodeRecord(**_record(entry.key, entry, composer), scheme=entry.scheme, code=entry.code)


def _topic(entry: texts.TopicText, composer: Composer) -> TopicRecord:
    return TopicRecord(
        **_record(entry.slug, entry, composer),
        description=composer.said(entry.description),
        parent=key("topic", entry.parent) if entry.parent else None,
    )


def _contact(entry: texts.ContactText, composer: Composer) -> ContactRecord:
    return ContactRecord(
        **_record(entry.key, entry, composer),
        **_address(entry.address),
        phone=entry.phone,
        tty=entry.tty,
        email=entry.email,
        website=entry.website,
        hours=composer.said(entry.hours),
        opening_hours=hours_key(entry.opening_hours),
    )


def _department(entry: texts.DepartmentText, composer: Composer) -> DepartmentRecord:
    return DepartmentRecord(
        **_page(entry, composer),
        summary=composer.said(entry.summary),
        mission=composer.said(entry.mission),
        acronym=entry.acronym,
        contacts=_keys("contact", [entry.contact]),
        image_id=composer.picture_of(entry.picture),
    )


def _location(entry: texts.LocationText, composer: Composer) -> LocationRecord:
    return LocationRecord(
        **_page(entry, composer),
        **_address(entry.address),
        department=key("department", entry.department),
        summary=composer.said(entry.summary),
        kind=entry.location_type,
        latitude=entry.latitude,
        longitude=entry.longitude,
        displayed_hours=composer.said(entry.hours),
        opening_hours=hours_key(entry.opening_hours),
        features="\n".join(composer.said(feature) for feature in entry.features),
        accessibility=composer.said(entry.accessibility),
        transport=composer.said(entry.transport),
        contacts=_keys("contact", [entry.contact]),
        image_id=composer.picture_of(entry.picture) if entry.picture else None,
    )


def _service(entry: texts.ServiceText, composer: Composer) -> ServiceRecord:
    return ServiceRecord(
        **_page(entry, composer),
        **agent_part(entry.agent, composer),
        department=key("department", entry.department),
        summary=composer.said(entry.summary),
        keywords=", ".join(entry.keywords),
        alternate_name=composer.said(entry.alternate_name),
        eligibility=composer.said(entry.eligibility),
        processing_time=composer.said(entry.processing_time),
        online_url=entry.online_url,
        online_label=composer.said(entry.online_label),
        service_code=entry.service_code,
        identifiers=_keys("code", entry.codes),
        contacts=_keys("contact", entry.contacts),
        locations=_keys("location", entry.locations),
        opening_hours=hours_key(entry.opening_hours),
        service_level=(entry.agent.sla_value, entry.agent.sla_unit) if entry.agent else None,
    )


def _faq(entry: texts.FaqText, composer: Composer) -> FaqRecord:
    return FaqRecord(
        **_page(entry, composer),
        **agent_part(entry.agent, composer),
        department=key("department", entry.department),
        summary=composer.said(entry.short_answer),
        keywords=", ".join(entry.keywords),
        services=_keys("service", entry.services),
        review_date=entry.review_date,
        request_service=key("service", entry.agent.request) if entry.agent and entry.agent.request else None,
    )


def _news(entry: texts.NewsText, composer: Composer) -> NewsRecord:
    return NewsRecord(
        **_page(entry, composer),
        department=key("department", entry.department),
        summary=composer.said(entry.summary),
        keywords=", ".join(entry.keywords),
        date=entry.date,
        interest_ends=entry.interest_ends,
        contacts=_keys("contact", entry.contacts),
        image_id=composer.picture_of(entry.picture) if entry.picture else None,
    )


def _official_document(entry: texts.OfficialDocumentText, composer: Composer) -> OfficialDocumentRecord:
    return OfficialDocumentRecord(
        **_page(entry, composer),
        department=key("department", entry.department),
        summary=composer.said(entry.summary),
        keywords=", ".join(entry.keywords),
        document_type=entry.document_type,
        number=entry.number,
        issued_on=entry.issued_on,
        effective_on=entry.effective_on,
        file_id=composer.file_of(entry),
        replaces=key("official-document", entry.replaces) if entry.replaces else None,
    )


COMPOSE: dict[str, Compose] = {
    "codes": _code,
    "holidays": holidays,
    "hours": opening_hours,
    "topics": _topic,
    "contacts": _contact,
    "departments": _department,
    "locations": _location,
    "services": _service,
    "answers": _faq,
    "news": _news,
    "documents": _official_document,
    "guides": lambda entry, composer: structured.guide(_page(entry, composer), entry, composer),
    "journeys": lambda entry, composer: structured.step_by_step(_page(entry, composer), entry, composer),
    "meetings": lambda entry, composer: structured.meeting(_page(entry, composer), entry, composer),
    "alerts": alert,
}
