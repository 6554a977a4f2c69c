"""Whether something is open at a moment, and until when. Pure: the moment is an argument.

Which rule a day follows, read from the top:

| rule | when |
|---|---|
| closed | `closed_for_now` covers the day |
| a special day's intervals | an exception that is no holiday covers it |
| a holiday's intervals | an exception that is a holiday covers it |
| a season's week | a season covers it; one with its own years before one of every year |
| the usual week | always |

Times are the clock's on the wall. An interval belongs to the day on which it opens, with what reaches past midnight. It
begins, and ends, the first time that the clock shows its time or a later one: when the clock is put forward over 02:30,
that is 03:00, and when it is put back, the first 01:30 of the two. So nothing opens twice in a night, and what lies
between two times that the clock never shows takes no time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pydantic import Field

from .hours import WEEKDAYS, ClosedForNow, HoursException, OpeningHours, OpenInterval, SeasonHours
from .part import Part, Text

DAYS_AHEAD = 800
"""How far the next change is looked for: two years and a little. What is further away is told as none."""
ONE_DAY = timedelta(days=1)
MIDNIGHT = time()

Span = tuple[datetime, datetime]


class TodayInterval(Part):
    """An interval that opens on the day asked about, as instants."""

    opens_at: datetime
    closes_at: datetime


class HoursAt(Part):
    """What the hours come to at one moment. All instants have the offset of the city's time zone."""

    open: bool
    closes_at: datetime | None = Field(description="When it closes; null while it is closed, or if it never does")
    next_open_at: datetime | None = Field(description="When it opens next; null if that is not within two years")
    next_change_at: datetime | None = Field(description="When `open` changes")
    valid_until: datetime = Field(description="Until then all of this is true: the next change or midnight")
    day: date = Field(description="The day in the city's time zone")
    intervals: list[TodayInterval] = Field(description="What opens on that day")
    exceptions: list[HoursException] = Field(description="What makes the day unlike others")
    season: Text = Field(description="The season whose week it is; blank for the usual one")
    closed_for_now: ClosedForNow | None
    by_appointment: bool
    note: Text


def hours_at(hours: OpeningHours, at: datetime) -> HoursAt:
    """What `hours` come to at `at`, an aware moment."""
    zone, at = ZoneInfo(hours.time_zone), at.astimezone(UTC)
    day = at.astimezone(zone).date()
    coming = (span for span in _merged(_spans(hours, day - ONE_DAY, zone)) if span[1] > at)
    first, second = next(coming, None), next(coming, None)
    is_open = first is not None and first[0] <= at
    closes = first[1] if first and is_open and first[1] < _horizon(day, zone) else None
    following = second if is_open else first
    opens = following[0] if following else None
    change = closes if is_open else opens
    midnight = _instant(day + ONE_DAY, MIDNIGHT, zone)
    rule = _closed(hours, day)
    exceptions = exceptions_on(hours, day)
    season = _season_on(hours, day) if not exceptions and not rule else None
    return HoursAt(
        open=is_open,
        closes_at=_in(zone, closes),
        next_open_at=_in(zone, opens),
        next_change_at=_in(zone, change),
        valid_until=min(change or midnight, midnight).astimezone(zone),
        day=day,
        intervals=[
            TodayInterval(opens_at=opening.astimezone(zone), closes_at=closing.astimezone(zone))
            for opening, closing in _spans_on(hours, day, zone)
        ],
        exceptions=exceptions,
        season=season.title if season else "",
        closed_for_now=rule,
        by_appointment=hours.by_appointment,
        note=hours.note,
    )


def intervals_on(hours: OpeningHours, day: date) -> Sequence[OpenInterval]:
    """The intervals that open on `day`, by the table above."""
    if _closed(hours, day):
        return []
    if exceptions := exceptions_on(hours, day):
        return exceptions[0].intervals
    season = _season_on(hours, day)
    weekday = WEEKDAYS[day.weekday()]
    return [interval for interval in (season.weekly if season else hours.weekly) if interval.weekday == weekday]


def exceptions_on(hours: OpeningHours, day: date) -> list[HoursException]:
    """Those that cover the day; the first is the one that counts."""
    found = [exception for exception in hours.exceptions if exception.starts_on <= day <= exception.ends_on]
    return sorted(found, key=lambda exception: exception.is_holiday)


def _closed(hours: OpeningHours, day: date) -> ClosedForNow | None:
    closed = hours.closed_for_now
    if closed is None or day < closed.starts_on or (closed.ends_on is not None and day > closed.ends_on):
        return None
    return closed


def _season_on(hours: OpeningHours, day: date) -> SeasonHours | None:
    found = [season for season in hours.seasons if _is_in(season, day)]
    return min(found, key=lambda season: season.each_year, default=None)


def _is_in(season: SeasonHours, day: date) -> bool:
    if not season.each_year:
        return season.starts_on <= day <= season.ends_on
    first, last, here = ((each.month, each.day) for each in (season.starts_on, season.ends_on, day))
    return first <= here <= last if first <= last else here >= first or here <= last


def _spans(hours: OpeningHours, first: date, zone: ZoneInfo) -> Iterator[Span]:
    for number in range(DAYS_AHEAD):
        yield from _spans_on(hours, first + ONE_DAY * number, zone)


def _spans_on(hours: OpeningHours, day: date, zone: ZoneInfo) -> Iterator[Span]:
    """From when to when it is open by what opens on this day; what takes no time is left out."""
    for interval in sorted(intervals_on(hours, day), key=lambda interval: interval.opens_at):
        opens, closes = time.fromisoformat(interval.opens_at), time.fromisoformat(interval.closes_at)
        begin = _instant(day, opens, zone)
        end = _instant(day if closes > opens else day + ONE_DAY, closes, zone)
        if begin < end:
            yield begin, end


def _merged(spans: Iterator[Span]) -> Iterator[Span]:
    """Spans that touch or overlap as one. They come in the order in which they open."""
    current = next(spans, None)
    for span in spans:
        assert current is not None
        if span[0] <= current[1]:
            current = (current[0], max(current[1], span[1]))
        else:
            yield current
            current = span
    if current is not None:
        yield current


def _instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The first instant at which the clock shows this time of the day, or a later one, in UTC."""
    wanted = datetime.combine(day, clock, zone)
    instant = wanted.astimezone(UTC)
    shown = instant.astimezone(zone).replace(tzinfo=None)
    if shown == wanted.replace(tzinfo=None):
        return instant
    return _put_forward(instant - ONE_DAY / 8, instant, zone)


def _put_forward(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The instant between the two, to the second, from which the clock has another offset."""
    offset = before.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) // 2
        middle = middle.replace(microsecond=0)
        if middle.astimezone(zone).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after


def _horizon(day: date, zone: ZoneInfo) -> datetime:
    """What closes here or later is not known to close."""
    return _instant(day + ONE_DAY * (DAYS_AHEAD - 1), MIDNIGHT, zone)


def _in(zone: ZoneInfo, instant: datetime | None) -> datetime | None:
    return instant.astimezone(zone) if instant else None
