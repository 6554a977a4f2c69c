"""`openingHours { openState(at:) }` tells what `hours?at=` tells, and a GET lives until it changes."""

from datetime import UTC, datetime

import orjson
import pytest

from api.answer import PUBLIC
from api.graphql.answering import answered
from api.graphql.asking import Question
from api.graphql.budget import Purse

pytestmark = pytest.mark.database

MONDAY = datetime(2026, 11, 23, 22, 59, 20, tzinfo=UTC)
NOBODY = Purse("", MONDAY)
STATE = "{ openingHours { openState%s { open closesAt nextOpenAt day intervals { opensAt } exceptions { reason } } } }"


@pytest.fixture
def lessons(make_department, make_location, make_service, make_contact, make_hours):
    hours, parks = make_hours(), make_department("Parks")
    pool = make_location(parks, "North Pool", opening_hours=hours)
    return make_service(parks, contacts=[make_contact(opening_hours=hours)], locations=[pool], opening_hours=hours)


def test_a_service_its_contacts_and_its_places_at_a_moment(graph, lessons):
    state = STATE % '(at: "2026-11-26T10:00:00-06:00")'
    fragment = f"fragment own on Service {state}"
    query = f'{{ service(slug: "swim-lessons") {{ contacts {state} locations {state} ...own }} }} {fragment}'
    service = graph.data(query)["service"]
    expected = {
        "open": False,
        "closesAt": None,
        "nextOpenAt": "2026-11-27T08:00:00-06:00",
        "day": "2026-11-26",
        "intervals": [],
        "exceptions": [{"reason": "Thanksgiving"}],
    }
    states = [service, *service["contacts"], *service["locations"]]
    assert [one["openingHours"]["openState"] for one in states] == [expected] * 3


def test_what_is_told_of_now_lives_until_it_changes(lessons):
    query = f'query {{ service(slug: "swim-lessons") {STATE % ""} }}'
    found = answered(PUBLIC, Question(query), NOBODY).answer
    assert orjson.loads(found.body)["data"]["service"]["openingHours"]["openState"]["open"] is True
    assert found.headers["Cache-Control"] == "public, max-age=30, s-maxage=40, must-revalidate"
    at = query.replace("openState", 'openState(at: "2026-11-23T10:00:00Z")')
    whenever = answered(PUBLIC, Question(at), NOBODY).answer
    assert "s-maxage=120" in whenever.headers["Cache-Control"]


def test_a_moment_beyond_our_times_is_refused(graph, lessons):
    state = STATE % '(at: "9999-12-31T23:59:59Z")'
    error = graph.error(f'{{ service(slug: "swim-lessons") {state} }}')
    assert error["extensions"]["argument"] == "at"
