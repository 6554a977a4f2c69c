"""Organisations become departments; one that is part of another is below it."""

from __future__ import annotations

from dataclasses import replace

from content.editorial.exchange.importers.descriptions import summary_and_body
from content.editorial.exchange.importers.reading import Reading
from content.editorial.exchange.importers.tables.above_first import above_first
from content.editorial.exchange.records import DepartmentRecord
from content.editorial.exchange.report import Note

from .contacts import contacts_of
from .package import Entry, Package

TITLE_LIMIT = 255


def organizations(package: Package, locale: str, reading: Reading) -> set[str]:
    """A record for each organisation; returns the ids of those that are good."""
    ordered, circular = above_first(
        package.rows("organizations"), lambda entry: entry.id, lambda entry: entry.text("parent_organization_id")
    )
    for entry, way in circular:
        reading.unread.append(Note(entry.where, f"It would be part of itself: {way}."))
    known: set[str] = set()
    for entry in ordered:
        with reading.row(entry.where):
            reading.records.append(_department(entry, package, known, locale, reading))
            known.add(entry.id)
    return known


def _department(entry: Entry, package: Package, known: set[str], locale: str, reading: Reading) -> DepartmentRecord:
    above = entry.text("parent_organization_id")
    if above and above not in known:
        reading.warn(entry.where, f"parent_organization_id “{above[:40]}” is not in the file; it stands at the top.")
    summary, body = summary_and_body(entry.text("description"))
    record = DepartmentRecord(
        key=f"hsds:organization:{entry.id}",
        title=entry.line("name", limit=TITLE_LIMIT, required=True),
        source=entry.where,
        locale=locale,
        department=f"hsds:organization:{above}" if above in known else None,
        summary=summary,
        body=(("text", body),) if body else (),
        alternate_name=entry.line("alternate_name")[:120],
        match_title=True,
    )
    contacts = contacts_of(package, "organization_id", entry, locale, reading, website=True)
    return replace(record, contacts=contacts or None)
