"""Queries that ask for too much are refused before they are executed, with the limit and the value."""

from __future__ import annotations

import pytest
from graphql import get_introspection_query

from api.graphql.executing import SCHEMAS
from api.graphql.limits import LIMITS
from api.graphql.prepared import prepare


def nested(levels: int) -> str:
    """A query with `levels` fields inside each other."""
    query = "title"
    for _ in range(levels - 3):
        query = f"department {{ {query} }}"
    return f"{{ departments {{ nodes {{ {query} }} }} }}"


def doubling(count: int) -> str:
    """Fragments that each spread the next one twice."""
    fragments = [f"fragment f{n} on Service {{ ...f{n + 1} ...f{n + 1} }}" for n in range(count)]
    return f"{{ services {{ nodes {{ ...f0 }} }} }} {' '.join(fragments)} fragment f{count} on Service {{ title }}"


def circle(count: int) -> str:
    """Fragments that each spread the next one twice, in a circle without any field."""
    return "{ services { nodes { ...f0 } } } " + " ".join(
        f"fragment f{n} on Service {{ ...f{(n + 1) % count} ...f{(n + 1) % count} }}" for n in range(count)
    )


def aliased(count: int, field: str = "topics { totalCount }") -> str:
    return "{ " + " ".join(f"a{n}: {field}" for n in range(count)) + " }"


WIDE = """contentId type locale slug path url title summary state version publishedAt updatedAt contentUpdatedAt
  availableLocales alternateName status statusNote keywords eligibility processingTime __typename
  direction lastReviewed texts { short voice sms kiosk } online { url label } open311 { group serviceCode }
  ...on Item { id: contentId name: slug }"""
ANSWERS = "{ services(first: 100) { nodes { faqs(first: 100) { nodes { %s } } } } }"

TOO_LARGE = {
    "depth": nested(13),
    "nesting": "{ services { nodes { " + "... { " * 45 + "title" + " }" * 45 + " } } }",
    "selections": "{ " + f"services {{ nodes {{ {WIDE} }} }} " * 20 + "}",
    "aliases": aliased(101),
    "repeats": "{ services { nodes { " + "title " * 21 + "} } }",
    "fragments": "{ topics { totalCount } } " + "".join(f"fragment f{n} on Service {{ title }} " for n in range(51)),
    "nodes": ANSWERS % "services { title faqs { totalCount } }",
    "values": ANSWERS % " ".join(f"v{n}: title" for n in range(12)),
    "tokens": "{ services { nodes { " + "title " * 5_001 + "} } }",
}


@pytest.mark.parametrize("limit", TOO_LARGE)
def test_each_limit_refuses_with_its_value(city, graph, limit, django_assert_num_queries):
    with django_assert_num_queries(0):
        error = graph.error(TOO_LARGE[limit], status=400)
    told = error["extensions"]
    assert told["code"] == "LIMIT_EXCEEDED"
    assert told["limit"] == limit
    assert told["most"] == LIMITS[limit][0]
    assert f"{told['most']:,}" in error["message"] or str(told["most"]) in error["message"]
    if limit != "tokens":  # reading stops there, so nobody knows how many there are
        assert told["value"] > told["most"]


def test_an_alias_cannot_pass_for_an_introspection(city, graph):
    query = nested(13).replace("{ departments", "{ __schema: departments", 1)
    assert graph.code(query, status=400) == "LIMIT_EXCEEDED"


def test_what_is_just_within_the_limits_is_answered(city, graph):
    for query in (nested(12), aliased(100), "{ services { nodes { " + "title " * 20 + "} } }"):
        graph.data(query)
    graph.data("{ services(first: 100) { nodes { title faqs(first: 100) { nodes { title summary } } } } }")


def test_variables_cannot_hide_what_a_query_costs(city, graph):
    query = """query($n: Int = 100) { services(first: $n) { nodes { faqs(first: $n) { nodes {
      services { faqs(first: $n) { nodes { title } } } } } } } }"""
    assert graph.code(query, status=400) == "LIMIT_EXCEEDED"
    assert graph.code(query, status=400, n=100) == "LIMIT_EXCEEDED"
    assert graph.code(query, status=400, n=100.0) == "LIMIT_EXCEEDED"
    assert graph.code(query, status=400, n=10_000) == "LIMIT_EXCEEDED"
    graph.data(query, n=3)
    assert graph.code(query, status=400) == "LIMIT_EXCEEDED"  # and what was remembered of 3 is not used


def test_searches_are_dear(city, graph):
    query = aliased(11, 'search(query: "pool") { totalCount }')
    assert graph.error(query, status=400)["extensions"]["limit"] == "nodes"


def test_fragments_that_double_are_refused_at_once(city, graph):
    assert graph.code(doubling(40), status=400) == "LIMIT_EXCEEDED"


@pytest.mark.parametrize("query", [circle(1), circle(2), circle(10)])
def test_circles_of_fragments_are_refused(city, graph, query):
    errors = graph.post(query).json()["errors"]
    assert {error["extensions"]["code"] for error in errors} <= {"INVALID_QUERY", "LIMIT_EXCEEDED"}


@pytest.mark.parametrize("query", ["{a" * 2_000 + "}" * 2_000, "{a(b:" + "[" * 2_000 + "]" * 2_000 + ")}", "{" * 9_000])
def test_endless_nesting_is_refused(city, graph, query):
    assert graph.post(query).status_code == 400


def test_an_introspection_is_within_the_limits(city, graph, settings):
    settings.GRAPHQL_INTROSPECTION = True
    assert graph.data(get_introspection_query(descriptions=True))["__schema"]["queryType"]["name"] == "Query"


def test_an_endless_introspection_is_not(city, graph, settings):
    settings.GRAPHQL_INTROSPECTION = True
    query = "name"
    for _ in range(6):
        query = f"fields {{ type {{ {query} }} }}"
    response = graph.post(f"{{ __schema {{ types {{ {query} }} }} }}")
    assert response.status_code == 400


def test_a_query_is_priced_once_for_each_size_of_a_page_whatever_it_asks_for():
    text = "query($id: ID!, $n: Int! = 5) { service(contentId: $id) { faqs(first: $n) { nodes { title } } } }"
    operation = prepare(SCHEMAS["public"], text, may_introspect=False).operation(None)
    assert operation is not None
    prices = [operation.price({"id": id, **size}) for id in ("a", "b") for size in ({}, {"n": 5}, {"n": 9})]
    assert len(set(map(id, prices))) == 2
    assert prices[0] == prices[1] < prices[2]
