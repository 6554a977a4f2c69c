"""From item to item, both ways, in a handful of statements however many items there are."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.database

LISTED = 2
"""Statements that tell what a list has, and read it."""
LINKED = 2
"""The same of what is linked to the items of a batch."""


@pytest.fixture
def web(make_department, make_service, make_faq, make_location, make_topic):
    """Departments, services, answers and places that all point at each other."""
    leisure = make_topic("Leisure")
    pools = make_topic("Pools", parent=leisure)
    city_hall = make_department("City hall")
    for number in range(2):
        parks = make_department(f"Parks {number}", city_hall, summary=f"Summary {number}")
        place = make_location(parks, f"Pool {number}", topics=[pools], summary="Wet")
        for name in ("a", "b"):
            service = make_service(parks, f"Swim {number}{name}", topics=[pools], locations=[place], summary="Learn")
            for question in range(2):
                make_faq(parks, f"Question {number}{name}{question}?", services=[service], topics=[pools])


def titles(connection):
    return [node["title"] for node in connection["nodes"]]


def test_a_service_leads_to_all_around_it(web, graph):
    found = graph.data("""{ service(slug: "swim-1a") {
      department { title summary department { title } services { nodes { title } totalCount } }
      topics { title summary parent { title } } locations { title kind summary department { title } }
      faqs(first: 1) { nodes { title summary services { slug } } totalCount pageInfo { hasNextPage } } } }""")[
        "service"
    ]
    assert found["department"]["summary"] == "Summary 1"
    assert found["department"]["department"] == {"title": "City hall"}
    assert titles(found["department"]["services"]) == ["Swim 1a", "Swim 1b"]
    assert found["topics"] == [{"title": "Pools", "summary": "", "parent": {"title": "Leisure"}}]
    assert found["locations"] == [
        {"title": "Pool 1", "kind": "office", "summary": "Wet", "department": {"title": "Parks 1"}}
    ]
    assert titles(found["faqs"]) == ["Question 1a0?"]
    assert found["faqs"]["nodes"][0]["services"] == [{"slug": "swim-1a"}]
    assert (found["faqs"]["totalCount"], found["faqs"]["pageInfo"]["hasNextPage"]) == (2, True)


def test_and_everything_leads_back(web, graph):
    found = graph.data("""{
      department(slug: "parks-1") { services { nodes { title } } faqs(first: 1) { totalCount nodes { title } }
        locations { nodes { title } } department { departments { totalCount } } }
      location(slug: "pool-1") { services { nodes { title } } }
      topic(slug: "leisure") { children { nodes { title } } services { totalCount } faqs(first: 1) { totalCount }
        locations { totalCount } parent { title } }
      faq(slug: "question-1a0") { services { title department { title } } department { title }
        topics { title } related { title } }
    }""")
    assert titles(found["department"]["services"]) == ["Swim 1a", "Swim 1b"]
    assert found["department"]["faqs"] == {"totalCount": 4, "nodes": [{"title": "Question 1a0?"}]}
    assert titles(found["department"]["locations"]) == ["Pool 1"]
    assert found["department"]["department"] == {"departments": {"totalCount": 2}}
    assert titles(found["location"]["services"]) == ["Swim 1a", "Swim 1b"]
    assert titles(found["topic"]["children"]) == ["Pools"]
    assert found["topic"]["parent"] is None
    assert found["topic"]["services"] == {"totalCount": 4}
    assert found["topic"]["faqs"] == {"totalCount": 8}
    assert found["topic"]["locations"] == {"totalCount": 2}
    assert found["faq"]["services"] == [{"title": "Swim 1a", "department": {"title": "Parks 1"}}]
    assert found["faq"]["topics"] == [{"title": "Pools"}]


@pytest.mark.parametrize("first", [1, 4])
def test_a_list_with_departments_and_answers_takes_as_many_statements_as_one_item(
    web, graph, django_assert_num_queries, first
):
    with django_assert_num_queries(LISTED + 1 + LINKED):
        found = graph.data(
            """query($first: Int) { services(first: $first) { nodes {
              title department { title summary } faqs(first: 2) { nodes { title summary } } } } }""",
            first=first,
        )["services"]["nodes"]
    assert [len(service["faqs"]["nodes"]) for service in found] == [2] * first
    assert {service["department"]["summary"] for service in found} >= {"Summary 0"}


def test_statements_grow_with_depth_and_not_with_items(web, graph, django_assert_num_queries):
    with django_assert_num_queries(LISTED + 3 + 3 * LINKED):
        graph.data("""{ departments { nodes { title
          services(first: 5) { totalCount nodes {
            faqs(first: 5) { nodes { department { summary } topics { summary } } } } }
          locations { nodes { title } } } } }""")


def test_fragments_and_aliases_take_no_more(web, graph, django_assert_num_queries):
    with django_assert_num_queries(LISTED + 1 + 2 * LINKED):
        found = graph.data("""query { all: services { edges { node { ...card } } } }
          fragment card on Service { ...about short: faqs(first: 1) { nodes { ...on Item { title } } }
            long: faqs(first: 2) { nodes { title } } again: faqs(first: 2) { nodes { title } } }
          fragment about on Service {
            owner: department { ...named } ... on Service { department { ...named summary } } }
          fragment named on Item { title summary }""")["all"]["edges"]
    assert found[0]["node"]["owner"] == found[0]["node"]["department"] == {"title": "Parks 0", "summary": "Summary 0"}
    assert found[0]["node"]["long"] == found[0]["node"]["again"]
    assert len(found[0]["node"]["short"]["nodes"]) == 1


def test_what_a_link_shows_is_not_loaded(web, graph, django_assert_num_queries):
    with django_assert_num_queries(LISTED):
        graph.data("""{ services { nodes { title
          department { __typename title url contentId type locale } topics { title } } } }""")


def test_the_bodies_of_a_list_are_read_in_one_statement_where_its_cards_do_not_suffice(
    web, graph, django_assert_num_queries
):
    with django_assert_num_queries(LISTED + 1):
        graph.data("""{ services { nodes { title processingTime
          locations { title kind address { city } displayedHours } } } }""")


def test_one_items_answers_are_paged_through(web, graph):
    query = """query($after: String) { service(slug: "swim-1b") { faqs(first: 1, after: $after) {
      nodes { title } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } } }"""
    first = graph.data(query)["service"]["faqs"]
    second = graph.data(query, after=first["pageInfo"]["endCursor"])["service"]["faqs"]
    assert titles(first) + titles(second) == [f"Question 1b{number}?" for number in range(2)]
    assert second["pageInfo"]["hasNextPage"] is False
    assert second["pageInfo"]["hasPreviousPage"] is True
    assert second["totalCount"] == 2


def test_many_items_answers_are_not_paged_through_at_once(web, graph):
    error = graph.post('{ services { nodes { faqs(after: "x") { totalCount } } } }').json()["errors"][0]
    assert error["extensions"] == {"code": "INVALID_ARGUMENT", "argument": "after"}
    assert "one item" in error["message"]


def test_links_in_a_body_lead_to_whole_items_in_one_statement_each(full_city, graph, django_assert_num_queries):
    with django_assert_num_queries(LISTED + 5):
        found = graph.data("""{ services { nodes {
          related { title item { __typename ... on Faq { summary department { summary } } } }
          body {
            ... on LinkBlock { item { title item { ... on Faq { summary } } } }
            ... on QuestionsBlock { questions { item { summary } } }
            ... on LocationBlock { location { title kind } }
          } } } }""")["services"]["nodes"][0]
    assert found["related"][0]["item"]["summary"] == "Yes"
    assert {"item": {"title": "Is it warm?", "item": {"summary": "Yes"}}} in found["body"]
    assert {"questions": [{"item": {"summary": "Yes"}}]} in found["body"]
    assert {"location": {"title": "North Pool", "kind": "pool"}} in found["body"]


def test_a_related_item_without_a_translation_is_shown_in_the_language_it_has(web, graph, translate):
    from content.models import Service

    translate(Service.objects.get(slug="swim-0a"), title="Natación")
    found = graph.data("""{ service(slug: "swim-0a", locale: "es") { title
      department { title locale summary } faqs { totalCount } topics { locale summary } } }""")["service"]
    assert found["title"] == "Natación"
    assert found["department"] == {"title": "Parks 0", "locale": "en", "summary": "Summary 0"}
    assert found["faqs"] == {"totalCount": 0}
