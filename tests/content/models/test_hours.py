"""What clerks type as opening hours, what is refused and where the message stands, and next year's holidays."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from content.models import Holiday, HolidayCalendar, OpeningHours
from content.models.times import NotATime, clashing_days, read_intervals, show_intervals


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("8:00-17:00", [["08:00", "17:00"]]),
        ("8 a.m. to 5 p.m.", [["08:00", "17:00"]]),
        ("8:30–12, 13–17", [["08:30", "12:00"], ["13:00", "17:00"]]),
        ("1-5pm", [["13:00", "17:00"]]),
        ("11-1 pm", [["11:00", "13:00"]]),
        ("noon to midnight", [["12:00", "00:00"]]),
        ("6pm-2am", [["18:00", "02:00"]]),
        ("20:00-2:00", [["20:00", "02:00"]]),
        ("24 hours", [["00:00", "00:00"]]),
        ("0:00–24:00", [["00:00", "00:00"]]),
        ("Closed", []),
        ("", []),
    ],
)
def test_times_as_people_type_them(typed, kept):
    assert read_intervals(typed) == kept


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("8-5", "mean 8:00–17:00"),
        ("9 am-5", "am or pm"),
        ("8", "not two times"),
        ("8-25", "no time"),
        ("13 pm-14 pm", "no time"),
        ("8-12, 11-13", "overlap"),
        ("when the sun shines", "like 8 am"),
    ],
)
def test_what_may_mean_something_else_is_asked_back(typed, message):
    with pytest.raises(NotATime, match=message):
        read_intervals(typed)


times = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))


@given(st.tuples(times, times), st.sampled_from([12, 24]))
def test_what_the_form_shows_it_reads_again(interval, clock):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.conf.settings.CLOCK_HOURS", clock)
        assert read_intervals(show_intervals([interval])) == [list(interval)]


def test_a_night_may_not_run_into_the_next_day():
    assert clashing_days({"FR": [["20:00", "02:00"]], "SA": [["01:00", "05:00"]]}) == ("FR", "SA")
    assert clashing_days({"SU": [["20:00", "02:00"]], "MO": [["01:00", "05:00"]]}) == ("SU", "MO")
    assert clashing_days({"SU": [["20:00", "02:00"]], "MO": [["02:00", "05:00"]]}) is None


@pytest.mark.parametrize(
    ("fields", "field", "message"),
    [
        ({"week": {"FR": [["20:00", "02:00"]], "SA": [["01:00", "05:00"]]}}, "week", "Friday and Saturday overlap"),
        ({"week": {"XX": []}}, "week", "by weekday"),
        ({"week": {"MO": [["8", "5"]]}}, "week", "like 8 am"),
        ({"closed_until": date(2027, 1, 1)}, "closed_from", "from which day"),
        ({"closed_from": date(2027, 1, 2), "closed_until": date(2027, 1, 1)}, "closed_until", "before it begins"),
        ({"closed_reason": {"en": "Paint"}}, "closed_from", "from which day"),
        ({"closed_from": date(1926, 1, 1)}, "closed_from", "year looks wrong"),
        ({"note": {"es": "Nada"}}, "note", "Write it in en"),
        ({"note": {"en": "x" * 201}}, "note", "200 characters"),
    ],
)
@pytest.mark.database
def test_hours_that_cannot_be(db, fields, field, message):
    with pytest.raises(ValidationError) as refused:
        OpeningHours(title="Pools", **fields).full_clean()
    assert message in str(refused.value.message_dict[field])


def form_of(model, rows, **fields):
    """The desk's form of a model, filled in; `rows` are those of one of its lists."""
    form_class = model.snippet_viewset.get_edit_handler().get_form_class()
    lists = {"seasons": [], "special_days": [], "holidays": [], **rows}
    data = {"title": "Pools", **fields}
    for name, entries in lists.items():
        data |= {f"{name}-TOTAL_FORMS": len(entries), f"{name}-INITIAL_FORMS": 0, f"{name}-ORDER": ""}
        for number, entry in enumerate(entries):
            data |= {f"{name}-{number}-{key}": value for key, value in entry.items()}
            data |= {f"{name}-{number}-ORDER": number + 1, f"{name}-{number}-id": ""}
    return form_class(data, instance=model(), for_user=None)


def test_the_form_says_which_day_is_wrong(db):
    form = form_of(OpeningHours, {}, week_0="8-5", week_1="9 am – 5 pm", week_5="moon")
    assert not form.is_valid()
    assert [message.split(":")[0] for message in form.errors["week"]] == ["Monday", "Saturday"]


def test_seasons_and_days_that_overlap_are_told_on_the_row(db):
    summer = {"starts_on": "2026-06-01", "ends_on": "2026-08-31", "each_year": "on", "title_0": "Summer"}
    august = {"starts_on": "2031-08-31", "ends_on": "2031-09-02", "title_0": "Late summer"}
    day = {"starts_on": "2026-10-01", "reason_0": "Training"}
    form = form_of(OpeningHours, {"seasons": [summer, august], "special_days": [day, day]})
    assert not form.is_valid()
    seasons, days = form.formsets["seasons"].errors, form.formsets["special_days"].errors
    assert seasons[0] == {} and "overlap those from 2026-06-01" in str(seasons[1]["starts_on"])
    assert days[0] == {} and "already has 2026-10-01" in str(days[1]["starts_on"])


def test_a_clerk_fills_in_the_week_and_a_calendar(db):
    form = form_of(OpeningHours, {}, week_0="8 am – 5 pm", week_4="8-12", note_0="Ring", note_1="Timbre")
    assert form.is_valid(), form.errors
    hours = form.save()
    assert hours.week == {"MO": [["08:00", "17:00"]], "FR": [["08:00", "12:00"]]}
    assert hours.note == {"en": "Ring", "es": "Timbre"}
    day = {"day": "2026-12-25", "name_0": "Christmas Day", "intervals": "", "comes_again": "date"}
    twice = form_of(HolidayCalendar, {"holidays": [day, day]})
    assert not twice.is_valid() and "already has" in str(twice.formsets["holidays"].errors[1]["day"])
    form = form_of(HolidayCalendar, {"holidays": [day, {**day, "day": "2026-12-24", "intervals": "8-12"}]})
    assert form.is_valid(), form.formsets["holidays"].errors
    assert form.save().holidays.count() == 2


@pytest.mark.parametrize(
    ("day", "comes_again", "next_year"),
    [
        ("2026-12-25", "date", "2027-12-25"),
        ("2028-02-29", "date", "2029-02-28"),
        ("2026-11-26", "weekday", "2027-11-25"),
        ("2026-05-25", "last-weekday", "2027-05-31"),
        ("2026-08-31", "weekday", "2027-08-30"),
    ],
)
def test_a_holiday_a_year_on(day, comes_again, next_year):
    holiday = Holiday(day=date.fromisoformat(day), name={"en": "Day"}, comes_again=comes_again)
    assert str(holiday.next_year().day) == next_year


def test_next_years_holidays_are_added_once(make_holidays):
    calendar = make_holidays()
    extra = Holiday(day=date(2026, 3, 2), name={"en": "Only once"}, comes_again="")
    calendar.holidays.add(extra)
    calendar.save()
    assert [str(holiday.day) for holiday in calendar.add_next_year()] == ["2027-11-26"]
    assert [str(holiday.day) for holiday in calendar.add_next_year()] == ["2028-11-26"]
    assert calendar.holidays.count() == 4
