"""The history, followed from its beginning."""

from __future__ import annotations

import pytest

from content.publishing.models import OutboxEvent
from content.transaction import publication

pytestmark = pytest.mark.database

QUERY = """query($since: ID, $first: Int) { changes(since: $since, first: $first) {
  events { sequence event contentId locale type version path previousPath occurredAt } cursor hasMore } }"""


@pytest.fixture
def history(make_department, make_service, edit):
    swim = make_service(make_department("Parks"), "Swim lessons")
    edit(swim, slug="swimming")
    with publication():
        swim.unpublish()
    return swim


def test_the_history_is_followed_to_its_end(history, graph):
    events, cursor, has_more = [], "0", True
    while has_more:
        feed = graph.data(QUERY, since=cursor, first=2)["changes"]
        events += feed["events"]
        cursor, has_more = feed["cursor"], feed["hasMore"]
    about = [event for event in events if event["contentId"] == str(history.translation_key)]
    assert [event["event"] for event in about] == ["item.published", "item.moved", "item.gone"]
    assert [event["version"] for event in about] == [1, 2, 3]
    assert (about[1]["previousPath"], about[1]["path"]) == ("/parks/swim-lessons", "/parks/swimming")
    assert about[0]["previousPath"] is None
    numbers = [int(event["sequence"]) for event in events]
    assert numbers == sorted(numbers)
    assert cursor == events[-1]["sequence"]
    assert graph.data(QUERY, since=cursor)["changes"] == {"events": [], "cursor": cursor, "hasMore": False}


def test_it_is_the_history_that_rest_tells(history, graph, api):
    rest = api.get("/changes")["events"]
    told = graph.data(QUERY)["changes"]["events"]
    assert [
        (event["content_id"], event["event"], event["version"], event["occurred_at"], str(event["sequence"]))
        for event in rest
    ] == [(e["contentId"], e["event"], e["version"], e["occurredAt"], e["sequence"]) for e in told]


def test_a_number_is_taken_too(history, graph):
    assert graph.data("{ changes(since: 1, first: 1) { events { sequence } } }")["changes"]["events"] == [
        {"sequence": "2"}
    ]


def test_a_wrong_place_is_refused(city, graph):
    for since in ("-1", "x", "1.5", "9223372036854775808", "9" * 30, "٣", " 1"):
        assert graph.code(QUERY, since=since) == "INVALID_ARGUMENT"


def test_a_place_ahead_of_the_history_is_an_error_that_says_from_where_it_is_kept(history, graph):
    newest = int(graph.data(QUERY, since="0", first=100)["changes"]["cursor"])
    for since in (newest + 1, 9223372036854775807):
        error = graph.error(QUERY, since=str(since))
        assert error["extensions"] == {"code": "HISTORY_FORGOTTEN", "argument": "since", "oldest": "0"}
        assert "ahead of the history" in error["message"]


def test_a_short_life(history, graph):
    response = graph.get("{ changes { cursor } }")
    assert "max-age=0" in response.headers["Cache-Control"]


def test_what_is_forgotten_is_an_error_that_says_from_where_it_is_kept(history, graph):
    newest = int(graph.data(QUERY, since="0", first=100)["changes"]["cursor"])
    OutboxEvent.objects.filter(audience="public", sequence__lt=newest).delete()
    error = graph.error(QUERY, since="0", first=100)
    assert error["extensions"] == {"code": "HISTORY_FORGOTTEN", "argument": "since", "oldest": str(newest - 1)}
    assert len(graph.data(QUERY, since=str(newest - 1), first=100)["changes"]["events"]) == 1
