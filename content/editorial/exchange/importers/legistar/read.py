"""Events, as meetings."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import override
from wagtail.coreutils import cautious_slugify

from content.editorial.exchange.errors import Rejected
from content.editorial.exchange.importers.reading import Reading, read_objects, require
from content.editorial.exchange.records import DepartmentRecord, MeetingRecord
from content.editorial.exchange.text import shortened

from .items import agenda, participants
from .names import Members, begins, event_of

OFF = {"cancelled", "canceled", "deferred", "postponed"}
"""What Legistar calls the agenda of a meeting that does not take place."""
PAPERS = (("AgendaFile", "agenda", "Agenda"), ("MinutesFile", "minutes", "Minutes"), ("InSiteURL", "other", "Legistar"))


def read(path: Path, locale: str, department: str) -> Reading:
    """Read a file of events."""
    require(path)
    reading = Reading()
    owner = DepartmentRecord(
        key=f"legistar:department:{cautious_slugify(department)[:120]}",
        title=department,
        source="--department",
        locale=locale,
        match_title=True,
    )
    seen: dict[int, str] = {}
    for line, value in read_objects(path, reading):
        where = f"{path.name} line {line}"
        with reading.row(where):
            event = event_of(value)
            number = event.number("ID")
            if number is None:
                raise Rejected("ID is missing.")
            if number in seen:
                raise Rejected(f"ID {number} is that of {seen[number]} already.")
            reading.records.append(_meeting(event, number, owner, where, reading))
            seen[number] = where
    if reading.records:
        reading.records.insert(0, owner)
    return reading


def _meeting(event: Members, number: int, owner: DepartmentRecord, where: str, reading: Reading) -> MeetingRecord:
    body = event.line("BodyName")
    if not body:
        raise Rejected(f"{event.name('BodyName')} is missing, so nobody knows who meets.")
    starts_at = begins(event)
    day = starts_at.astimezone(ZoneInfo(settings.TIME_ZONE)).date()
    with override(owner.locale):
        title = f"{shortened(body, 200)}: {date_format(day, 'DATE_FORMAT')}"
    return MeetingRecord(
        key=f"legistar:event:{number}",
        title=title,
        slug=f"{cautious_slugify(body)[:80]}-{day.isoformat()}",
        source=where,
        locale=owner.locale,
        department=owner.key,
        summary=shortened(event.line("Comment"), 160),
        public_body=shortened(body, 200),
        starts_at=starts_at,
        place=shortened(event.line("Location"), 300),
        agenda_posted_at=event.moment("AgendaLastPublished"),
        agenda=agenda(event, where, reading),
        files=_papers(event, where, reading),
        participants=participants(event),
        video_url=event.address("VideoPath", where, reading) or event.address("Media", where, reading),
        **_status(event),
    )


def _status(event: Members) -> dict[str, Any]:
    """What Legistar says of a meeting. One with minutes or a recording has taken place; no clock is asked."""
    agenda_status = event.line("AgendaStatusName")
    if agenda_status.casefold() in OFF:
        return {"status": "cancelled", "status_note": agenda_status}
    is_over = event.text("MinutesFile") or event.text("VideoPath") or event.text("Media")
    return {"status": "passed" if is_over else "scheduled", "status_note": ""}


def _papers(event: Members, where: str, reading: Reading) -> tuple[dict[str, Any], ...]:
    found = ((event.address(name, where, reading), kind, title) for name, kind, title in PAPERS)
    return tuple({"item": None, "url": url, "title": title, "kind": kind} for url, kind, title in found if url)
