"""Opening hours as they are now, with their seasons, special days and holidays, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from content.models import Holiday, OpeningHours, Season, SpecialDay


@dataclass(frozen=True)
class HoursRow:
    """A row of OpeningHours and what hangs on it, in the order of the days."""

    hours: OpeningHours
    times_of_year: list[Season]
    special: list[SpecialDay]
    days_off: list[Holiday]


def hours_by_pk(pks: Iterable[Any]) -> dict[int, HoursRow]:
    """These opening hours, by primary key. Four queries, however many they are."""
    found = OpeningHours.objects.in_bulk(pks)
    seasons = _grouped(Season.objects.filter(hours_id__in=found).order_by("starts_on", "pk"), "hours_id")
    special = _grouped(SpecialDay.objects.filter(hours_id__in=found).order_by("starts_on", "pk"), "hours_id")
    calendars = {row.holidays_id for row in found.values()} - {None}
    days = _grouped(Holiday.objects.filter(calendar_id__in=calendars).order_by("day", "pk"), "calendar_id")
    return {pk: HoursRow(row, seasons[pk], special[pk], days[row.holidays_id]) for pk, row in found.items()}


def _grouped(rows: Iterable[Any], column: str) -> dict[Any, list[Any]]:
    groups: dict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        groups[getattr(row, column)].append(row)
    return groups
