"""A flood of hostile requests: each ends in an answer, most before anything is read, validated or executed."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.answer import PUBLIC, Caller
from api.graphql import answering, budget, prepared
from api.graphql.asking import LARGEST, Sent
from api.graphql.view import answer
from content.publishing import queries

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
CHEAP = {"MALFORMED_REQUEST", "INVALID_QUERY", "LIMIT_EXCEEDED"}


def aliases(size):
    return "{ " + " ".join(f"a{n}: topics {{ totalCount }}" for n in range(size)) + " }"


def repeats(size):
    return "{ services { nodes { " + "title " * size + "} } }"


def depth(size):
    return "{ departments { nodes { " + "department { " * size + "title" + " }" * size + " } } }"


def cycle(size):
    spread = " ".join(f"fragment f{n} on Service {{ ...f{(n + 1) % size} ...f{(n + 1) % size} }}" for n in range(size))
    return f"{{ services {{ nodes {{ ...f0 }} }} }} {spread}"


def doubling(size):
    spread = " ".join(f"fragment f{n} on Service {{ ...f{n + 1} ...f{n + 1} }}" for n in range(size))
    return f"{{ services {{ nodes {{ ...f0 }} }} }} {spread} fragment f{size} on Service {{ title }}"


def wide(size):
    lists = "faqs(first: 100) { nodes { services { " * min(size, 5) + "title" + " } } }" * min(size, 5)
    return f"{{ services(first: 100) {{ nodes {{ {lists} }} }} }}"


def brackets(size):
    return "{ services(locale: " + "[" * size + "]" * size + ") { totalCount } }"


def searches(size):
    return "{ " + " ".join(f's{n}: search(query: "pool") {{ totalCount }}' for n in range(size)) + " }"


def directives(size):
    return "{ services { nodes { title " + "@include(if: true) " * size + "} } }"


def conditions(size):
    return "{ services { nodes { " + "... @skip(if: false) { title } " * size + "} } }"


def operations(size):
    return " ".join(f"query q{n} {{ topics {{ totalCount }} }}" for n in range(size))


def definitions(size):
    return "query(" + ", ".join(f"$v{n}: [[String!]!] = []" for n in range(size)) + ") { topics { totalCount } }"


def objects(size):
    return "{ services(locale: " + "{a: " * size + "1" + "}" * size + ") { totalCount } }"


SHAPES = (
    *(aliases, repeats, depth, cycle, doubling, wide, brackets, searches),
    *(directives, conditions, operations, definitions, objects),
)

QUERY = "query($types: [String!], $q: String!) { search(query: $q, types: $types) { totalCount } }"


def nested(levels):
    value = "x"
    for _ in range(levels):
        value = [value]
    return value


VARIABLES = st.one_of(
    st.builds(lambda levels: {"q": "pool", "types": nested(levels)}, st.integers(50, 900)),
    st.builds(lambda count: {"q": "pool", "types": ["x"] * count}, st.integers(1_000, 20_000)),
    st.builds(lambda count: {"q": "pool", "types": [5] * count}, st.integers(1_000, 20_000)),
    st.builds(lambda length: {"q": "x" * length}, st.integers(2_000, LARGEST)),
    st.builds(lambda length: {"q": "\U0001f3ca\u202e\u0301" * length}, st.integers(2_000, 9_000)),
    st.just({"q": None}),
)
BODIES = st.one_of(
    st.builds(lambda shape, size: {"query": shape(size)}, st.sampled_from(SHAPES), st.integers(120, 3_000)),
    st.builds(lambda variables: {"query": QUERY, "variables": variables}, VARIABLES),
    st.builds(lambda count: [{"query": "{ topics { totalCount } }"}] * count, st.integers(1, 2_000)),
    st.builds(lambda levels: nested(levels), st.integers(200, 2_000)),
)


@pytest.fixture
def work(monkeypatch):
    """How often a validation began, and how often the database was asked or searched."""
    counted: Counter[str] = Counter()

    def count(where, name, as_what):
        counting = getattr(where, name)

        def call(*args, **kwargs):
            counted[as_what] += 1
            return counting(*args, **kwargs)

        monkeypatch.setattr(where, name, call)

    count(prepared, "validate", "validated")
    count(answering, "executed", "executed")
    for name in ("entries", "linked", "count", "by_id", "by_slug", "readable_by_id", "readable_by_slug", "cards_of"):
        count(queries, name, "asked")
    monkeypatch.setattr("api.graphql.searching.search", lambda query: pytest.fail("searched"))
    return counted


def codes_of(body):
    """How a body is refused, within bounds of its own."""
    found = answer(
        PUBLIC, Sent("POST", "", "application/json", json.dumps(body).encode()[: LARGEST + 1]), now=NOON
    ).answer
    assert 400 <= found.status < 500 or b'"errors"' in found.body
    assert len(found.body) < LARGEST
    return {error["extensions"]["code"] for error in json.loads(found.body)["errors"]}


@pytest.mark.parametrize("shape", SHAPES)
def test_each_shape_of_a_flood_meets_a_limit(city, work, shape):
    assert codes_of({"query": shape(2_000)}) <= {"LIMIT_EXCEEDED", "INVALID_QUERY"}
    assert (work["validated"], work["asked"]) == (0, 0)


def test_whatever_is_sent_is_refused_before_it_is_dear(city, work):
    @settings(max_examples=80, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(BODIES)
    def flood(body):
        assert codes_of(body) <= CHEAP | {"INVALID_ARGUMENT"}

    flood()
    assert work["asked"] == 0
    # Only variables, cycles and lists within the limits come as far as a validation.
    assert work["validated"] <= 40, work


def test_a_flood_of_queries_within_the_limits_ends_with_the_callers_minute(city, work, settings):
    settings.GRAPHQL_COST_PER_MINUTE = 200_000
    budget._limit.cache_clear()
    caller, statuses = Caller("public", asked_from="192.0.2.9"), Counter[int]()
    for number in range(100):
        query = f"{{ b{number}: topics {{ totalCount }} " + aliases(90)[1:]
        body = json.dumps({"query": query}).encode()
        sent = Sent("POST", "", "application/json", body)
        statuses[answer(caller, sent, now=NOON).answer.status] += 1
    assert statuses[200] <= 200_000 // 9_000 and statuses[429] == 100 - statuses[200]
    assert work["executed"] == statuses[200]
    assert work["validated"] <= 50, "what is left of a share is enough to read some more, and no longer to answer them"
