"""Services, with what they cost, what to bring and where they can be had."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any

from django.conf import settings

from content.editorial.exchange.errors import Rejected
from content.editorial.exchange.importers.descriptions import rich, summary_and_body
from content.editorial.exchange.importers.reading import Reading
from content.editorial.exchange.records import Block, ServiceRecord
from content.editorial.exchange.text import shortened
from content.models import Service

from .contacts import contacts_of
from .package import Entry, Package
from .places import Places

SECTIONS = {
    "application_process": "How to apply",
    "fees_description": "What it costs",
    "accreditations": "Accreditation",
}
"""Texts that become a part of the body, under a heading."""


def services(
    package: Package,
    organizations: set[str],
    here: Places,
    topics: dict[str, tuple[str, ...]],
    locale: str,
    reading: Reading,
) -> None:
    """A record for each service."""
    for entry in package.rows("services"):
        with reading.row(entry.where):
            record = _service(entry, package, organizations, locale, reading)
            contacts = contacts_of(package, "service_id", entry, locale, reading)
            reading.records.append(
                replace(
                    record,
                    contacts=contacts or None,
                    topics=topics.get(entry.id, ())[:5],
                    locations=_locations(entry, package, here),
                )
            )


def _service(entry: Entry, package: Package, organizations: set[str], locale: str, reading: Reading) -> ServiceRecord:
    owner = entry.text("organization_id", required=True)
    if owner not in organizations:
        raise Rejected(f"organization_id “{owner[:40]}” is not in organizations.csv, or that row is no good.")
    summary, description = summary_and_body(entry.text("description"))
    return ServiceRecord(
        key=f"hsds:service:{entry.id}",
        title=entry.line("name", limit=255, required=True),
        source=entry.where,
        locale=locale,
        department=f"hsds:organization:{owner}",
        summary=summary,
        body=tuple(_body(entry, description, package, reading)),
        alternate_name=shortened(entry.line("alternate_name"), 150),
        status=entry.row.one_of("status", Service.Status.values, default="active"),
        eligibility=shortened(entry.line("eligibility_description"), 500),
        processing_time=shortened(entry.line("wait_time"), 200),
        online_url=entry.text("url", limit=500),
    )


def _body(entry: Entry, description: str, package: Package, reading: Reading) -> list[Block]:
    """What stands on the page, in the order in which people need it."""
    blocks: list[Block] = []
    if alert := entry.text("alert", limit=4_000):
        blocks.append(("callout", {"kind": "warning", "title": "", "text": rich(alert)}))
    text = description
    for name, heading in SECTIONS.items():
        if said := entry.text(name, limit=10_000):
            text += f"<h2>{heading}</h2>{rich(said)}"
    if text:
        blocks.append(("text", text))
    if fees := _fees(entry, package, reading):
        blocks.append(("fees", fees))
    papers = package.of("required_documents", "service_id", entry.id)
    if needed := [_needed(row) for row in papers if row.line("document")]:
        blocks.append(("documents", needed))
    return blocks


def _fees(entry: Entry, package: Package, reading: Reading) -> list[dict[str, Any]]:
    """The prices in the city's own currency; another one cannot be shown here."""
    fees = []
    for row in package.of("cost_options", "service_id", entry.id):
        with reading.row(row.where):
            currency, amount = row.text("currency").upper() or settings.CURRENCY, row.text("amount")
            if currency != settings.CURRENCY:
                reading.warn(row.where, f"{amount} {currency[:3]} is not in {settings.CURRENCY}, so it is left out.")
                continue
            if not amount:
                continue
            fees.append(
                {
                    "label": shortened(row.line("option") or row.line("amount_description") or "Fee", 150),
                    "amount": _amount(amount),
                    "note": shortened(row.line("amount_description"), 300) if row.line("option") else "",
                }
            )
    return fees


def _amount(text: str) -> str:
    try:
        amount = Decimal(text)
    except InvalidOperation as error:
        raise Rejected(f"amount is “{text[:20]}”; it must be a number, like 12.50.") from error
    if not amount.is_finite() or not 0 <= amount < 10**8:
        raise Rejected(f"amount is {text[:20]}; it must be 0 or more.")
    return f"{amount:.2f}"


def _needed(row: Entry) -> dict[str, str]:
    title = row.line("document")
    short = shortened(title, 200)
    return {"title": short, "note": shortened(title, 300) if short != title else ""}


def _locations(entry: Entry, package: Package, here: Places) -> tuple[str, ...]:
    links = package.of("service_at_location", "service_id", entry.id)
    ids = dict.fromkeys(link.text("location_id") for link in links)
    return tuple(f"hsds:location:{id}" for id in ids if id in here.real)
