"""Schedules as a sentence that people read."""

from __future__ import annotations

import re
from collections.abc import Iterable

from content.editorial.exchange.errors import Rejected

from .package import Entry

LIMIT = 500
DAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
ORDER = list(DAYS)

_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?")


def sentence(schedules: Iterable[Entry]) -> str:
    """`Monday to Friday 10:00–18:00; Saturday 9:00–12:00`, or the schedules' own words where they have no times.

    Raises Rejected for a time that is none.
    """
    said = list(dict.fromkeys(filter(None, map(_one, schedules))))
    told = "; ".join(said)
    return told if len(told) <= LIMIT else told[: LIMIT - 1].rstrip() + "…"


def _one(schedule: Entry) -> str:
    opens, closes = schedule.text("opens_at"), schedule.text("closes_at")
    if not opens or not closes:
        return schedule.line("description")
    days = _days(schedule.text("byday") or schedule.text("wkst"))
    return f"{days} {_clock(opens)}–{_clock(closes)}".strip()


def _days(text: str) -> str:
    """Days as people say them: three or more in a row are `Monday to Friday`."""
    found = sorted(set(re.findall("|".join(ORDER), text.upper())), key=ORDER.index)
    runs: list[list[str]] = []
    for day in found:
        if runs and ORDER.index(day) == ORDER.index(runs[-1][-1]) + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    parts = []
    for run in runs:
        names = [DAYS[day] for day in run]
        parts += [f"{names[0]} to {names[-1]}"] if len(run) > 2 else names
    return ", ".join(parts)


def _clock(text: str) -> str:
    found = _TIME.fullmatch(text)
    if found is None:
        raise Rejected(f"a schedule has the time “{text[:20]}”; it must be like 18:00.")
    return f"{int(found[1])}:{found[2]}"
