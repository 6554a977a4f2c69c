"""The desk's screens of hours and holidays: next year's at a button, and what is still to follow after saving."""

import pytest
from django.urls import reverse

from content.models import HolidayCalendar
from content.publishing import settle
from content.publishing.models import PendingRender

pytestmark = [pytest.mark.database, pytest.mark.usefixtures("without_wagtails_indexes")]


def screen_of(desk, name):
    return desk.client.get(reverse(f"wagtailsnippets_content_{name}")).content.decode()


def test_next_years_holidays_come_with_a_button(desk, make_holidays):
    calendar = make_holidays()

    desk.edit_snippet(calendar, **{"action-add-next-year": "1"})

    days = HolidayCalendar.objects.get().holidays.values_list("day", flat=True)
    assert sorted(map(str, days)) == ["2026-11-26", "2027-11-26"]
    assert "Added for 2027: 1 holiday." in screen_of(desk, "holidaycalendar:list")


def test_an_editor_is_told_what_is_still_to_follow(desk, make_department, make_service, make_hours, monkeypatch):
    hours, parks = make_hours(), make_department("Parks")
    for number in range(3):
        make_service(parks, f"Service {number}", opening_hours=hours)
    monkeypatch.setattr(settle, "DEPENDANTS_AT_ONCE", 2)

    desk.edit_snippet(hours, week_0="9 am – 12 pm")

    assert PendingRender.objects.count() == 3
    assert "3 items that show what changed are still to follow" in screen_of(desk, "openinghours:list")
    assert "still to follow" not in screen_of(desk, "openinghours:list"), "told once"
