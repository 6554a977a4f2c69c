"""Search through the pipeline, with whole items as results."""

from __future__ import annotations

import pytest

from content.transaction import publication

QUERY = """query($q: String!, $types: [String!], $first: Int, $after: String, $locale: String) {
  search(query: $q, types: $types, first: $first, after: $after, locale: $locale) {
    totalCount degraded pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes { score snippet item { __typename title contentId ... on Service { department { title summary } } } } } }"""


@pytest.fixture
def pool_city(make_department, make_service, make_faq, index):
    parks = make_department("Parks", summary="Green")
    swim = make_service(parks, "Swim lessons", summary="Learn to swim <b>fast</b>")
    for number in range(4):
        make_faq(parks, f"Can I swim {number} times?", summary="As often as you like")
    index()
    return swim


def titles(found):
    return [node["item"]["title"] for node in found["nodes"]]


def test_found_items_are_whole_and_in_order(pool_city, graph):
    found = graph.data(QUERY, q="swim lessons")["search"]
    assert found["totalCount"] == 5
    assert titles(found)[0] == "Swim lessons"
    assert found["nodes"][0]["item"]["department"] == {"title": "Parks", "summary": "Green"}
    assert "<mark>" in found["nodes"][0]["snippet"]
    assert "<b>" not in found["nodes"][0]["snippet"]
    scores = [node["score"] for node in found["nodes"]]
    assert scores == sorted(scores, reverse=True)
    assert found["degraded"] is False


def test_a_slip_is_mended_and_said_unless_the_words_are_meant_as_typed(pool_city, graph):
    query = 'query($exact: Boolean) { search(query: "lesssons", exact: $exact) { corrected totalCount } }'
    assert graph.data(query)["search"] == {"corrected": "lessons", "totalCount": 1}
    assert graph.data(query, exact=True)["search"] == {"corrected": None, "totalCount": 0}


def test_results_are_paged_through_and_filtered_by_type(pool_city, graph):
    first = graph.data(QUERY, q="swim", first=3)["search"]
    second = graph.data(QUERY, q="swim", first=3, after=first["pageInfo"]["endCursor"])["search"]
    assert len(set(titles(first) + titles(second))) == 5
    assert first["pageInfo"]["hasNextPage"] and not second["pageInfo"]["hasNextPage"]
    assert second["pageInfo"]["hasPreviousPage"]
    faqs = graph.data(QUERY, q="swim", types=["faq"])["search"]
    assert {node["item"]["__typename"] for node in faqs["nodes"]} == {"Faq"}
    cursor = first["pageInfo"]["endCursor"]
    assert graph.code(QUERY, q="pool", after=cursor) == "INVALID_CURSOR"


def test_what_left_is_not_shown_even_before_the_index_knows(pool_city, graph):
    with publication():
        pool_city.unpublish()
    found = graph.data(QUERY, q="swim lessons")["search"]
    assert "Swim lessons" not in titles(found)


@pytest.mark.parametrize("text", ["", " ", '" OR 1=1 --', "*", "a" * 900, "¿dónde?", "NEAR(", "\\"])
def test_any_text_is_a_question(pool_city, graph, text):
    graph.data(QUERY, q=text)


def test_a_wrong_argument_says_what_would_be_right(pool_city, graph):
    assert "department" in graph.error(QUERY, q="x", types=["page"])["message"]
    assert graph.code(QUERY, q="x" * 1_001) == "INVALID_ARGUMENT"
    assert graph.code(QUERY, q="a\0b") == "INVALID_ARGUMENT"
    assert graph.code(QUERY, q="x", after="x") == "INVALID_CURSOR"
    assert graph.code(QUERY, q="x", locale="fr") == "UNSUPPORTED_LOCALE"
