"""What a compiled query answers is what graphql-core answers, byte for byte; and queries really are compiled."""

from __future__ import annotations

import logging
import os
from collections import Counter
from datetime import UTC, datetime

import orjson
import pytest
from hypothesis import HealthCheck, assume, given, settings

from api.graphql.asking import Question
from api.graphql.compiled import straight
from api.graphql.compiled.plans import KEPT
from api.graphql.errors import Refused
from api.graphql.executing import SCHEMAS, by_graphql_core, executed
from api.graphql.prepared import Invalid, prepare
from content.publishing import queries as published
from tests.fixtures.graphql_queries import queries

NOON = datetime(2026, 3, 2, 11, tzinfo=UTC)
EXAMPLES = int(os.environ.get("WELLSPRING_GRAPHQL_EXAMPLES", "60"))


@pytest.fixture(autouse=True)
def straight_at_once(monkeypatch):
    """A query that is asked for the first time is answered as one that was asked often."""
    monkeypatch.setattr(straight, "OFTEN", 1)


def asked_both_ways(audience, text, variables=None, operation_name=None):
    """The same question by its plan and by graphql-core."""
    prepared = prepare(SCHEMAS[audience], text, may_introspect=True)
    question = Question(text, variables or {}, operation_name)
    return executed(prepared, question, audience, NOON), by_graphql_core(prepared, question, audience, NOON)


def assert_equal(found, expected):
    assert orjson.dumps(found.data) == orjson.dumps(expected.data)
    assert [str(error) for error in found.errors] == [str(error) for error in expected.errors]
    assert found.reading.keys == expected.reading.keys
    assert found.reading.until == expected.reading.until


def values_of(city):
    """What arguments may be given: mostly what is there, now and then what is not."""
    pages = {name: page for name, page in vars(city).items() if hasattr(page, "translation_key")}
    ids = [str(page.translation_key) for page in pages.values()]
    slugs = [page.slug for page in pages.values()]
    paths = [published.by_id(page.translation_key, "en", "public").path for page in pages.values()]

    def either(name):
        return [pages[name].slug, str(pages[name].translation_key)] * 4 + ["nobody"]

    return {
        "contentId": ids,
        "slug": slugs,
        "path": [*paths, "/nowhere", "/pool/before"],
        "locale": ["en"] * 6 + ["es", "EN", "xx"],
        "fallback": ["en", "es"],
        "first": [0, 1, 2, 3, 50, 50, 50, 101],
        "after": ["broken"],
        "sort": [None],
        "state": ["live", "live", "withdrawn", "dead"],
        "status": ["active", "temporarily closed", "scheduled"],
        "department": either("department"),
        "topic": either("topic"),
        "service": either("service"),
        "location": either("location"),
        "parent": either("leisure"),
        "active": [True, False],
        "at": ["2026-03-02T11:00:00Z", "2026-11-26T10:00:00+01:00", "1999-01-01T00:00:00Z"],
        "updatedSince": ["2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z"],
        "dateFrom": ["2026-01-01"],
        "dateTo": ["2026-12-31"],
        "severity": ["Severe", "Mild"],
        "since": ["0", "3", 5, "x"],
        "query": ["pool", "nothing like it"],
        "types": [["service"], ["faq", "news"]],
    }


@pytest.mark.parametrize("audience", ["public", "agent"])
def test_any_query_is_answered_alike_and_most_are_compiled(full_city, audience):
    """WELLSPRING_GRAPHQL_EXAMPLES asks for more of them than CI has time for."""
    count: Counter[str] = Counter()
    values = values_of(full_city)

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(queries(SCHEMAS[audience], values))
    def compare(asked):
        try:
            found, expected = asked_both_ways(audience, asked.text, asked.variables)
        except (Invalid, Refused):
            count["refused"] += 1
            assume(False)
        assert_equal(found, expected)
        is_looked_for = "search(" in asked.text or "answers(" in asked.text
        is_for_core = bool(expected.errors) or expected.data is None or is_looked_for
        assert found.is_compiled != is_for_core or is_looked_for
        count["compiled" if found.is_compiled else "graphql-core"] += 1

    compare()
    assert count["compiled"] > EXAMPLES / 2, count


def test_directives_with_variables_have_a_projection_each_and_few_are_kept(full_city):
    names = [f"v{number}" for number in range(5)]
    declared = ", ".join(f"${name}: Boolean!" for name in names)
    fields = " ".join(f"{name}: title @include(if: ${name})" for name in names)
    text = f"query({declared}) {{ topics {{ nodes {{ slug {fields} }} }} }}"
    prepared = prepare(SCHEMAS["public"], text, may_introspect=False)
    for chosen in range(2 ** len(names)):
        variables = {name: bool(chosen >> place & 1) for place, name in enumerate(names)}
        question = Question(text, variables)
        found = executed(prepared, question, "public", NOON)
        assert found.is_compiled
        expected = by_graphql_core(prepared, question, "public", NOON)
        assert set(expected.data["topics"]["nodes"][0]) == {"slug", *filter(variables.get, names)}
        assert_equal(found, expected)
    assert len(prepared.operation(None).plans._projections) <= KEPT


@pytest.mark.parametrize(
    "text",
    [
        '{ services(department: "nobody") { totalCount } topics { nodes { title } } }',
        "query($n: Int) { services(first: $n) { totalCount } }",
        "query($flag: Boolean = true) { topics { nodes { title @skip(if: $flag) } } }",
        "query one { topics { totalCount } } query two { topics { totalCount } }",
        "{ __schema { queryType { name } } topics { totalCount } }",
    ],
)
def test_what_is_not_plain_data_is_graphql_cores_to_answer(full_city, text):
    found, expected = asked_both_ways("public", text, {"n": 101, "flag": None})
    assert not found.is_compiled
    assert_equal(found, expected)


def test_a_plan_that_breaks_is_logged_and_answered_all_the_same(full_city, monkeypatch, caplog):
    text = "{ topics { nodes { title } } }"
    prepared = prepare(SCHEMAS["public"], text, may_introspect=False)

    def breaks(*_args):
        raise RuntimeError("a bug of ours")

    monkeypatch.setattr(prepared.operation(None).plans, "run", breaks)
    with caplog.at_level(logging.ERROR):
        found = executed(prepared, Question(text), "public", NOON)
    assert found.data["topics"]["nodes"]
    assert "the slow way" in caplog.text and "a bug of ours" in caplog.text


def test_a_search_is_made_once_although_the_query_fails(full_city, monkeypatch):
    searched = []
    monkeypatch.setattr("api.graphql.searching.search", lambda query: searched.append(query) or 1 / 0)
    text = '{ search(query: "pool") { totalCount } }'
    prepared = prepare(SCHEMAS["public"], text, may_introspect=False)
    assert executed(prepared, Question(text), "public", NOON).errors
    assert len(searched) == 1
