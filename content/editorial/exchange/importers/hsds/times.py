"""Which days and times a schedule names, by the city's clock.

HSDS: times “should include timezone information, either adding the suffix Z when the date is in UTC, or an offset”. A
weekly time has no date to know the season by. So an offset that the city has at any time of the year, like -05:00 or
-06:00 in Chicago, means the city's clock, which shows 9:00 in both; any other is counted from the city's standard time.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings

from content.editorial.exchange.errors import Rejected
from content.editorial.exchange.importers.reading import Reading
from content.models.times import WEEKDAYS

from .package import Entry

ORDER = list(WEEKDAYS)
A_DAY = 24 * 60
IN_WINTER_AND_SUMMER = (datetime(2026, 1, 15), datetime(2026, 7, 15))

_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::\d\d)?(Z|[+-]\d\d:?\d\d)?")


class Times(NamedTuple):
    days: list[str]
    opens: str
    closes: str


def times_of(schedule: Entry) -> Times | None:
    """What the schedule names; None if it does not say when it opens and closes.

    Raises Rejected for a time that is none.
    """
    opens, closes = schedule.text("opens_at"), schedule.text("closes_at")
    if not opens or not closes:
        return None
    begins, ends = _minutes(opens), _minutes(closes)
    if not _is_elsewhere(opens, closes):
        return Times(_named_days(schedule), _clock(begins), _clock(ends))
    begins, ends = begins + _shift(opens), ends + _shift(closes)
    days = _named_days(schedule, later=begins // A_DAY)
    return Times(days, _clock(begins % A_DAY), _clock(ends % A_DAY))


def warn_of_zones(schedules: list[Entry], reading: Reading) -> None:
    """Say on the line of each schedule how its times were read that are not written by the city's clock."""
    for schedule in schedules:
        written = (schedule.text("opens_at"), schedule.text("closes_at"))
        if all(map(_TIME.fullmatch, written)) and any(_offset(time) not in (None, *_of_the_city()) for time in written):
            times = times_of(schedule)
            read = f"{times.opens}–{times.closes}" if times else ""
            reading.warn(
                schedule.where,
                f"“{'–'.join(written)}” names another time zone than the city's and was read as {read} here; look "
                "whether that is meant, and whether it is so in summer too",
            )


def _is_elsewhere(*times: str) -> bool:
    """Whether all of them name an offset, and not only the city's. Where one is bare, nobody can mean two zones."""
    offsets = {_offset(time) for time in times}
    return None not in offsets and not offsets <= set(_of_the_city())


def _offset(text: str) -> timedelta | None:
    found = _TIME.fullmatch(text)
    if found is None or not found[3]:
        return None
    if found[3] == "Z":
        return timedelta()
    hours, minutes = int(found[3][1:3]), int(found[3][-2:])
    return (-1 if found[3][0] == "-" else 1) * timedelta(hours=hours, minutes=minutes)


def _of_the_city() -> list[timedelta]:
    """The offsets that the city has in the course of a year, that of its standard time first."""
    zone = ZoneInfo(settings.TIME_ZONE)
    return sorted(moment.replace(tzinfo=zone).utcoffset() or timedelta() for moment in IN_WINTER_AND_SUMMER)


def _shift(text: str) -> int:
    return int((_of_the_city()[0] - (_offset(text) or timedelta())) / timedelta(minutes=1))


def _named_days(schedule: Entry, later: int = 0) -> list[str]:
    named = {ORDER.index(day) for day in re.findall("|".join(ORDER), schedule.text("byday").upper())}
    return [ORDER[day] for day in sorted((day + later) % len(ORDER) for day in named)]


def _minutes(text: str) -> int:
    found = _TIME.fullmatch(text)
    if found is None:
        raise Rejected(f"a schedule has the time “{text[:20]}”; it must be like 18:00.")
    return int(found[1]) * 60 + int(found[2])


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
