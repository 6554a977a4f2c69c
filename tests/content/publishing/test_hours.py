"""Everything that shows opening hours follows them, their seasons and days, and the holidays that they follow."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from content.models import Holiday, Service
from content.publishing import settle
from content.publishing.models import PendingRender
from content.publishing.present import load
from content.publishing.relay import Relay
from content.transaction import Item, OutsidePublication, publication

pytestmark = pytest.mark.database


@pytest.fixture
def hours(make_hours):
    return make_hours()


@pytest.fixture
def shown(parks, hours, make_location, make_contact, make_service, make_faq, readers):
    """A place, a contact's service, the service of a place, and a body: every way to show hours."""
    pool, desk = make_location(parks, opening_hours=hours), make_contact(opening_hours=hours)
    items = [
        pool,
        make_service(parks, "Own", opening_hours=hours),
        make_service(parks, "By contact", contacts=[desk]),
        make_service(parks, "By place", locations=[pool]),
        make_faq(parks, body=[("location", {"location": pool})]),
    ]
    make_service(parks, "Without")
    readers.catch_up()
    return items


ALL = [f"updated /parks/{slug}" for slug in ("by-contact", "by-place", "can-i-swim", "north-pool", "own")]


def add_holiday(calendar, day="2027-01-01"):
    calendar.holidays.add(Holiday(day=date.fromisoformat(day), name={"en": "New Year", "es": "Año Nuevo"}))
    calendar.save()


def test_a_new_holiday_is_in_every_document_that_shows_the_hours(shown, hours, readers):
    add_holiday(hours.holidays)
    assert readers.news() == readers.news("agent") == ALL
    exceptions = readers.see(shown[0])["opening_hours"]["exceptions"]
    assert [(one["starts_on"], one["reason"], one["is_holiday"]) for one in exceptions] == [
        ("2026-11-26", "Thanksgiving", True),
        ("2026-12-31", "Party", False),
        ("2027-01-01", "New Year", True),
    ]


def test_a_changed_week_a_deleted_season_and_hours_that_are_taken_away(desk, shown, hours, readers):
    desk.edit_snippet(hours, **{"week_0": "9 am – 12 pm", "holidays": ""})
    assert readers.news() == ALL
    own = readers.see(shown[1])["opening_hours"]
    assert own["weekly"][0] == {"opens_at": "09:00", "closes_at": "12:00", "weekday": "MO"}
    assert [one["is_holiday"] for one in own["exceptions"]] == [False], "no calendar, no holidays"

    with publication():
        hours.refresh_from_db()
        hours.seasons.first().delete()
    assert readers.news() == ALL and readers.see(shown[0])["opening_hours"]["seasons"] == []

    desk.delete_snippet(hours)
    assert readers.news() == ALL
    assert readers.see(shown[0])["opening_hours"] is None
    assert readers.see(shown[3])["locations"][0]["opening_hours"] is None
    assert readers.see(shown[2])["contacts"][0]["hours"] == ""


def test_a_calendar_that_is_deleted_takes_its_days_along(desk, shown, hours, readers):
    desk.delete_snippet(hours.holidays)
    assert readers.news() == ALL
    assert [one["reason"] for one in readers.see(shown[0])["opening_hours"]["exceptions"]] == ["Party"]


def test_words_are_in_the_documents_language_and_the_sentence_too(shown, translate, readers):
    spanish = readers.see(translate(shown[0], title="Piscina Norte"))
    assert spanish["opening_hours"]["seasons"][0]["title"] == "Verano"
    assert spanish["opening_hours"]["exceptions"][1]["reason"] == "Party", "the default one, where there is no other"
    assert spanish["displayed_hours"] == "lun–vie 8 a. m.–5 p. m.; Verano: dom 10 a. m.–6 p. m."


def test_an_editors_sentence_stands(parks, hours, make_location, readers):
    pool = make_location(parks, opening_hours=hours, displayed_hours="Ask at the desk")
    assert readers.see(pool)["displayed_hours"] == "Ask at the desk"


def test_a_holiday_saved_alone_outside_a_publication_is_refused_before_it_is_written(hours):
    with pytest.raises(OutsidePublication):
        Holiday(calendar=hours.holidays, day=date(2027, 1, 1), name={"en": "New Year"}).save()
    assert hours.holidays.holidays.count() == 1


def test_loading_asks_the_same_for_one_set_of_hours_as_for_many(parks, make_hours, make_service):
    for number in range(5):
        make_service(parks, f"Service {number}", opening_hours=make_hours(f"Hours {number}"))
    items = [Item(key, "en") for key in Service.objects.values_list("translation_key", flat=True)]

    def queries(of):
        with CaptureQueriesContext(connection) as asked:
            load(of)
        return len(asked)

    assert queries(items[:1]) == queries(items) <= 25


def test_what_is_too_much_at_once_is_left_to_the_relay_and_counted_down(shown, hours, readers, monkeypatch, caplog):
    monkeypatch.setattr(settle, "DEPENDANTS_AT_ONCE", 2)
    add_holiday(hours.holidays)
    assert readers.news() == [] and PendingRender.objects.count() == 5

    monkeypatch.setattr("content.publishing.relay.RENDERED", 3)
    with caplog.at_level("INFO", "content.publishing.relay"):
        Relay(timezone.now, consumers={}).catch_up()
    assert readers.news() == ALL and not PendingRender.objects.exists()
    told = [record.getMessage() for record in caplog.records if "follow" in record.getMessage()]
    assert told == ["3 documents rendered, 2 still to follow", "2 documents rendered, 0 still to follow"]
