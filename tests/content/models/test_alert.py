"""What an alert refuses, field by field, and what publishing one asks of a person."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone

from content.founding import found_alerts
from content.models import Alert, AlertsIndex, Department
from content.models.alert_chain import follow_up
from content.models.alert_vocabulary import MessageType

NOW = timezone.now()
HOUR = timedelta(hours=1)


def refusals(alert, **changes):
    for name, value in changes.items():
        setattr(alert, name, value)
    with pytest.raises(ValidationError) as refused:
        alert.full_clean()
    return {name: " ".join(messages) for name, messages in refused.value.message_dict.items()}


def test_each_language_has_one_place_for_alerts_and_founding_twice_adds_none(city):
    places = AlertsIndex.objects.order_by("pk")
    assert [place.locale.language_code for place in places] == [code for code, _name in settings.LANGUAGES]
    assert len({place.translation_key for place in places}) == 1

    places.last().delete()
    found_alerts()
    found_alerts()

    again = AlertsIndex.objects.values_list("slug", "translation_key")
    assert list(again) == [("alerts", places[0].translation_key)] * len(settings.LANGUAGES)


def test_a_city_that_has_a_page_named_alerts_keeps_it(city):
    AlertsIndex.objects.all().delete()
    city.refresh_from_db()
    city.add_child(instance=Department(title="Alerts", slug="alerts"))
    found_alerts()
    assert AlertsIndex.objects.get(locale=city.locale).slug == "alerts-of-the-city"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"kind": "emergency"}, "expires"),
        ({"severity": "Extreme"}, "expires"),
        ({"effective": NOW, "expires": NOW}, "expires"),
        ({"effective": NOW - HOUR, "onset": NOW + HOUR, "expires": NOW}, "expires"),
        ({"whole_city": False}, "whole_city"),
        ({"whole_city": False, "scope_paths": "parks"}, "scope_paths"),
        ({"channels": []}, "channels"),
        ({"channels": ["telex"]}, "channels"),
        ({"area_polygons": "44,-91 44.1,-91 44,-91"}, "area_polygons"),
        ({"area_polygons": "44,-91 44.1,-91 44.1,-91.2 44,-92"}, "area_polygons"),
        ({"area_polygons": "144,-91 44.1,-91 44.1,-91.2 144,-91"}, "area_polygons"),
        ({"area_circles": "44,-91"}, "area_circles"),
        ({"area_circles": "44,-91 99999"}, "area_circles"),
        ({"push_text": "x" * 91}, "push_text"),
        ({"sms_text": "x" * 460}, "sms_text"),
        ({"msg_type": "Update"}, "references"),
        ({"message": ""}, "message"),
        ({"severity": "Terrible"}, "severity"),
    ],
)
def test_what_makes_no_sense_is_refused_on_its_field(make_alert, changes, field):
    assert field in refusals(make_alert(), **changes)


def test_a_character_that_phones_cannot_show_is_named(make_alert):
    told = refusals(make_alert(), push_text="Boil water “now” — please")["push_text"]
    assert all(letter in told for letter in "“”—")
    assert "“,”" not in told


def test_shapes_in_the_form_of_cap_are_taken(make_alert):
    alert = make_alert(
        area_polygons="44.05,-91.64 44.06,-91.62 44.04,-91.61 44.05,-91.64\r\n38,-120 38.1,-120 38,-119 38,-120",
        area_circles="44.05,-91.64 2.5",
    )
    alert.full_clean()


class TestChain:
    def test_a_follow_up_begins_with_what_the_alert_said(self, make_alert, make_department):
        parks = make_department("Parks")
        first = make_alert(scope=[parks], kind="emergency", severity="Severe", push_text="Boil!")

        update = follow_up(first, MessageType.UPDATE)

        assert (update.references, update.message, update.severity) == (first, first.message, "Severe")
        assert [row.item_id for row in update.scope_links.all()] == [parks.pk]
        assert update.push_text == "", "a text of its own would still say what was true before"

    def test_a_circle_is_refused(self, make_alert):
        first = make_alert("First")
        second = make_alert("Second", msg_type="Update", references=first)
        third = make_alert("Third", msg_type="Update", references=second)
        assert "itself" in refusals(first, msg_type="Update", references=third)["references"]
        assert "itself" in refusals(third, references=third)["references"]

    def test_an_alert_says_what_follows_it_as_long_as_that_is_published(self, make_alert, readers):
        first = make_alert("First")
        assert readers.see(first)["followed_by"] is None
        end = make_alert("Over", msg_type="Cancel", references=first)
        assert readers.see(first)["followed_by"]["title"] == "Over"
        assert readers.see(first, "agent")["followed_by"]["title"] == "Over"
        assert readers.see(end)["followed_by"] is None
        end.withdraw("It is not over.", now=timezone.now())
        assert readers.see(first)["followed_by"] is None

    def test_what_follows_an_alert_for_staff_is_for_staff(self, make_alert, readers):
        drill = make_alert("Drill", kind="internal")
        make_alert("Drill over", kind="internal", msg_type="Cancel", references=drill)
        assert readers.see(drill, "agent")["followed_by"]["title"] == "Drill over"

    def test_a_second_follower_is_told_of_the_first(self, make_alert):
        first = make_alert("First")
        make_alert("Second", msg_type="Update", references=first)
        assert "Second" in refusals(Alert(title="x"), msg_type="Cancel", references=first)["references"]

    def test_an_alert_for_all_does_not_follow_one_for_staff(self, make_alert):
        internal = make_alert("Drill", kind="internal")
        assert "internal" in refusals(make_alert("Public"), msg_type="Update", references=internal)["references"]

    def test_a_new_alert_follows_none(self, make_alert):
        assert "update" in refusals(make_alert("Second"), references=make_alert("First"))["msg_type"]


def test_translations_are_for_the_same_readers(make_alert, translate):
    alert = make_alert("Drill", kind="internal")
    spanish = translate(alert, title="Simulacro")
    assert "internal" in refusals(spanish, kind="general")["kind"]
