"""Members of an event by the API's names, or by the shorter ones that mirrors of the API use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import ValidationError

from content.editorial.exchange.errors import Rejected
from content.editorial.exchange.importers.clock import by_the_citys_clock
from content.editorial.exchange.importers.reading import Reading, Row
from content.web_address import WebAddress

NO_TIME = datetime(1, 1, 1)
"""What stands for no time at all: Go's and .NET's first moment."""
URL_LIMIT = 1_000
CLOCK = ("%I:%M %p", "%H:%M", "%I %p")

_url = WebAddress(["http", "https"])


def _short_url(text: str) -> None:
    """Raises ValidationError."""
    if len(text) > URL_LIMIT:
        raise ValidationError(f"It has {len(text):,} characters; at most {URL_LIMIT:,}.")
    _url(text)


@dataclass(frozen=True)
class Members:
    """An object whose members may have a prefix, like `EventBodyName` for `BodyName`."""

    row: Row
    prefix: str

    def name(self, short: str) -> str:
        return short if self.row.members.get(short) is not None else f"{self.prefix}{short}"

    def text(self, short: str, limit: int = 0, required: bool = False) -> str:
        return self.row.text(self.name(short), limit, required)

    def line(self, short: str) -> str:
        return " ".join(self.row.text(self.name(short)).split())

    def number(self, short: str) -> int | None:
        return self.row.number(self.name(short))

    def all(self, short: str, prefix: str) -> list[Members]:
        return [Members(row, prefix) for row in self.row.rows(self.name(short))]

    def moment(self, short: str) -> datetime | None:
        """An instant; in the city's zone if it names none. None for the API's way of saying none."""
        found = self.said_time(short)
        return found.replace(tzinfo=ZoneInfo(settings.TIME_ZONE)) if found and not found.tzinfo else found

    def said_time(self, short: str) -> datetime | None:
        """The same as it is written, with a zone or without."""
        text = self.text(short)
        if not text:
            return None
        try:
            found = datetime.fromisoformat(text)
        except ValueError as error:
            raise Rejected(
                f"{self.name(short)} is “{text[:40]}”; it must be like 2026-05-31T18:30:00-05:00."
            ) from error
        return None if found.replace(tzinfo=None) == NO_TIME else found

    def address(self, short: str, where: str, reading: Reading) -> str:
        """A web address; a wrong one is left out and said."""
        return reading.good(where, self.name(short), self.text(short), _short_url)


def begins(event: Members) -> datetime:
    """When a meeting begins: its date, which in the API is midnight with the time as a text of its own.

    Raises Rejected if nobody can tell.
    """
    day = event.said_time("Date")
    if day is None:
        raise Rejected(f"{event.name('Date')} is missing, so nobody knows when it is.")
    clock = event.line("Time")
    if not clock:
        return by_the_citys_clock(day)
    for form in CLOCK:
        try:
            at = datetime.strptime(clock.upper(), form)
        except ValueError:
            continue
        return by_the_citys_clock(day.replace(hour=at.hour, minute=at.minute))
    raise Rejected(f"{event.name('Time')} is “{clock[:20]}”; it must be like 6:30 PM.")


def event_of(value: Any) -> Members:
    """Raises Rejected if `value` is no event."""
    row = Row.of(value)
    if not any(name in row.members for name in ("ID", "EventId")):
        raise Rejected("It has neither ID nor EventId, so it is no event of Legistar.")
    # The API writes EventId and EventGuid; mirrors that shorten write ID and GUID.
    return Members(Row({"ID": row.members.get("EventId")} | dict(row.members)), "Event")
