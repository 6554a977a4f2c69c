"""Opening hours and holiday calendars: each a row with rows below it, and no language of its own.

Like topics and contacts they keep no digest: what differs from its source is kept, and `overwrite` makes it follow.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError

from content.models import Holiday, HolidayCalendar, OpeningHours, Season, SpecialDay
from content.models.dated import overlapping, told
from content.models.times import read_intervals

from .plan import NOT_THE_SOURCES, Result
from .records import HolidayCalendarRecord, OpeningHoursRecord, Record
from .references import NO_LOCALE, References

MODELS: dict[type[Record], Any] = {HolidayCalendarRecord: HolidayCalendar, OpeningHoursRecord: OpeningHours}


def take_in(record: Any, references: References, overwrite: bool) -> tuple[Result, str]:
    """Make the hours or the calendar of `record` what the record says. Runs inside a publication."""
    model = MODELS[type(record)]
    pk = references.find(model, record.key, NO_LOCALE)
    item = model.objects.filter(pk=pk).first() if pk else None
    is_new = item is None
    item = item or model(imported_from=record.key)
    columns, rows = WANTED[model](record, references)
    changed = {name: value for name, value in columns.items() if getattr(item, name) != value}
    moved = {name: new for name, new in rows.items() if is_new or _said(new) != _said(getattr(item, name).all())}
    if not is_new and not changed and not moved:
        return "unchanged", ""
    if not is_new and not overwrite:
        return NOT_THE_SOURCES
    for name, value in {**changed, **moved}.items():
        setattr(item, name, value)
    item.full_clean()
    for name in moved:
        _check(name, rows[name])
    item.save()
    references.add(model, record.key, NO_LOCALE, item.pk)
    return ("created" if is_new else "updated"), ""


def _calendar(record: HolidayCalendarRecord, _: References) -> tuple[dict[str, Any], dict[str, list[Any]]]:
    holidays = [
        Holiday(day=row.day, name=dict(row.name), intervals=read_intervals(row.times), comes_again=row.comes_again)
        for row in record.days
    ]
    return {"title": record.title}, {"holidays": holidays}


def _hours(record: OpeningHoursRecord, references: References) -> tuple[dict[str, Any], dict[str, list[Any]]]:
    columns = {
        "title": record.title,
        "week": _week(record.week),
        "holidays_id": references.of((HolidayCalendar,), record.holidays) if record.holidays else None,
        "by_appointment": record.by_appointment,
        "note": dict(record.note),
        "closed_from": record.closed_from,
        "closed_until": record.closed_until,
        "closed_reason": dict(record.closed_reason),
    }
    seasons = [
        Season(
            title=dict(row.title),
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            each_year=row.each_year,
            week=_week(row.week),
        )
        for row in record.seasons
    ]
    special = [
        SpecialDay(
            starts_on=row.starts_on,
            ends_on=row.ends_on or row.starts_on,
            reason=dict(row.reason),
            intervals=read_intervals(row.times),
        )
        for row in record.special_days
    ]
    return columns, {"seasons": seasons, "special_days": special}


WANTED: dict[Any, Any] = {HolidayCalendar: _calendar, OpeningHours: _hours}
"""The columns of each model, and the rows below it, that a record asks for."""


def _week(typed: Mapping[str, str]) -> dict[str, list[list[str]]]:
    return {day: intervals for day, times in typed.items() if (intervals := read_intervals(times))}


def _said(rows: Any) -> list[Any]:
    """What rows say, without what places them."""
    hidden = {"id", "sort_order", "hours", "calendar"}
    names = [[field.name for field in row._meta.fields if field.name not in hidden] for row in rows]
    return [[getattr(row, name) for name in kept] for row, kept in zip(rows, names, strict=True)]


def _check(name: str, rows: list[Any]) -> None:
    """What the desk's form would refuse. Raises ValidationError."""
    for number, row in enumerate(rows, start=1):
        try:
            row.clean_fields(exclude=["hours", "calendar"])
            row.clean()
        except ValidationError as error:
            raise ValidationError({name: f"Row {number}: {'; '.join(error.messages)}"}) from error
    if clash := overlapping(rows):
        raise ValidationError({name: f"Row {rows.index(clash[1]) + 1}: {told(clash[0])}"})
