"""Opening times as people type them, and as they are kept: pairs of wall times, like ("08:00", "17:00").

An interval that closes at or before the time it opens at ends on the next day; so 00:00 to 00:00 is a whole day. A time
is never read in a way that its author may not have meant: “8-5” is asked back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from django.conf import settings

WEEKDAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
"""By their code in RFC 5545 and HSDS, in the order of `date.weekday()`."""

DAY = 24 * 60
WEEK = 7 * DAY
MOST = 6
"""Intervals of one day. More is a mistake."""

Interval = Sequence[str]
Week = dict[str, list[list[str]]]
"""By weekday; a day that is closed is absent."""

EXAMPLE = "Write it like 8 am – 5 pm, or 8:00–12:00, 13:00–17:00. Leave it empty when closed."
_CLOSED = {"", "closed", "-", "–"}
_ALL_DAY = {"24 hours", "24 h", "24h", "24/7", "all day", "open all day", "day and night"}
_BETWEEN = re.compile(r"\s*(?:-|–|—|\bto\b)\s*")
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?\s?m?\.?")
_NAMED = {"noon": "12 pm", "midnight": "12 am"}


class NotATime(ValueError):
    """What was typed is no opening time; the message says what would be one."""


def read_intervals(typed: str) -> list[list[str]]:
    """The intervals of one day, from what somebody typed. Raises NotATime."""
    text = " ".join(typed.lower().replace("\u202f", " ").split())
    if text in _CLOSED:
        return []
    if text in _ALL_DAY:
        return [["00:00", "00:00"]]
    intervals = [_interval(part) for part in re.split(r"\s*[,;]\s*", text) if part]
    if len(intervals) > MOST:
        raise NotATime(f"At most {MOST} times fit in a day.")
    if _clash([(0, interval) for interval in intervals], DAY * 2):
        raise NotATime("These times overlap.")
    return sorted(intervals)


def show_intervals(intervals: Iterable[Interval]) -> str:
    """The intervals as `read_intervals` reads them, by the city's clock."""
    return ", ".join(_shown(*interval) for interval in intervals)


def minutes(time: str) -> int:
    """Minutes since midnight."""
    hour, _, minute = time.partition(":")
    return int(hour) * 60 + int(minute)


def length(interval: Interval) -> int:
    """How many minutes the clock goes from opening to closing: 1 to a whole day."""
    opens, closes = map(minutes, interval)
    return closes - opens if closes > opens else closes - opens + DAY


def clashing_days(week: Week) -> tuple[str, str] | None:
    """Two weekdays, or twice the same, whose intervals overlap; None if none do."""
    codes = list(WEEKDAYS)
    placed = [(codes.index(code) * DAY, interval) for code, intervals in week.items() for interval in intervals]
    found = _clash(placed, WEEK)
    return (codes[found[0] // DAY], codes[found[1] // DAY]) if found else None


def is_interval(value: object) -> bool:
    """Whether a stored value is a pair of times."""
    return (
        isinstance(value, (list, tuple))
        and len(value) == 2
        and all(isinstance(time, str) and re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", time) for time in value)
    )


def _clash(placed: Iterable[tuple[int, Interval]], cycle: int) -> tuple[int, int] | None:
    """The days on which the first two overlapping intervals open. After `cycle` minutes all begins again."""
    spans = sorted((day + minutes(interval[0]), length(interval), day) for day, interval in placed)
    if not spans:
        return None
    begin, lasts, day = spans[0]
    for (start, time, here), (following, _, there) in pairwise([*spans, (begin + cycle, lasts, day)]):
        if start + time > following:
            return here, there
    return None


def _interval(text: str) -> list[str]:
    for name, time in _NAMED.items():
        text = text.replace(name, time)
    parts = _BETWEEN.split(text)
    if len(parts) != 2:
        raise NotATime(f"“{text}” is not two times. {EXAMPLE}")
    opening, closing = (_time(part) for part in parts)
    if not closing.half and not opening.half and opening.hour <= 12 and closing.minutes <= opening.minutes:
        after = f"{opening.hour}:{opening.minute:02}–{(closing.hour + 12) % 24}:{closing.minute:02}"
        raise NotATime(f"Does “{text}” mean {after}? Write that, or add am and pm.")
    if closing.half == "p" and not opening.half and opening.hour <= 12:
        opening = _Time(opening.hour, opening.minute, "p")
        if opening.minutes >= closing.minutes:
            opening = _Time(opening.hour, opening.minute, "a")
    if opening.half and not closing.half and closing.hour <= 12:
        raise NotATime(f"Is the second time of “{text}” am or pm?")
    return [opening.stored, closing.stored]


class _Time:
    """One time as it was typed; `half` is a, p, or blank for a clock of 24 hours."""

    def __init__(self, hour: int, minute: int, half: str) -> None:
        self.hour, self.minute, self.half = hour, minute, half

    @property
    def minutes(self) -> int:
        hour = self.hour % 12 + (12 if self.half == "p" else 0) if self.half else self.hour
        return hour * 60 + self.minute

    @property
    def stored(self) -> str:
        return f"{self.minutes // 60 % 24:02}:{self.minutes % 60:02}"


def _time(text: str) -> _Time:
    found = _TIME.fullmatch(text)
    if found is None:
        raise NotATime(f"“{text}” is no time. {EXAMPLE}")
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3] or ""
    in_range = 1 <= hour <= 12 if half else hour < 24 or (hour, minute) == (24, 0)
    if not in_range or minute > 59:
        raise NotATime(f"“{text}” is no time. {EXAMPLE}")
    return _Time(hour, minute, half)


def _shown(opens: str, closes: str) -> str:
    if (opens, closes) == ("00:00", "00:00"):
        return "24 hours"
    is_plain = closes > opens or opens >= "13"  # or it would be asked back when it is read again
    if settings.CLOCK_HOURS == 24 and is_plain:
        return f"{opens.removeprefix('0')}–{closes.removeprefix('0')}"
    return f"{_twelve(opens)} – {_twelve(closes)}"


def _twelve(time: str) -> str:
    hour, minute = divmod(minutes(time), 60)
    shown = f"{(hour + 11) % 12 + 1}"
    return f"{shown}{f':{minute:02}' if minute else ''} {'am' if hour < 12 else 'pm'}"
