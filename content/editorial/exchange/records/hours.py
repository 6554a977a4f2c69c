"""Opening hours, and the calendars of holidays that they follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from .record import Record


@dataclass(frozen=True)
class HolidayRow:
    """A day of a calendar. `times` as a person types them, blank for closed; `name` by language."""

    day: date
    name: Mapping[str, str]
    times: str = ""
    comes_again: str = "date"


@dataclass(frozen=True, kw_only=True)
class HolidayCalendarRecord(Record):
    days: tuple[HolidayRow, ...] = ()


@dataclass(frozen=True)
class SeasonRow:
    """A time of the year with a week of its own: by weekday, like {"MO": "8 am – 5 pm"}."""

    title: Mapping[str, str]
    starts_on: date
    ends_on: date
    week: Mapping[str, str]
    each_year: bool = True


@dataclass(frozen=True)
class SpecialDayRow:
    """A day, or some, with other times; blank for closed."""

    reason: Mapping[str, str]
    starts_on: date
    ends_on: date | None = None
    times: str = ""


@dataclass(frozen=True, kw_only=True)
class OpeningHoursRecord(Record):
    """All that there is to say of hours: what is absent is not so, rather than left as it is."""

    week: Mapping[str, str]
    holidays: str | None = None
    seasons: tuple[SeasonRow, ...] = ()
    special_days: tuple[SpecialDayRow, ...] = ()
    by_appointment: bool = False
    note: Mapping[str, str] = field(default_factory=dict)
    closed_from: date | None = None
    closed_until: date | None = None
    closed_reason: Mapping[str, str] = field(default_factory=dict)
