"""Days of the city as instants: a day begins and ends by the city's clock, and lists are sorted by instants."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings


def beginning(day: date) -> datetime:
    """The first instant of the day."""
    return datetime.combine(day, time(), ZoneInfo(settings.TIME_ZONE))


def end(day: date) -> datetime:
    """The first instant that is no longer of the day."""
    return beginning(day + timedelta(days=1))


def instant(when: datetime | date | None) -> datetime | None:
    """When something is, for sorting: a day counts from its beginning."""
    return beginning(when) if isinstance(when, date) and not isinstance(when, datetime) else when
