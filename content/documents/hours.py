"""When something is open: rules and dated exceptions, true whenever they are read. HSDS `schedule`.

Whether it is open now is for the channels to compute, with `hours_at`; so nothing is left out here for being past.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal
from uuid import UUID

from pydantic import Field

from .part import Part, Text

Weekday = Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
WEEKDAYS: tuple[Weekday, ...] = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""RFC 5545 and HSDS `byday`, in the order of `date.weekday()`."""


class OpenInterval(Part):
    """From one time of the clock to another, 24 hours. One that closes no later than it opens ends on the next day."""

    opens_at: str = Field(examples=["08:00"])
    closes_at: str = Field(examples=["17:00"])


class WeeklyInterval(OpenInterval):
    """An interval of every week. A weekday without one is closed."""

    weekday: Weekday


class SeasonHours(Part):
    """A time of the year with a week of its own, in place of the usual one."""

    title: Text
    starts_on: date
    ends_on: date = Field(description="The last day, itself included")
    each_year: bool = Field(description="It comes back every year: of its dates, the years mean nothing")
    weekly: list[WeeklyInterval]


class HoursException(Part):
    """A day, or some, with other times than the week says. Without `intervals` it is closed."""

    starts_on: date
    ends_on: date = Field(description="The last day, itself included")
    reason: Text
    is_holiday: bool
    intervals: list[OpenInterval]


class ClosedForNow(Part):
    """Closed from a day on, whatever else is said; `ends_on` is null where nobody knows yet."""

    starts_on: date
    ends_on: date | None
    reason: Text


class OpeningHours(Part):
    """The hours of a place, a contact or a service. What says more about a day comes first: `closed_for_now`, then
    exceptions that are no holidays, holidays, a season, and the usual week."""

    content_id: UUID = Field(description="The same wherever these hours are shared")
    time_zone: str = Field(description="IANA name; all times are its", examples=["America/Chicago"])
    weekly: list[WeeklyInterval]
    seasons: list[SeasonHours]
    exceptions: list[HoursException] = Field(description="By date")
    closed_for_now: ClosedForNow | None
    by_appointment: bool
    note: Text


def opening_hours(row: Any, locale: str, default_locale: str, time_zone: str) -> OpeningHours:
    """What the desk's `row.hours` say, with what hangs on them, in a language or the city's own."""
    hours = row.hours

    def said(words: dict[str, str]) -> str:
        return words.get(locale) or words.get(default_locale) or ""

    special = [_exception(day.starts_on, day.ends_on or day.starts_on, day, said(day.reason)) for day in row.special]
    holidays = [_exception(day.day, day.day, day, said(day.name), is_holiday=True) for day in row.days_off]
    closed = None
    if hours.closed_from:
        closed = ClosedForNow(starts_on=hours.closed_from, ends_on=hours.closed_until, reason=said(hours.closed_reason))
    return OpeningHours(
        content_id=hours.content_id,
        time_zone=time_zone,
        weekly=_weekly(hours.week),
        seasons=[
            SeasonHours(
                title=said(season.title),
                starts_on=season.starts_on,
                ends_on=season.ends_on,
                each_year=season.each_year,
                weekly=_weekly(season.week),
            )
            for season in row.times_of_year
        ],
        exceptions=sorted(special + holidays, key=lambda found: (found.starts_on, found.is_holiday, found.ends_on)),
        closed_for_now=closed,
        by_appointment=hours.by_appointment,
        note=said(hours.note),
    )


def _exception(starts_on: date, ends_on: date, day: Any, reason: str, *, is_holiday: bool = False) -> HoursException:
    return HoursException(
        starts_on=starts_on,
        ends_on=ends_on,
        reason=reason,
        is_holiday=is_holiday,
        intervals=[OpenInterval(opens_at=opens, closes_at=closes) for opens, closes in day.intervals],
    )


def _weekly(week: dict[str, list[list[str]]]) -> list[WeeklyInterval]:
    return [
        WeeklyInterval(weekday=weekday, opens_at=opens, closes_at=closes)
        for weekday in WEEKDAYS
        for opens, closes in week.get(weekday, [])
    ]
