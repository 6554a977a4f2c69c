"""What is answered straight is answered as the long way answers it, to the byte; and usual questions really are."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from itertools import product
from urllib.parse import urlencode
from uuid import uuid4

import orjson
import pytest
from graphene.utils.str_converters import to_camel_case

from api.answer import Caller
from api.graphql import answering
from api.graphql.asking import Question, Sent
from api.graphql.compiled import straight
from api.graphql.compiled.straight import Way
from api.graphql.executing import SCHEMAS, by_graphql_core, executed
from api.graphql.prepared import PreparedQueries, prepare
from api.graphql.view import answer
from content.documents import PUBLIC_CLASSES
from content.documents.base import class_name
from content.publishing import queries
from tests.api.graphql.test_documents import everything

NOON = datetime(2026, 3, 2, 11, tzinfo=UTC)
ITEM = "query($id: ID!, $locale: String) { service(contentId: $id, locale: $locale) { title department { title } } }"


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    """A query that is asked for the first time is answered as one that was asked often."""
    monkeypatch.setattr(straight, "OFTEN", 1)


def is_straight(text, variables=None, audience="public"):
    """Whether a question is answered straight, after comparing its answer with graphql-core's."""
    prepared, question = prepare(SCHEMAS[audience], text, may_introspect=False), Question(text, variables or {})
    found = executed(prepared, question, audience, NOON)
    expected = by_graphql_core(prepared, question, audience, NOON)
    assert orjson.dumps(found.data) == orjson.dumps(expected.data)
    assert [str(error) for error in found.errors] == [str(error) for error in expected.errors]
    assert (found.reading.keys, found.reading.until) == (expected.reading.keys, expected.reading.until)
    return isinstance(found.data, orjson.Fragment)


@pytest.fixture
def service(make_department, make_service):
    """The id of a service."""
    return id_of(make_service(make_department("Parks"), "Swim"))


def id_of(page):
    return str(page.translation_key)


@pytest.mark.database
def test_all_that_a_document_holds(full_city):
    for audience, type in product(SCHEMAS, PUBLIC_CLASSES):
        field, id = to_camel_case(type.replace("-", "_")), id_of(getattr(full_city, type.replace("-", "_")))
        selection = everything(SCHEMAS[audience].type_map[class_name(type)])
        text = f"query($id: ID!) {{ it: {field}(contentId: $id) {{ {selection} is: __typename }} }}"
        assert is_straight(text, {"id": id}, audience), type


USUAL = (
    "title ... on Service { url } ...more",
    "body { ... on TextBlock { html } __typename ... on StepsBlock { type id steps { title } } }",
    "body { ... on LinkBlock { item { title } } ... on ImageBlock { image { focalPoint { x } } } }",
    "keywords withdrawn { notice } openingHours { weekly { opensAt } closedForNow { reason } }",
    "title @skip(if: true) identifiers { scheme }",
    "__typename",
)
MORE = (
    "title name: title",
    "faqs(first: 1) { nodes { title } }",
    "department { mission }",
    "openingHours { openState { open } }",
)


def test_what_is_asked_of_it_in_other_ways_or_is_more_than_that(full_city):
    text = f'{{ service(contentId: "{id_of(full_city.service)}") {{ %s }} }}'
    more = "fragment more on Service { texts { sms } title }"
    assert all(is_straight(f"{text % selection} {more if '...more' in selection else ''}") for selection in USUAL)
    assert not any(is_straight(text % selection) for selection in MORE)


def test_usual_variables(service):
    id = service
    assert is_straight(ITEM, {"id": id})
    assert is_straight(ITEM, {"id": id, "locale": "en"})
    assert is_straight(ITEM, {"id": id, "locale": None, "beside": 1})
    assert is_straight(ITEM.replace("String", 'String = "en"'), {"id": id})
    assert is_straight(ITEM.replace("String", "String!"), {"id": id, "locale": "en"})


def test_whatever_is_unusual_goes_the_long_way(full_city):
    id = id_of(full_city.service)
    full_city.answer.unpublish()
    for variables in (
        {},
        {"id": None},
        {"id": 5},
        {"id": [id]},
        {"id": str(uuid4())},
        {"id": id.upper()},
        {"id": id.replace("-", "")},
        {"id": id_of(full_city.faq)},
        {"id": id_of(full_city.answer)},
        {"id": id, "locale": "es"},
        {"id": id, "locale": "EN"},
        {"id": id, "locale": "xx"},
        {"id": id, "locale": 5},
    ):
        assert not is_straight(ITEM, variables), variables
    assert not is_straight(ITEM.replace("String", "String!"), {"id": id})
    assert not is_straight(ITEM.replace("String", 'String! = "en"'), {"id": id, "locale": None})
    for arguments in ('slug: "swim"', f'contentId: "{id}", slug: ""', f'contentId: "{id}", fallback: "es"'):
        assert not is_straight(f"{{ service({arguments}) {{ title }} }}")
    assert not is_straight(f'{{ service(contentId: "{id}") {{ title }} topics {{ totalCount }} }}')


def test_a_document_that_is_not_as_the_schema_says_goes_the_long_way(service, monkeypatch):
    monkeypatch.setattr(queries, "readable_body", lambda *_: b'{"title":null,"department":null}')
    assert not is_straight(ITEM, {"id": service})


def test_the_whole_answer_is_the_same(service, monkeypatch):
    asked = {"query": ITEM, "variables": {"id": service}}
    by_post = Sent("POST", "", "application/json", json.dumps(asked).encode())
    by_get = Sent("GET", urlencode({**asked, "variables": json.dumps(asked["variables"])}))
    for caller, sent in product((Caller("public"), Caller("agent", 1)), (by_post, by_get)):
        found = []
        for often in (1, 1_000):
            monkeypatch.setattr(straight, "OFTEN", often)
            monkeypatch.setitem(answering.PREPARED, caller.audience, PreparedQueries(SCHEMAS[caller.audience]))
            found.append(answer(caller, sent, now=NOON))
        assert found[0] == found[1]
        assert list(found[0].answer.headers.items()) == list(found[1].answer.headers.items())
        assert found[0].answer.status == 200


def test_few_are_kept_and_the_oldest_is_made_again_when_it_is_asked_often(service, monkeypatch):
    monkeypatch.setattr(straight, "OFTEN", 2)
    monkeypatch.setattr(straight, "MOST_OBJECTS", 3)
    monkeypatch.setattr(Way, "_all", type(Way._all)())
    prepared = [
        prepare(SCHEMAS["public"], ITEM.replace("{ title }", f"{{ {name} }}"), may_introspect=False)
        for name in ("url", "type")
    ]
    question = Question("", {"id": service})

    def are_straight(which):
        found = executed(prepared[which], question, "public", NOON)
        return isinstance(found.data, orjson.Fragment)

    assert [are_straight(0) for _ in range(3)] == [False, True, True]
    assert [are_straight(1) for _ in range(3)] == [False, True, True]
    assert [are_straight(0) for _ in range(3)] == [False, True, True]
