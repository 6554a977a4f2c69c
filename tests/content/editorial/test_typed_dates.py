"""Days and times as editors type them: understood where they can mean one thing, and never changed in silence."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup
from django import forms
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import translation
from wagtail.blocks import DateTimeBlock
from wagtail.test.utils.form_data import streamfield

from content.models import HolidayCalendar, Meeting

CITY = ZoneInfo("America/Chicago")
CHRISTMAS = date(2026, 12, 25)
EVENING = datetime(2026, 12, 25, 18, 30, tzinfo=CITY)
NO_STREAMS = {name: streamfield([]) for name in ("agenda", "files", "participants")}


def says(response, field):
    """The field's input and what is said at it, on a screen that refuses."""
    typed = BeautifulSoup(response.content, "html.parser").find("input", {"name": field})
    return typed["value"], str(typed.find_parent(class_="w-field"))


@pytest.mark.parametrize(
    "typed", ["2026-12-25", "12/25/2026", "12/25/26", "Dec 25, 2026", "Dec. 25 2026", "25 December 2026"]
)
def test_a_day_is_read_in_the_usual_ways(typed):
    assert forms.DateField().clean(typed) == CHRISTMAS


@pytest.mark.parametrize(
    "typed",
    [
        *("2026-12-25 18:30", "2026-12-25T18:30", "2026-12-25 6:30 pm", "12/25/2026 6:30 PM", "12/25/2026 18:30"),
        *("12/25/2026 6:30pm", "12/25/2026 6:30 p.m.", "Dec. 25, 2026, 6:30 p.m.", "December 25, 2026 at 6:30 pm"),
    ],
)
def test_a_moment_is_read_in_the_usual_ways_by_the_citys_clock(typed):
    assert forms.DateTimeField().clean(typed) == EVENING


@pytest.mark.parametrize("typed", ["18:30", "6:30 pm", "6:30 P.M."])
def test_a_time_is_read_in_the_usual_ways(typed):
    assert f"{forms.TimeField().clean(typed):%H:%M}" == "18:30"


def test_sept_and_noon_on_the_clock_are_what_people_mean():
    assert forms.DateField().clean("Sept. 5, 2026") == date(2026, 9, 5)
    assert forms.DateTimeField().clean("12/25/2026 12 pm").hour == 12
    assert forms.DateTimeField().clean("12/25/2026 12:15 am").hour == 0


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        (forms.DateField, "25.12.2026", "12/25/2026"),
        (forms.DateField, "2026-13-45", "2026-12-25"),
        (forms.DateField, "25/12/2026", "12/25/2026"),
        (forms.DateTimeField, "not a date", "2026-12-25 18:30 or 12/25/2026 6:30 pm"),
        (forms.DateTimeField, "now", "2026-12-25 18:30"),
        (forms.DateTimeField, "25.12.2026 18:30", "2026-12-25 18:30"),
        (forms.DateTimeField, "2026-12-25", "a date and a time"),
        (forms.DateTimeField, "12/25/2026", "a date and a time"),
        (forms.DateTimeField, "12/25/2026 6:30", "06:30 or 6:30 pm"),
        (forms.DateTimeField, "12/25/2026 18:30 pm", "12/25/2026 6:30 pm"),
        (forms.TimeField, "6:30", "06:30 or 6:30 pm"),
        (forms.TimeField, "half past six", "6:30 pm"),
    ],
)
def test_what_could_mean_something_else_is_refused_with_what_would_be_right(field, typed, told):
    with pytest.raises(forms.ValidationError, match=told):
        field().clean(typed)


def test_the_same_is_read_whichever_language_the_buttons_are_in():
    with translation.override("es"):
        assert forms.DateField().clean("12/11/2026") == date(2026, 12, 11)


def test_a_block_reads_them_too():
    block = DateTimeBlock()
    assert block.clean("12/25/2026 6:30 pm") == EVENING
    with pytest.raises(forms.ValidationError, match="Write a date and a time"):
        block.clean("not a date")


def test_a_meeting_begins_when_its_editor_typed(desk, parks):
    filled = {"title": "Budget", "slug": "budget", "public_body": "Council", **NO_STREAMS}
    desk.create("meeting", parks, starts_at="12/25/2026 6:30 pm", review_date="Dec 25, 2026", **filled)

    meeting = Meeting.objects.get()
    assert (meeting.starts_at, meeting.review_date) == (EVENING, CHRISTMAS)


def test_what_is_refused_stays_as_it_was_typed_with_words_beside_it(desk, parks):
    url = reverse("wagtailadmin_pages:add", args=["content", "meeting", parks.pk])
    filled = {"title": "Budget", "slug": "budget", "public_body": "Council", **NO_STREAMS}
    form = desk.empty_form("meeting", parks, starts_at="25.12.2026 18:30", review_date="2026-13-45", **filled)

    response = desk.post(url, form, status=200)

    assert not Meeting.objects.exists()
    typed, told = says(response, "starts_at")
    assert typed == "25.12.2026 18:30" and "like 2026-12-25 18:30 or 12/25/2026 6:30 pm" in told
    typed, told = says(response, "review_date")
    assert typed == "2026-13-45" and "like 2026-12-25, 12/25/2026" in told


def test_a_schedule_is_what_was_typed_or_nothing(desk, parks):
    later = f"12/25/{date.today().year + 1} 10:00 am"
    desk.save(parks, go_live_at=later)
    parks.refresh_from_db()
    assert f"{parks.get_latest_revision_as_object().go_live_at.astimezone(CITY):%m/%d/%Y %H:%M}" == later[:-3]

    form = desk.form(parks, go_live_at="not a date")
    response = desk.post(reverse("wagtailadmin_pages:edit", args=[parks.pk]), form, status=200)
    assert says(response, "go_live_at")[0] == "not a date"
    assert "Write a date and a time" in says(response, "go_live_at")[1]


def test_a_holiday_is_read_as_people_write_it(desk, make_holidays):
    desk.edit_snippet(make_holidays(), **{"holidays-0-day": "11/25/2027"})
    assert str(HolidayCalendar.objects.get().holidays.get().day) == "2027-11-25"


def test_fields_show_the_form_they_want_before_anybody_types(desk, parks):
    page = desk.client.get(reverse("wagtailadmin_pages:add", args=["content", "meeting", parks.pk])).content.decode()
    fields = BeautifulSoup(page, "html.parser")
    assert fields.find(id="id_starts_at")["placeholder"] == "like 2026-12-25 18:30"
    assert fields.find(id="id_review_date")["placeholder"] == "like 2026-12-25"


@pytest.mark.needs_browser
@pytest.mark.django_db(transaction=True)
def test_the_calendar_leaves_what_was_typed_and_may_still_be_picked_from(parks, screen):
    get_user_model().objects.create_superuser("dana", "dana@riverbend.example", "a long enough secret")
    screen.signs_in("dana", "a long enough secret")
    screen.open(f"/admin/pages/add/content/meeting/{parks.pk}/")
    begins = screen.page.locator("#id_starts_at")
    for typed in ("12/25/2026 6:30 pm", "not a date", "2026-12-25 6:30 pm"):
        begins.fill(typed)
        begins.press("Tab")
        assert begins.input_value() == typed

    begins.fill("2026-12-25 18:30")
    begins.press("Tab")
    begins.click()
    calendar = screen.page.locator(".xdsoft_datetimepicker:visible")
    calendar.locator("td[data-date='24'][data-month='11']").click()
    assert begins.input_value() == "2026-12-24 18:30"
