"""Search through the pipeline, with whole items as results."""

from __future__ import annotations

import pytest

from content.transaction import publication
from search.curation.decisions import ResultRule, RuledItem

QUERY = """query($q: String!, $types: [String!], $first: Int, $after: String, $locale: String) {
  search(query: $q, types: $types, first: $first, after: $after, locale: $locale) {
    totalCount degraded pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes { score snippet pinned
      item { __typename title contentId ... on Service { department { title summary } } } } } }"""


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
    matched = graph.data('{ search(query: "swim lessons") { nodes { matched } } }')["search"]["nodes"]
    assert matched[0] == {"matched": ["title", "text"]}
    assert not any(node["pinned"] for node in found["nodes"])


def test_what_an_editor_put_first_is_marked(pool_city, graph):
    rule = ResultRule.objects.create(locale="en", phrases="my swim")
    RuledItem.objects.create(rule=rule, content_id=pool_city.translation_key)
    found = graph.data(QUERY, q="my swim", first=3)["search"]
    assert (found["totalCount"], titles(found)[0]) == (5, "Swim lessons")
    assert [node["pinned"] for node in found["nodes"]] == [True, False, False]


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


COUNTED = """query($q: String!, $department: ID, $topic: ID, $language: String, $after: String, $first: Int) {
  search(query: $q, department: $department, topic: $topic, language: $language, after: $after, first: $first) {
    totalCount pageInfo { endCursor } nodes { item { title } } facets { kind value label slug count } } }"""


def test_results_are_narrowed_and_counted(pool_city, make_department, make_service, index, graph):
    make_service(make_department("Library"), "Swim books")
    index()
    found = graph.data(COUNTED, q="swim", department="parks")["search"]
    assert found["totalCount"] == 5
    by_kind = {}
    for facet in found["facets"]:
        by_kind.setdefault(facet["kind"], []).append((facet["label"], facet["slug"], facet["count"]))
    assert by_kind["department"] == [("Parks", "parks", 5), ("Library", "library", 1)]
    assert by_kind["type"] == [("answers", None, 4), ("services", None, 1)]
    assert graph.data(COUNTED, q="swim", language="es")["search"]["totalCount"] == 0
    first = graph.data(COUNTED, q="swim", department="parks", first=2)["search"]
    after = first["pageInfo"]["endCursor"]
    assert len(titles(graph.data(COUNTED, q="swim", department="parks", first=9, after=after)["search"])) == 3
    assert graph.code(COUNTED, q="swim", department="library", after=after) == "INVALID_CURSOR"
    assert graph.code(COUNTED, q="swim", department="nowhere") == "UNKNOWN_ITEM"
    assert graph.code(COUNTED, q="swim", language="fr") == "UNSUPPORTED_LOCALE"


def test_alerts_are_on_top_and_shorten_the_answers_life(pool_city, make_alert, graph):
    make_alert("No swimming today", kind="emergency", severity="Severe")
    query = '{ search(query: "%s") { alerts { title severity } nodes { score } } }'
    response = graph.get(query % "swim")
    assert response.json()["data"]["search"]["alerts"] == [{"title": "No swimming today", "severity": "Severe"}]
    assert response.headers["Cache-Control"] == "public, max-age=10, s-maxage=10, must-revalidate"
    assert "type/alert/en" in response.headers["Surrogate-Key"]
    assert graph.data(query % "lessons")["search"]["alerts"] == []


def test_who_finds_nothing_is_offered_something(
    pool_city, make_department, make_contact, make_topic, index, graph, settings
):
    settings.CITY_DESK = "riverbend-311"
    make_department("Riverbend 311", contacts=[make_contact("Call 311", phone="+1 555 0100")])
    make_topic("Recycling")
    index()
    query = """query($q: String!) { search(query: $q) {
      totalCount offers { topics { title } form contact { phone openingHours { timeZone } } } } }"""
    offers = graph.data(query, q="xyzzy")["search"]["offers"]
    assert offers == {
        "topics": [{"title": "Recycling"}],
        "form": "https://riverbend.example/riverbend-311",
        "contact": {"phone": "+1 555 0100", "openingHours": None},
    }
    assert graph.data(query, q="swim")["search"]["offers"] is None


def test_suggestions_are_items(pool_city, graph):
    query = """query($q: String!, $first: Int) { suggest(query: $q, first: $first) {
      corrected items { __typename title ... on Service { department { title summary } } } } }"""
    swim = {"__typename": "Service", "title": "Swim lessons", "department": {"title": "Parks", "summary": "Green"}}
    assert graph.data(query, q="les sw")["suggest"] == {"corrected": None, "items": [swim]}
    assert graph.data(query, q="lessosn", first=1)["suggest"]["corrected"] == "lessons"
    assert graph.code(query, q="x", first=21) == "INVALID_ARGUMENT"
    with publication():
        pool_city.unpublish()
    assert graph.data(query, q="les sw")["suggest"]["items"] == []


@pytest.mark.parametrize("text", ["", " ", '" OR 1=1 --', "*", "a" * 900, "¿dónde?", "NEAR(", "\\"])
def test_any_text_is_a_question(pool_city, graph, text):
    graph.data(QUERY, q=text)


def test_a_wrong_argument_says_what_would_be_right(pool_city, graph):
    assert "department" in graph.error(QUERY, q="x", types=["page"])["message"]
    assert graph.code(QUERY, q="x" * 1_001) == "INVALID_ARGUMENT"
    assert graph.code(QUERY, q="a\0b") == "INVALID_ARGUMENT"
    assert graph.code(QUERY, q="x", after="x") == "INVALID_CURSOR"
    assert graph.code(QUERY, q="x", locale="fr") == "UNSUPPORTED_LOCALE"
