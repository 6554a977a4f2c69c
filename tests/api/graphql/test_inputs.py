"""Variables and arguments come out as graphql-core would have them."""

from __future__ import annotations

import pytest
from graphql import get_argument_values, get_variable_values, parse

from api.graphql.compiled.inputs import Arguments, Variables
from api.graphql.compiled.unanswerable import Unanswerable
from api.graphql.executing import SCHEMAS

SCHEMA = SCHEMAS["public"]
QUERY = """query($id: ID!, $n: Int = 3, $flag: Boolean, $words: String, $kind: String! = "news", $types: [String!],
  $at: DateTime) {
  service(contentId: $id, locale: "es") { title }
  faqs(first: $n, after: $words, updatedSince: $at, sort: TITLE_DESC) { totalCount }
  search(query: "pool", types: ["faq", $kind], exact: $flag) { totalCount } }"""
OPERATION = parse(QUERY).definitions[0]


@pytest.mark.parametrize(
    "sent",
    [
        {"id": "x"},
        {"id": 7, "n": None},
        {"id": "x", "n": 5, "flag": True, "words": "w", "types": ["faq"], "at": "2026-01-01T00:00:00Z"},
        {"id": "x", "n": 5.0, "flag": None, "words": 3, "types": "faq", "at": None},
        {"id": "x", "n": 2**31 - 1, "more": 1},
        {"id": "x", "n": True, "flag": 1},
        {"id": None},
        {},
        {"id": "x", "n": 2**31},
        {"id": "x", "at": "never"},
        {"id": ["x"]},
    ],
)
def test_as_graphql_core_coerces_them(sent):
    expected = get_variable_values(SCHEMA, OPERATION.variable_definitions, sent)
    variables = Variables(SCHEMA, OPERATION.variable_definitions)
    if isinstance(expected, list):
        with pytest.raises(Unanswerable):
            variables.coerced(sent)
        return
    assert variables.coerced(sent) == expected
    for field in OPERATION.selection_set.selections:
        definition = SCHEMA.query_type.fields[field.name.value]
        values = Arguments(definition, field).values(expected)
        assert values == get_argument_values(definition, field, expected)


def test_a_required_argument_that_is_null_is_graphql_cores_to_refuse():
    field = parse("query($id: ID) { item(contentId: $id) { title } }").definitions[0].selection_set.selections[0]
    arguments = Arguments(SCHEMA.query_type.fields["item"], field)
    for variables in ({}, {"id": None}):
        with pytest.raises(Unanswerable):
            arguments.values(variables)
