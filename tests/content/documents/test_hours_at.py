"""Open or not, at any moment: by hand for what people ask about, and against a slow and simple reading of the rules."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from content.documents.hours import WEEKDAYS, ClosedForNow
from content.documents.hours_at import hours_at, intervals_on
from tests.fixtures.hours import hours, season, special

CHICAGO = ZoneInfo("America/Chicago")


def local(text):
    """A moment by Chicago's clock; its first one where the clock shows the time twice."""
    return datetime.fromisoformat(text).replace(tzinfo=CHICAGO)


def clock(moment):
    return moment and moment.isoformat(timespec="minutes")


def test_an_office_in_its_usual_week():
    found = hours_at(hours(), local("2026-11-23T10:00"))
    assert (found.open, clock(found.closes_at)) == (True, "2026-11-23T17:00-06:00")
    assert clock(found.next_open_at) == "2026-11-24T08:00-06:00"
    assert found.next_change_at == found.closes_at == found.valid_until
    assert [(clock(one.opens_at), clock(one.closes_at)) for one in found.intervals] == [
        ("2026-11-23T08:00-06:00", "2026-11-23T17:00-06:00")
    ]


def test_closed_over_the_weekend_until_monday():
    found = hours_at(hours(), local("2026-11-21T12:00"))
    assert (found.open, found.closes_at) == (False, None)
    assert clock(found.next_change_at) == clock(found.next_open_at) == "2026-11-23T08:00-06:00"
    assert clock(found.valid_until) == "2026-11-22T00:00-06:00", "the day changes first"


@pytest.mark.parametrize(("moment", "is_open"), [("07:59", False), ("08:00", True), ("16:59", True), ("17:00", False)])
def test_the_first_minute_counts_and_the_last_does_not(moment, is_open):
    assert hours_at(hours(), local(f"2026-11-23T{moment}")).open is is_open


def test_which_rule_a_day_follows():
    """Each rule against the one below it in the table."""
    summer = season("2026-06-01", "2026-08-31", {"WE": [("10:00", "20:00")]})
    this_year = season("2027-07-01", "2027-07-31", {"WE": [("11:00", "12:00")]}, each_year=False)
    holiday = special("2026-07-01", times=[("09:00", "12:00")], reason="Founders", is_holiday=True)
    party = special("2026-07-08", "2026-07-22", times=[("18:00", "19:00")], reason="Party")
    holiday_too = special("2026-07-15", reason="Quiet day", is_holiday=True)
    closed = ClosedForNow(starts_on=date(2026, 7, 22), ends_on=date(2026, 7, 29), reason="Paint")
    all_rules = hours(seasons=[summer, this_year], exceptions=[holiday, party, holiday_too], closed=closed)

    def on(day):
        return [one.opens_at for one in intervals_on(all_rules, date.fromisoformat(day))]

    assert on("2026-05-27") == ["08:00"]
    assert on("2026-06-24") == on("2030-06-26") == ["10:00"]
    assert on("2027-07-07") == ["11:00"], "a season of its own year comes before one of every year"
    assert on("2026-07-01") == ["09:00"]
    assert on("2026-07-08") == on("2026-07-15") == ["18:00"], "a special day comes before a holiday"
    assert on("2026-07-22") == on("2026-07-29") == [], "closed for now comes before everything"


def test_a_season_may_go_over_new_year():
    winter = season("2026-11-15", "2027-03-15", {"SU": [("12:00", "16:00")]})
    rules = hours({}, seasons=[winter])
    assert intervals_on(rules, date(2029, 1, 7)) and intervals_on(rules, date(2029, 11, 18))
    assert not intervals_on(rules, date(2029, 3, 18))


def test_a_holiday_is_told_with_its_name_and_skipped():
    thanksgiving = special("2026-11-26", reason="Thanksgiving Day", is_holiday=True)
    found = hours_at(hours(exceptions=[thanksgiving]), local("2026-11-26T10:00"))
    assert not found.open and clock(found.next_open_at) == "2026-11-27T08:00-06:00"
    assert [(one.reason, one.is_holiday) for one in found.exceptions] == [("Thanksgiving Day", True)]


def test_closed_until_nobody_knows_when():
    closed = ClosedForNow(starts_on=date(2026, 1, 1), ends_on=None, reason="Flood")
    found = hours_at(hours(closed=closed), local("2026-11-23T10:00"))
    assert not found.open and found.next_open_at is found.next_change_at is None
    assert found.closed_for_now.reason == "Flood"


def test_day_and_night_never_closes():
    found = hours_at(hours({day: [("00:00", "00:00")] for day in WEEKDAYS}), local("2026-11-23T10:00"))
    assert found.open and found.closes_at is found.next_open_at is found.next_change_at is None


def test_past_midnight_belongs_to_the_day_before():
    bar = hours({"FR": [("20:00", "02:00")]}, exceptions=[special("2026-11-28", reason="Closed")])
    assert hours_at(bar, local("2026-11-28T01:00")).open, "what opened on Friday goes on"
    found = hours_at(bar, local("2026-11-27T21:00"))
    assert clock(found.closes_at) == "2026-11-28T02:00-06:00"


def test_intervals_that_touch_are_one():
    clinic = hours({"FR": [("20:00", "00:00")], "SA": [("00:00", "04:00"), ("04:00", "06:00")]})
    assert clock(hours_at(clinic, local("2026-11-27T21:00")).closes_at) == "2026-11-28T06:00-06:00"


def test_the_clock_is_put_forward():
    """On 2026-03-08 it goes from 01:59 to 03:00."""
    found = hours_at(hours({"SU": [("02:30", "05:00")]}), local("2026-03-08T01:00"))
    assert clock(found.next_open_at) == "2026-03-08T03:00-05:00"
    assert found.next_open_at.astimezone(UTC) == datetime(2026, 3, 8, 8, tzinfo=UTC)
    none = hours_at(hours({"SU": [("02:10", "02:50")]}), local("2026-03-08T00:00"))
    assert clock(none.next_open_at) == "2026-03-15T02:10-05:00", "times that the clock never shows take no time"
    night = hours_at(hours({"SA": [("22:00", "03:00")]}), local("2026-03-07T23:00"))
    assert night.closes_at - local("2026-03-07T22:00").astimezone(UTC) == timedelta(hours=4), "an hour shorter"


def test_the_clock_is_put_back():
    """On 2026-11-01 it goes from 01:59 to 01:00."""
    night = hours_at(hours({"SA": [("22:00", "03:00")]}), local("2026-10-31T23:00"))
    assert night.closes_at - local("2026-10-31T22:00").astimezone(UTC) == timedelta(hours=6), "an hour longer"
    early = hours({"SU": [("00:30", "01:30")]})
    assert clock(hours_at(early, local("2026-11-01T01:00")).closes_at) == "2026-11-01T01:30-05:00"
    again = local("2026-11-01T01:15").replace(fold=1)
    assert not hours_at(early, again).open, "it does not open twice in a night"


def test_the_same_wall_times_all_year():
    for day, offset in (("2026-03-09", "-05:00"), ("2026-11-02", "-06:00")):
        found = hours_at(hours(), local(f"{day}T06:00"))
        assert clock(found.next_open_at) == f"{day}T08:00{offset}"


times = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.sampled_from([0, 1, 15, 30, 45]))
intervals = st.lists(st.tuples(times, times), max_size=2)
weeks = st.dictionaries(st.sampled_from(WEEKDAYS), intervals, max_size=7)
near_a_change = st.sampled_from(["2026-03-07", "2026-03-08", "2026-10-31", "2026-11-01", "2026-11-26"])
specials = st.lists(st.builds(special, near_a_change, times=intervals, is_holiday=st.booleans()), max_size=3)
zones = st.sampled_from(["America/Chicago", "Europe/Madrid", "Australia/Lord_Howe", "Asia/Shanghai", "UTC"])
moments = st.builds(
    lambda day, minute: datetime.fromisoformat(day).replace(tzinfo=UTC) + timedelta(minutes=minute),
    near_a_change,
    st.integers(0, 2 * 24 * 60),
)


HOURS = 50
"""How far the slow reading looks."""


def minutes_of(rules, first, count):
    """For each minute whether it is open, read the slow way: by a clock on the wall that never goes back."""
    zone = ZoneInfo(rules.time_zone)
    first_day = first.astimezone(zone).date() - timedelta(days=2)
    spans = list(wall_spans(rules, [first_day + timedelta(days=number) for number in range(7)]))
    begins = first - timedelta(hours=4)
    latest = begins.astimezone(zone).replace(tzinfo=None)
    for number in range(4 * 60 + count):
        moment = begins + timedelta(minutes=number)
        latest = max(latest, moment.astimezone(zone).replace(tzinfo=None))
        if moment >= first:
            yield moment, any(opens <= latest < closes for opens, closes in spans)


def wall_spans(rules, days):
    for day in days:
        for interval in intervals_on(rules, day):
            opens = datetime.fromisoformat(f"{day} {interval.opens_at}")
            closes = datetime.fromisoformat(f"{day} {interval.closes_at}")
            yield opens, closes if closes > opens else closes + timedelta(days=1)


@settings(max_examples=40, deadline=None)
@given(weeks, specials, zones, moments)
@example({"SU": [("01:15", "01:45"), ("01:45", "02:15")]}, [], "America/Chicago", datetime(2026, 11, 1, 5, tzinfo=UTC))
@example({"SU": [("02:15", "03:15")]}, [], "America/Chicago", datetime(2026, 3, 8, 6, tzinfo=UTC))
def test_the_next_change_is_the_first_minute_at_which_it_flips(days, exceptions, zone, at):
    rules = hours(days, exceptions=exceptions, zone=zone)
    found = hours_at(rules, at)
    flips = None
    for moment, is_open in minutes_of(rules, at, HOURS * 60):
        if moment == at:
            assert is_open is found.open
        elif is_open is not found.open:
            flips = moment
            break
    if flips is not None:
        assert found.next_change_at.astimezone(UTC) == flips  # else Python finds times of a repeated hour unequal
        assert found.next_change_at == (found.closes_at if found.open else found.next_open_at)
    else:
        assert found.next_change_at is None or found.next_change_at >= at + timedelta(hours=HOURS)
    assert at < found.valid_until <= at + timedelta(hours=26)


@settings(max_examples=40, deadline=None)
@given(weeks, specials, moments)
def test_nothing_changes_before_the_next_change(days, exceptions, at):
    rules = hours(days, exceptions=exceptions)
    now = hours_at(rules, at)
    just_before = now.valid_until - timedelta(seconds=1)
    assert just_before < at or hours_at(rules, just_before) == now
