"""Holidays and opening hours as records. One of each is for all languages, and so is its record."""

from __future__ import annotations

from typing import Any, Literal

from content.editorial.exchange.records import (
    HolidayCalendarRecord,
    HolidayRow,
    OpeningHoursRecord,
    SeasonRow,
    SpecialDayRow,
)

from . import texts
from .blocks import Composer, key
from .parts import Words


def holidays(entry: texts.HolidaysText, composer: Composer) -> HolidayCalendarRecord:
    days = (HolidayRow(day.day, _words(day.name), day.times, day.again) for day in entry.days)
    return HolidayCalendarRecord(**_named(entry, composer), days=tuple(days))


def opening_hours(entry: texts.HoursText, composer: Composer) -> OpeningHoursRecord:
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


def _named(entry: texts.SharedEntry, composer: Composer) -> dict[str, Any]:
    return {
        "key": key(entry.type, entry.key),
        "title": composer.said(entry.title),
        "source": f"demo {entry.type} {entry.key}",
    }


def _words(text: Words | Literal[""]) -> dict[str, str]:
    """A text in all its languages."""
    return {str(language): text.in_(language) for language in text.root} if text else {}
