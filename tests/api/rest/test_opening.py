"""`hours?at=`: open or not at a moment, told for as long as it is true."""

from datetime import UTC, datetime

import pytest

from api.answer import PUBLIC, Caller
from api.rest.opening import opening
from api.rest.questions import HOURS

pytestmark = pytest.mark.database

LocationHours, ServiceHours = HOURS["location"], HOURS["service"]
MONDAY = datetime(2026, 11, 23, 22, 59, 0, tzinfo=UTC)
"""One minute before it closes in Chicago."""


@pytest.fixture
def pool(make_department, make_location, make_hours):
    return make_location(make_department("Parks"), "North Pool", opening_hours=make_hours())


def test_a_place_at_a_moment(api, pool):
    found = api.get("/locations/north-pool/hours?at=2026-11-26T10:00:00-06:00")
    assert found["content_id"] == str(pool.translation_key) and found["title"] == "North Pool"
    hours = found["hours"]
    assert (hours["open"], hours["day"]) == (False, "2026-11-26")
    assert [one["reason"] for one in hours["exceptions"]] == ["Thanksgiving"]
    assert hours["next_open_at"] == "2026-11-27T08:00:00-06:00"


def test_a_place_is_found_by_its_slug_in_another_language(api, pool, translate):
    translate(pool, "Piscina", slug="piscina")
    response = api.response("/locations/north-pool/hours?locale=es&at=2026-11-26T10:00:00-06:00")
    assert response.json()["title"] == "Piscina"
    assert set(response.headers["Surrogate-Key"].split()) == {f"item/{pool.translation_key}", "type/location/es"}


def test_seasons_and_nights_past_midnight(api, pool):
    for moment, is_open in (
        ("2026-07-05T15:30:00Z", True),
        ("2027-01-01T06:30:00Z", True),
        ("2027-01-01T07:00:00Z", False),
    ):
        assert api.get(f"/locations/north-pool/hours?at={moment}")["hours"]["open"] is is_open


def test_what_is_told_of_now_lives_until_it_changes(pool):
    answer = opening(PUBLIC, LocationHours(id_or_slug="north-pool"), MONDAY)
    assert answer.headers["Cache-Control"] == "public, max-age=30, s-maxage=60, must-revalidate"
    later = opening(PUBLIC, LocationHours(id_or_slug="north-pool"), MONDAY.replace(second=50))
    assert later.headers["Cache-Control"] == "public, max-age=10, s-maxage=10, must-revalidate"
    assert later.headers["ETag"] == answer.headers["ETag"], "it is the same until then"
    closed = opening(PUBLIC, LocationHours(id_or_slug="north-pool"), MONDAY.replace(hour=23, minute=0))
    assert closed.headers["ETag"] != answer.headers["ETag"]


def test_what_is_told_of_another_moment_lives_as_long_as_an_item(pool):
    question = LocationHours(id_or_slug="north-pool", at="2026-11-23T16:59:59-06:00")
    assert "s-maxage=300" in opening(PUBLIC, question, MONDAY).headers["Cache-Control"]
    assert opening(Caller("agent"), question, MONDAY).headers["Cache-Control"] == "private, no-store"


def test_a_service_tells_of_its_contacts_and_places(make_service, make_contact, pool, make_hours):
    desk, silent = make_contact("Desk", opening_hours=make_hours("Desk")), make_contact("Fax")
    make_service(pool.get_parent().specific, "Swim lessons", contacts=[desk, silent], locations=[pool])
    answer = opening(PUBLIC, ServiceHours(id_or_slug="swim-lessons"), MONDAY)
    assert b'"hours":null,"contacts":[{' in answer.body
    assert answer.body.count(b'"title":"Desk"') == answer.body.count(b'"title":"North Pool"') == 1
    assert b"Fax" not in answer.body


def test_in_the_language_asked_for(api, translate, pool):
    translate(pool, "Piscina Norte")
    found = api.get("/locations/north-pool/hours?locale=es&at=2026-07-05T15:30:00Z")
    assert (found["hours"]["season"], found["hours"]["note"]) == ("Verano", "Traiga una moneda")


def test_an_item_without_hours_and_one_that_is_not_there(api, make_department, make_service):
    make_service(make_department("Parks"), "Dog licence")
    assert "No opening hours" in api.refused("/services/dog-licence/hours", 404)["detail"]
    api.refused("/services/cat-licence/hours", 404)


def test_what_cannot_be_told_of_is_refused_by_name(api, pool):
    for moment in ("now", "2026-11-23T10:00:00", "1999-12-31T00:00:00Z", "9999-12-31T23:59:59Z"):
        assert api.refused(f"/locations/north-pool/hours?at={moment}")["field"] == "at"
    assert api.refused("/locations/north-pool/hours?fields=hours")["allowed"] == ["locale", "at", "fallback"]


def test_agents_ask_under_their_own_address(agents, pool):
    response = agents.response("/locations/north-pool/hours")
    assert response.status_code == 200 and response.headers["Cache-Control"] == "private, no-store"
