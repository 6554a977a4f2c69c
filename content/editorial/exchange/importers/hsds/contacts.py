"""Phones, addresses of mail and people, as contacts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.core.validators import EmailValidator

from content.editorial.exchange.importers.reading import Reading
from content.editorial.exchange.records import ContactRecord
from content.telephone import check_telephone
from content.web_address import WebAddress

from .hours import sentence
from .package import Entry, Package
from .times import warn_of_zones

NAME_LIMIT = 150
LIMITS = {"email": 254, "website": 500}
TEXT_PHONES = {"textphone", "tty", "tdd", "minicom"}
NOT_CALLED = {"fax", "text", "sms", "pager", "video"}
"""Numbers that nobody answers."""


def contacts_of(
    package: Package, column: str, owner: Entry, locale: str, reading: Reading, *, website: bool = False
) -> tuple[str, ...]:
    """The contacts of an organisation, service or place, as records; returns their keys.

    Its own phones, mail and website are one contact with its name, and each person or desk of contacts.csv another.
    """
    own = ContactRecord(
        key=f"hsds:contact:{column.removesuffix('_id')}-{owner.id}",
        title=owner.line("name")[:NAME_LIMIT],
        source=owner.where,
        locale=locale,
        email=_good(owner, "email", EmailValidator(), reading),
        website=_good(owner, "website", WebAddress(["http", "https"]), reading) if website else None,
    )
    found = [_with_numbers(own, package, column, owner.id, reading)]
    for desk in package.owned("contacts", column, owner.id):
        with reading.row(desk.where):
            names = (desk.line("name"), desk.line("title"), desk.line("department"))
            title = ", ".join(name for name in names[:2] if name) or names[2] or owner.line("name")
            record = ContactRecord(
                key=f"hsds:contact:{desk.id}",
                title=title[:NAME_LIMIT],
                source=desk.where,
                locale=locale,
                email=_good(desk, "email", EmailValidator(), reading),
            )
            found.append(_with_numbers(record, package, "contact_id", desk.id, reading))
    kept = [record for record in found if record.phone or record.tty or record.email or record.website]
    reading.records += kept
    return tuple(record.key for record in kept)


def _good(entry: Entry, name: str, check: Callable[[str], None], reading: Reading) -> str | None:
    """An address of mail or a website, if it is one."""
    return reading.good(entry.where, name, entry.text(name, limit=LIMITS[name]), check) or None


def _with_numbers(record: ContactRecord, package: Package, column: str, id: str, reading: Reading) -> ContactRecord:
    """`record` with the phones that are its own; the first two voice numbers, and the first for text phones."""
    voices: list[str] = []
    texts: list[str] = []
    for phone in package.owned("phones", column, id):
        kind = phone.text("type").casefold()
        number = phone.line("number", limit=40).strip('"')
        extension = phone.line("extension")
        if not number or kind in NOT_CALLED:
            continue
        number = (f"{number} ext. {extension}" if extension else number)[:40]
        if number := reading.good(phone.where, "number", number, check_telephone):
            (texts if kind in TEXT_PHONES else voices).append(number)
    schedules = list(package.owned("schedules", column, id)) if column == "service_id" else []
    hours = sentence(schedules)
    warn_of_zones(schedules, reading)
    return replace(
        record,
        phone=next(iter(voices), None),
        phone_alternate=next(iter(voices[1:]), None),
        tty=next(iter(texts), None),
        hours=hours or None,
    )
