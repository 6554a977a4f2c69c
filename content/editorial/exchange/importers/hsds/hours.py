"""Schedules as opening hours, or where they are more than a week says, as a sentence that people read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from content.models.times import WEEKDAYS, NotATime, clashing_days, read_intervals

from .package import Entry
from .times import ORDER, times_of

LIMIT = 500
FROM, UNTIL = ("valid_from", "dtstart"), ("valid_to", "until")
"""Where a schedule says when it begins to hold, and when it ends."""
CERTAIN_WEEKS = ("count", "byweekno", "bymonthday", "byyearday")
"""What a schedule may say that is not so every week."""


def week(schedules: Sequence[Entry]) -> dict[str, str] | None:
    """The times of each day, like {"MO": "9:00–17:00"}; None if a plain week does not say it all.

    Raises Rejected for a time that is none.
    """
    found: dict[str, list[str]] = {}
    for schedule in schedules:
        times = times_of(schedule)
        if times is None or not times.days or _limits(schedule):
            return None
        for day in times.days:
            found.setdefault(day, []).append(f"{times.opens}–{times.closes}")
    typed = {day: ", ".join(dict.fromkeys(times)) for day, times in found.items()}
    try:
        stored = {day: read_intervals(times) for day, times in typed.items()}
    except NotATime:
        return None
    return typed if typed and clashing_days(stored) is None else None


def sentence(schedules: Iterable[Entry]) -> str:
    """`Monday to Friday 10:00–18:00; Saturday 9:00–12:00`, or the schedules' own words where they have no times, or
    where the times are not so every week.

    Raises Rejected for a time that is none.
    """
    said = list(dict.fromkeys(filter(None, map(_one, schedules))))
    told = "; ".join(said)
    return told if len(told) <= LIMIT else told[: LIMIT - 1].rstrip() + "…"


def _one(schedule: Entry) -> str:
    times = times_of(schedule)
    if times is None:
        return schedule.line("description")
    told = f"{_days(times.days)} {times.opens}–{times.closes}".strip()
    limits = _limits(schedule)
    return schedule.line("description") or f"{told} ({limits})" if limits else told


def _limits(schedule: Entry) -> str:
    """Why a schedule does not hold every week: `not every week, from 2026-06-01`; blank if it does."""
    begins, ends = (next(filter(None, map(schedule.line, names)), "") for names in (FROM, UNTIL))
    said = (
        "" if _is_weekly(schedule) else "not every week",
        f"from {begins}" if begins else "",
        f"until {ends}" if ends else "",
    )
    return ", ".join(filter(None, said))


def _is_weekly(schedule: Entry) -> bool:
    return (
        schedule.text("freq") in ("", "WEEKLY")
        and schedule.text("interval") in ("", "1")
        and not re.search(r"\d", schedule.text("byday"))  # 1MO is the first Monday of a month
        and not any(map(schedule.text, CERTAIN_WEEKS))
    )


def _days(found: list[str]) -> str:
    """Days as people say them: three or more in a row are `Monday to Friday`."""
    runs: list[list[str]] = []
    for day in found:
        if runs and ORDER.index(day) == ORDER.index(runs[-1][-1]) + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    parts = []
    for run in runs:
        names = [WEEKDAYS[day] for day in run]
        parts += [f"{names[0]} to {names[-1]}"] if len(run) > 2 else names
    return ", ".join(parts)
