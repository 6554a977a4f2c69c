"""Answers over GraphQL: the same passages as REST's, with whole items behind them."""

from __future__ import annotations

import pytest

from tests.fixtures.agent_note import script

QUERY = """query($q: String!, $first: Int, $locale: String) {
  answers(query: $q, first: $first, locale: $locale) {
    noAnswer confidence corrected degraded
    passages { id heading text url confidence department { title }
      item { __typename title lastReviewed ... on Service { department { summary } } } }
    handOver { department { title item { summary } } contacts { title phone hours } } } }"""


@pytest.fixture
def pool_city(make_department, make_service, make_contact, index):
    parks = make_department("Parks", summary="Green", contacts=[make_contact(phone="555-0140")])
    swim = make_service(
        parks, "Swim lessons", summary="Learn to swim in ten lessons.", agent_script=script("Mention the walrus.")
    )
    index()
    return swim


def test_passages_are_those_of_rest_with_their_items_whole(pool_city, graph, api):
    found = graph.data(QUERY, q="swim lessons")["answers"]
    rest = api.get("/answers?q=swim lessons")
    names = ("id", "heading", "text", "url", "confidence")
    assert [[p[name] for name in names] for p in found["passages"]] == [
        [p[name] for name in names] for p in rest["items"]
    ]
    assert (found["noAnswer"], found["confidence"]) == (rest["no_answer"], rest["confidence"])
    assert found["passages"][0]["item"]["department"] == {"summary": "Green"}
    assert found["handOver"]["department"] == {"title": "Parks", "item": {"summary": "Green"}}
    assert found["handOver"]["contacts"][0]["phone"] == "555-0140"


def test_no_answer_is_said_and_no_passage_is_asked_for_in_vain(pool_city, graph):
    found = graph.data(QUERY, q="xyzzy")["answers"]
    assert found["noAnswer"] and not found["passages"] and found["handOver"] is None
    assert graph.data(QUERY, q="swim lessons", first=0)["answers"]["noAnswer"] is False


def test_the_public_cannot_tell_what_agents_are_answered(pool_city, graph, agents_graph):
    assert agents_graph.data(QUERY, q="walrus")["answers"]["passages"][0]["text"] == "Mention the walrus."
    assert graph.data(QUERY, q="walrus")["answers"]["passages"] == []


def test_a_wrong_argument_says_what_would_be_right(pool_city, graph):
    assert graph.code(QUERY, q="x" * 1_001) == "INVALID_ARGUMENT"
    assert graph.code(QUERY, q="x", first=101) == "INVALID_ARGUMENT"
    assert graph.code(QUERY, q="x", locale="fr") == "UNSUPPORTED_LOCALE"
