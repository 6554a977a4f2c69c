"""Opening hours and holidays from a source: taken in, left alone, kept, or refused with a reason."""

from dataclasses import replace
from datetime import date

import pytest

from content.editorial.exchange.apply import apply
from content.editorial.exchange.records import (
    DepartmentRecord,
    HolidayCalendarRecord,
    HolidayRow,
    LocationRecord,
    OpeningHoursRecord,
    Ref,
    SeasonRow,
    SpecialDayRow,
)
from content.models import Department, HolidayCalendar, Location, OpeningHours

pytestmark = pytest.mark.database

CALENDAR = HolidayCalendarRecord(
    key="city:holidays",
    title="City holidays",
    days=(HolidayRow(date(2026, 12, 25), {"en": "Christmas Day", "es": "Navidad"}),),
)
POOL = OpeningHoursRecord(
    key="city:pool-hours",
    title="Pools",
    week={"MO": "8 am – 5 pm", "SA": "9-12"},
    holidays="city:holidays",
    seasons=(SeasonRow({"en": "Summer"}, date(2026, 6, 1), date(2026, 8, 31), {"SU": "10:00-18:00"}),),
    special_days=(SpecialDayRow({"en": "Party"}, date(2026, 12, 31), times="6 pm – 1 am"),),
    note={"en": "Bring a coin"},
)

TRANSFERRED = ({"name": "Start", "say": "I put you through.", "then": "transfer"},)


def results(*records, **options):
    return [(outcome.result, outcome.reason) for outcome in apply(records, **options)]


def test_taken_in_once_with_all_their_rows_and_shown_by_a_place(make_department, readers):
    parks = make_department("Parks")
    parks.imported_from = "city:parks"
    parks.save_revision().publish()
    pool = LocationRecord(
        key="city:pool", title="Pool", department="city:parks", opening_hours="city:pool-hours", kind="pool"
    )
    assert [result for result, _ in results(pool, POOL, CALENDAR)] == ["created"] * 3
    document = readers.see(Location.objects.get())["opening_hours"]
    assert [one["reason"] for one in document["exceptions"]] == ["Christmas Day", "Party"]
    assert document["seasons"][0]["weekly"] == [{"opens_at": "10:00", "closes_at": "18:00", "weekday": "SU"}]
    readers.catch_up()
    assert [result for result, _ in results(pool, POOL, CALENDAR)] == ["unchanged"] * 3
    assert readers.news() == []


def test_what_a_person_may_have_changed_is_kept_unless_it_is_forced(city):
    apply([CALENDAR, POOL])
    hours = OpeningHours.objects.get()
    hours.special_days.clear()
    hours.save()
    assert [result for result, _ in results(CALENDAR, POOL)] == ["unchanged", "kept"]
    assert OpeningHours.objects.get().special_days.count() == 0
    assert [result for result, _ in results(CALENDAR, POOL, overwrite=True)] == ["unchanged", "updated"]
    assert OpeningHours.objects.get().special_days.count() == 1 == OpeningHours.objects.count()


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (replace(POOL, week={"MO": "8-5"}), "mean 8:00–17:00"),
        (replace(POOL, week={"MO": "8 pm – 3 am", "TU": "2 am – 4 am"}), "overlap"),
        (replace(POOL, holidays="city:none"), "not been imported"),
        (replace(POOL, seasons=(replace(POOL.seasons[0], ends_on=date(2025, 1, 1)),)), "Row 1: It ends before"),
        (replace(POOL, seasons=POOL.seasons * 2), "Row 2: These days overlap"),
        (replace(CALENDAR, days=CALENDAR.days * 2), "Row 2: The list already has 2026-12-25"),
        (replace(CALENDAR, days=(HolidayRow(date(1812, 1, 1), {"en": "Old"}),)), "year looks wrong"),
        (replace(CALENDAR, days=(HolidayRow(date(2027, 1, 1), {"es": "Año"}),)), "Write it in en"),
    ],
)
def test_a_wrong_one_is_refused_whole(city, record, reason):
    apply([] if record.key == CALENDAR.key else [CALENDAR])
    before = (OpeningHours.objects.count(), HolidayCalendar.objects.count())
    ((result, told),) = results(record)
    assert result == "rejected" and reason in told
    assert (OpeningHours.objects.count(), HolidayCalendar.objects.count()) == before


def test_a_transfer_shows_hours_that_came_with_it(city):
    """A block names them by their key, as a column does."""
    transfer = {"label": "Pool desk", "number": "+1 555 0142", "opening_hours": Ref("city:pool-hours")}
    parks = DepartmentRecord(key="city:parks", title="Parks", agent_transfers=(transfer,), agent_script=TRANSFERRED)

    assert {result for result, _ in results(CALENDAR, POOL, parks)} == {"created"}
    (shown,) = Department.objects.get(slug="parks").agent_transfers
    assert shown.value["opening_hours"] == OpeningHours.objects.get()
    assert {result for result, _ in results(CALENDAR, POOL, parks)} == {"unchanged"}
