"""Alerts in the graph: the same ones as in REST, with the same short life."""

from datetime import timedelta

import pytest
from django.utils import timezone

pytestmark = pytest.mark.database


def test_those_in_force_are_asked_with_what_they_concern(make_alert, make_department, graph):
    now, hour = timezone.now(), timedelta(hours=1)
    parks = make_department("Parks", summary="Green")
    make_alert("Later", effective=now + hour)
    make_alert("Minor", effective=now - hour)
    make_alert("Severe", severity="Severe", effective=now - hour, expires=now + hour, scope=[parks])
    make_alert("Over", effective=now - 2 * hour, expires=now - hour)

    found = graph.data("{ alerts(active: true) { totalCount nodes { title departments { title summary } } } }")

    assert found["alerts"]["totalCount"] == 2
    assert found["alerts"]["nodes"] == [
        {"title": "Severe", "departments": [{"title": "Parks", "summary": "Green"}]},
        {"title": "Minor", "departments": []},
    ]
    assert len(graph.data("{ alerts { nodes { title } } }")["alerts"]["nodes"]) == 4
    there = graph.data('{ alerts(path: "/elsewhere", severity: "Severe") { nodes { title } } }')
    assert there["alerts"]["nodes"] == []


def test_they_are_read_page_by_page(make_alert, graph):
    for title in "ABC":
        make_alert(title)
    query = (
        "query($after: String) { alerts(active: true, first: 2, after: $after) { nodes { title } pageInfo { %s } } }"
    )
    query %= "endCursor hasNextPage"
    first = graph.data(query)["alerts"]
    rest = graph.data(query, after=first["pageInfo"]["endCursor"])["alerts"]
    assert [node["title"] for page in (first, rest) for node in page["nodes"]] == ["C", "B", "A"]
    assert (first["pageInfo"]["hasNextPage"], rest["pageInfo"]["hasNextPage"]) == (True, False)


def test_an_answer_that_depends_on_the_moment_is_short_lived(make_alert, graph):
    make_alert()
    assert (
        "max-age=10, s-maxage=10" in graph.get("{ alerts(active: true) { nodes { title } } }").headers["Cache-Control"]
    )
    assert "s-maxage=120" in graph.get("{ alerts { nodes { title } } }").headers["Cache-Control"]


def test_internal_ones_are_the_agents_alone(make_alert, graph, agents_graph):
    make_alert("Drill", kind="internal")
    query = "{ alerts(active: true) { totalCount nodes { title } } }"
    assert graph.data(query)["alerts"] == {"totalCount": 0, "nodes": []}
    assert agents_graph.data(query)["alerts"]["nodes"] == [{"title": "Drill"}]
    assert graph.data('{ alert(slug: "drill") { title } }') == {"alert": None}
    assert graph.code('{ alerts(kind: "internal") { nodes { title } } }') == "INVALID_ARGUMENT"
    assert agents_graph.data('{ alerts(kind: "internal") { totalCount } }')["alerts"]["totalCount"] == 1
