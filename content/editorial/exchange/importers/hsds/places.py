"""Locations become places. One that is only online is none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from content.editorial.exchange.errors import Rejected
from content.editorial.exchange.importers.descriptions import summary_and_body
from content.editorial.exchange.importers.reading import Reading
from content.editorial.exchange.records import LocationRecord, OpeningHoursRecord

from .contacts import contacts_of
from .hours import sentence, week
from .package import Entry, Package
from .times import warn_of_zones

HOURS_TITLE = 120
SIX_PLACES = Decimal("0.000001")
ADDRESS = {"address_1": 200, "address_2": 200, "city": 120, "state_province": 80, "postal_code": 20, "country": 2}


@dataclass(frozen=True)
class Places:
    """The ids of the locations that became places, and of those that are only online."""

    real: set[str]
    online: set[str]


def places(package: Package, organizations: set[str], locale: str, reading: Reading) -> Places:
    """A record for each location where one can go."""
    found = Places(set(), set())
    for entry in package.rows("locations"):
        with reading.row(entry.where):
            if entry.row.one_of("location_type", ("physical", "postal", "virtual"), default="physical") != "physical":
                found.online.add(entry.id)
                reading.warn(entry.where, "is no place that people go to, so it is left out.")
                continue
            reading.records.append(_location(entry, package, organizations, locale, reading))
            found.real.add(entry.id)
    return found


def _location(entry: Entry, package: Package, organizations: set[str], locale: str, reading: Reading) -> LocationRecord:
    summary, body = summary_and_body(entry.text("description"))
    latitude, longitude = _degrees(entry, "latitude", 90), _degrees(entry, "longitude", 180)
    record = LocationRecord(
        key=f"hsds:location:{entry.id}",
        title=entry.line("name", limit=255) or _street(entry, package),
        source=entry.where,
        locale=locale,
        department=f"hsds:organization:{_owner(entry, package, organizations)}",
        summary=summary,
        body=(("text", body),) if body else (),
        kind="other",
        alternate_name=entry.line("alternate_name", limit=150),
        latitude=latitude if longitude is not None else None,
        longitude=longitude if latitude is not None else None,
        transport=entry.text("transportation", limit=1_000),
        accessibility=_accessibility(entry, package),
        **_address(entry, package),
    )
    hours = _hours(entry, package, locale, reading)
    return replace(record, contacts=contacts_of(package, "location_id", entry, locale, reading) or None, **hours)


def _hours(entry: Entry, package: Package, locale: str, reading: Reading) -> dict[str, Any]:
    """Opening hours of the place's own; a sentence where they are not the same every week."""
    schedules = list(package.owned("schedules", "location_id", entry.id))
    every_week = week(schedules)
    warn_of_zones(schedules, reading)
    if every_week is None:
        return {"displayed_hours": sentence(schedules) or None}
    record = OpeningHoursRecord(
        key=f"hsds:hours:{entry.id}",
        title=entry.line("name")[:HOURS_TITLE] or entry.id,
        source=schedules[0].where,
        locale=locale,
        week=every_week,
    )
    reading.records.append(record)
    return {"opening_hours": record.key}


def _owner(entry: Entry, package: Package, organizations: set[str]) -> str:
    """The organisation of a place, or else that of a service that can be had there."""
    if (own := entry.text("organization_id")) in organizations:
        return own
    for link in package.of("service_at_location", "location_id", entry.id):
        service = package.find("services", link.text("service_id"))
        if service is not None and service.text("organization_id") in organizations:
            return service.text("organization_id")
    raise Rejected(f"organization_id “{own[:40]}” is not in organizations.csv. Every place belongs to a department.")


def _address(entry: Entry, package: Package) -> dict[str, Any]:
    """The address where people go; a postal one if there is no other."""
    rows = package.of("addresses", "location_id", entry.id)
    rows.sort(key=lambda row: row.text("address_type") != "physical")
    if not rows:
        return {}
    return {name: rows[0].line(name, limit) for name, limit in ADDRESS.items()}


def _street(entry: Entry, package: Package) -> str:
    street: str = _address(entry, package).get("address_1", "")
    if not street:
        raise Rejected("name is missing, and so is an address to call it by.")
    return street


def _accessibility(entry: Entry, package: Package) -> str | None:
    rows = package.of("accessibility", "location_id", entry.id)
    said = [part for row in rows for part in (row.line("description"), row.line("details")) if part]
    return "\n".join(said)[:1_000] or None


def _degrees(entry: Entry, name: str, most: int) -> Decimal | None:
    text = entry.text(name)
    if not text:
        return None
    try:
        found = Decimal(text)
    except InvalidOperation as error:
        raise Rejected(f"{name} is “{text[:20]}”; it must be a number of degrees.") from error
    if not found.is_finite() or abs(found) > most:
        raise Rejected(f"{name} is {text[:20]}; it must be between -{most} and {most}.")
    return found.quantize(SIX_PLACES)
