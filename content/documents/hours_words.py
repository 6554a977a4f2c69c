"""Opening hours as a person would write them, in each language of a city: “Mon–Fri 8 am–5 pm, Sat 9 am–12 pm”.

For where an editor wrote no sentence. It tells the usual week and the seasons, which are always true; what is dated is
left to whoever knows the day. A language that has no words here gets the times with English weekdays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from .hours import WEEKDAYS, OpeningHours, OpenInterval, WeeklyInterval

Clock = Literal[12, 24]
DAY_AND_NIGHT = ("00:00", "00:00")


def _colon(hour: int, minute: int) -> str:
    return f"{hour}:{minute:02}"


def _short(hour: int, minute: int) -> str:
    return f"{hour}:{minute:02}" if minute else str(hour)


@dataclass(frozen=True)
class Tongue:
    """How one language says times and days. `twelve` is told the hour of 12, the minute, and if it is afternoon."""

    days: Sequence[str]
    every_day: str
    day_and_night: str
    by_appointment: str
    closed: str
    twelve: Callable[[int, int, bool], str]
    span: str = "{0}–{1}"
    comma: str = ", "
    stop: str = "; "
    colon: str = ": "


ENGLISH = Tongue(
    days=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    every_day="every day",
    day_and_night="24 hours",
    by_appointment="by appointment",
    closed="closed",
    twelve=lambda hour, minute, after: f"{_short(hour, minute)} {'pm' if after else 'am'}",
)
TONGUES: dict[str, Tongue] = {
    "en": ENGLISH,
    "es": Tongue(
        days=("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
        every_day="todos los días",
        day_and_night="las 24 horas",
        by_appointment="con cita previa",
        closed="cerrado",
        twelve=lambda hour, minute, after: f"{_short(hour, minute)} {'p. m.' if after else 'a. m.'}",
    ),
    "zh-hans": Tongue(
        days=("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
        every_day="每天",
        day_and_night="24 小时",
        by_appointment="需预约",
        closed="关闭",
        twelve=lambda hour, minute, after: f"{'下午' if after else '上午'}{_colon(hour, minute)}",
        span="{0}至{1}",
        comma="，",
        stop="；",
        colon="：",
    ),
    "ar": Tongue(
        days=("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
        every_day="يوميًا",
        day_and_night="على مدار الساعة",
        by_appointment="بموعد مسبق",
        closed="مغلق",
        twelve=lambda hour, minute, after: f"{_colon(hour, minute)} {'م' if after else 'ص'}",
        span="{0} – {1}",
        comma="، ",
        stop="؛ ",
    ),
}
"""By language tag, in lower case."""


def sentence(hours: OpeningHours, locale: str, clock: Clock) -> str:
    """The usual week and the seasons in one sentence; blank where no rule says anything."""
    tongue = _tongue(locale)
    parts = [_week(hours.weekly, tongue, clock)]
    for season in hours.seasons:
        week = _week(season.weekly, tongue, clock)
        parts.append(f"{season.title}{tongue.colon}{week}" if week else "")
    told = tongue.stop.join(part for part in parts if part)
    if hours.by_appointment:
        return f"{told} ({tongue.by_appointment})" if told else tongue.by_appointment.capitalize()
    return told


def times_of_day(intervals: Sequence[OpenInterval], locale: str, clock: Clock) -> str:
    """What opens on one day, or that nothing does."""
    tongue = _tongue(locale)
    return _times(intervals, tongue, clock) or tongue.closed


def _tongue(locale: str) -> Tongue:
    tag = locale.lower()
    return TONGUES.get(tag) or TONGUES.get(tag.split("-")[0]) or ENGLISH


def _week(weekly: Iterable[WeeklyInterval], tongue: Tongue, clock: Clock) -> str:
    """The week, with neighbouring days of the same times said together."""
    by_day = {code: [interval for interval in weekly if interval.weekday == code] for code in WEEKDAYS}
    times = [_times(intervals, tongue, clock) for intervals in by_day.values()]
    if len(set(times)) == 1:
        return f"{tongue.every_day} {times[0]}" if times[0] else ""
    said = []
    for text, places in groupby(range(len(times)), key=lambda place: times[place]):
        together = list(places)
        if text:
            said.append(f"{_days(together[0], together[-1], tongue)} {text}")
    return tongue.comma.join(said)


def _days(first: int, last: int, tongue: Tongue) -> str:
    if first == last:
        return tongue.days[first]
    return tongue.span.format(tongue.days[first], tongue.days[last])


def _times(intervals: Iterable[OpenInterval], tongue: Tongue, clock: Clock) -> str:
    return tongue.comma.join(_interval(interval, tongue, clock) for interval in intervals)


def _interval(interval: OpenInterval, tongue: Tongue, clock: Clock) -> str:
    if (interval.opens_at, interval.closes_at) == DAY_AND_NIGHT:
        return tongue.day_and_night
    return tongue.span.format(*(_time(time, tongue, clock) for time in (interval.opens_at, interval.closes_at)))


def _time(time: str, tongue: Tongue, clock: Clock) -> str:
    hour, minute = map(int, time.split(":"))
    if clock == 24:
        return _colon(hour, minute)
    return tongue.twelve((hour + 11) % 12 + 1, minute, hour >= 12)
