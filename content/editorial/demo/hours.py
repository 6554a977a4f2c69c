"""Holidays and opening hours: what the text files say of them, and their records. One of each is for all languages."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from content.editorial.exchange.records import (
    HolidayCalendarRecord,
    HolidayRow,
    OpeningHoursRecord,
    SeasonRow,
    SpecialDayRow,
)

from .blocks import Composer, key
from .entries import SharedEntry
from .parts import Part, Words


class HolidayText(Part):
    """A day on which the city keeps other hours; without `times` it is closed."""

    day: date
    name: Words
    times: str = ""
    again: Literal["date", "weekday", "last-weekday", ""] = ""


class HolidaysText(SharedEntry):
    type = "holidays"

    days: list[HolidayText]


class WeekText(Part):
    """Times by weekday, as a clerk types them."""

    MO: str = ""
    TU: str = ""
    WE: str = ""
    TH: str = ""
    FR: str = ""
    SA: str = ""
    SU: str = ""


class SeasonText(Part):
    title: Words
    from_day: date
    to_day: date
    week: WeekText


class SpecialDayText(Part):
    reason: Words
    from_day: date
    to_day: date | None = None
    times: str = ""


class HoursText(SharedEntry):
    type = "hours"

    week: WeekText
    holidays: str | None = None
    seasons: list[SeasonText] = []
    special_days: list[SpecialDayText] = []
    by_appointment: bool = False
    note: Words | Literal[""] = ""
    closed_from: date | None = None
    closed_until: date | None = None
    closed_reason: Words | Literal[""] = ""


def holidays(entry: HolidaysText, composer: Composer) -> HolidayCalendarRecord:
    days = (HolidayRow(day.day, _words(day.name), day.times, day.again) for day in entry.days)
    return HolidayCalendarRecord(**_named(entry, composer), days=tuple(days))


def opening_hours(entry: HoursText, composer: Composer) -> OpeningHoursRecord:
    return OpeningHoursRecord(
        **_named(entry, composer),
        week=entry.week.model_dump(),
        holidays=key("holidays", entry.holidays) if entry.holidays else None,
        seasons=tuple(
            SeasonRow(_words(season.title), season.from_day, season.to_day, season.week.model_dump())
            for season in entry.seasons
        ),
        special_days=tuple(
            SpecialDayRow(_words(day.reason), day.from_day, day.to_day, day.times) for day in entry.special_days
        ),
        by_appointment=entry.by_appointment,
        note=_words(entry.note),
        closed_from=entry.closed_from,
        closed_until=entry.closed_until,
        closed_reason=_words(entry.closed_reason),
    )


def hours_key(name: str | None) -> str:
    """The key of the opening hours that an entry names; blank where it names none."""
    return key("hours", name) if name else ""


def _named(entry: SharedEntry, composer: Composer) -> dict[str, Any]:
    return {
        "key": key(entry.type, entry.key),
        "title": composer.said(entry.title),
        "source": f"demo {entry.type} {entry.key}",
    }


def _words(text: Words | Literal[""]) -> dict[str, str]:
    """A text in all its languages."""
    return {str(language): text.in_(language) for language in text.root} if text else {}
