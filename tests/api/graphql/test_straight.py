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

from api import pieces
from api.answer import Caller
from api.contract.operations import OPERATIONS
from api.graphql import answering
from api.graphql.asking import Question, Sent
from api.graphql.compiled import straight
from api.graphql.compiled.straight import Way
from api.graphql.executing import SCHEMAS, by_graphql_core, executed
from api.graphql.prepared import PreparedQueries, prepare
from api.graphql.view import answer
from api.pieces import Pieces
from content.documents import PUBLIC_CLASSES
from content.documents.base import class_name
from content.models import Service
from content.publishing import queries
from tests.api.graphql.test_documents import everything
from tests.fixtures.city import publish

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
    "__typename faqs(first: 1) { nodes { title } pageInfo { hasNextPage } } title",
)
MORE = (
    "title name: title",
    "faqs { totalCount }",
    "department { mission }",
    "openingHours { openState { open } }",
)


def test_what_is_asked_of_it_in_other_ways_or_is_more_than_that(full_city):
    text = f'{{ service(contentId: "{id_of(full_city.service)}") {{ %s }} }}'
    more = "fragment more on Service { texts { sms } title }"
    assert all(is_straight(f"{text % selection} {more if '...more' in selection else ''}") for selection in USUAL)
    assert not any(is_straight(text % selection) for selection in MORE)


def test_what_websites_ask_all_day(full_city, kept):
    assert is_straight(OPERATIONS["Service"], {"contentId": id_of(full_city.service)})
    assert is_straight(OPERATIONS["Answer"], {"slug": full_city.faq.slug, "fallback": "es"})
    assert is_straight(OPERATIONS["Services"], {"department": id_of(full_city.department)})


BY_ANY = """query($contentId: ID, $slug: String, $locale: String, $fallback: String) {
  service(contentId: $contentId, slug: $slug, locale: $locale, fallback: $fallback) {
    title faqs(first: 20) { nodes { ...Link } } } } fragment Link on Item { contentId title }"""


@pytest.mark.database
def test_by_id_or_slug_with_what_points_at_it(parks, kept, django_assert_num_queries):
    swim = Service.objects.get(title="Swim")
    id = id_of(swim)
    assert is_straight(BY_ANY, {"contentId": id, "fallback": "es"})
    assert is_straight(BY_ANY, {"slug": swim.slug, "contentId": None, "locale": "en"})
    for variables in (
        {"contentId": id, "slug": swim.slug},
        {"slug": "nobody"},
        {"slug": "nobody", "fallback": "en"},
        {"slug": swim.slug, "locale": "es", "fallback": "en"},
        {"slug": swim.slug, "fallback": "xx"},
        {"contentId": id, "fallback": ["en"]},
        {"slug": "a\0b"},
        {"slug": [swim.slug]},
    ):
        assert not is_straight(BY_ANY, variables), variables
    assert not is_straight(BY_ANY.replace("slug: String", "slug: String!"), {"contentId": id})
    prepared = prepare(SCHEMAS["public"], BY_ANY, may_introspect=False)
    with django_assert_num_queries(4):  # the service, whether its answers are known, which those are, their cards
        executed(prepared, Question("", {"contentId": id}), "public", NOON)
    with django_assert_num_queries(2):
        executed(prepared, Question("", {"contentId": id}), "public", NOON)


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
    for arguments in ('slug: ""', f'contentId: "{id}", slug: ""', f'contentId: "{id}", fallback: "xx"', "slug: null"):
        assert not is_straight(f"{{ service({arguments}) {{ title }} }}")
    assert not is_straight(f'{{ service(contentId: "{id}") {{ title }} topics {{ totalCount }} }}')


LIST = """query($department: ID, $first: Int = 20, $after: String, $state: String) {
  services(department: $department, first: $first, after: $after, state: $state) {
    nodes { contentId name: title department { title url } topics { title }
            faqs(first: 1) { nodes { __typename title department { title } } pageInfo { hasNextPage } } url }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"""


@pytest.fixture
def kept(monkeypatch):
    """What each audience's queries keep, from nothing on."""
    for audience in pieces.PIECES:
        monkeypatch.setitem(pieces.PIECES, audience, Pieces(1_000_000))
    return pieces.PIECES


@pytest.fixture
def parks(make_department, make_service, make_faq):
    """A department with two services, of which one has two answers."""
    parks = make_department("Parks")
    make_service(parks, "Mow")
    swim = make_service(parks, "Swim")
    for question in ("Deep?", "Warm?"):
        make_faq(parks, question, services=[swim])
    return parks


def test_a_query_of_which_nothing_is_left_is_compiled_all_the_same(db, caplog):
    assert not is_straight("{ services @include(if: false) { totalCount } }")
    prepared = prepare(SCHEMAS["public"], "{ ... { topics @skip(if: true) { totalCount } } }", may_introspect=False)
    found = executed(prepared, Question("", {}), "public", NOON)
    assert (found.data, found.is_compiled) == ({}, True)
    assert not caplog.records


@pytest.mark.database
@pytest.mark.parametrize("audience", ["public", "agent"])
def test_a_list_with_what_points_at_its_items(parks, kept, audience):
    variables = {"department": id_of(parks)}
    assert is_straight(LIST, variables, audience)
    assert is_straight(LIST, variables, audience), "of what is kept"
    assert is_straight(LIST, {**variables, "first": 1}, audience)
    assert is_straight(LIST, {}, audience)
    assert is_straight("{ departments { nodes { title acronym image { alt } } } }", {}, audience)
    page = executed(prepare(SCHEMAS[audience], LIST, may_introspect=False), Question("", {"first": 1}), audience, NOON)
    cursor = orjson.loads(orjson.dumps(page.data))["services"]["pageInfo"]["endCursor"]
    assert is_straight(LIST, {"first": 1, "after": cursor}, audience)


def test_an_unusual_list_goes_the_long_way(parks, make_department, kept, monkeypatch):
    id = id_of(parks)
    for variables in (
        {"department": "parks"},
        {"department": id_of(make_department("Water"))},
        {"department": str(uuid4())},
        {"first": 0},
        {"first": True},
        {"first": 101},
        {"first": "1"},
        {"after": "broken"},
        {"after": [1]},
        {"state": "withdrawn"},
        {"state": "dead"},
    ):
        assert not is_straight(LIST, variables), variables
    for asked in (
        "nodes { processingTime }",
        "nodes { department { mission } }",
        "nodes { faqs { nodes { services { title } } } }",
        "nodes { faqs { totalCount } }",
        "nodes { faqs { pageInfo { endCursor } nodes { title } } }",
        "nodes { faqs(first: 101) { nodes { title } } }",
        "nodes { title } totalCount",
        "edges { node { title } }",
    ):
        assert not is_straight(f"{{ services {{ {asked} }} }}"), asked
    assert is_straight(LIST, {"department": id}) and is_straight(LIST, {"first": 1})
    assert not is_straight(LIST, {"first": None, "department": [id]})
    monkeypatch.setitem(pieces.PIECES, "public", None)
    assert is_straight(LIST, {"department": id}), "where nothing is kept"


def test_a_variable_that_is_null_is_not_one_that_was_not_sent(parks):
    text = LIST.replace("= 20", "= 1")
    assert is_straight(text, {})
    assert is_straight(text, {"first": None})
    assert is_straight(text, {})


@pytest.mark.database
def test_of_what_is_kept_no_document_is_read_and_what_changed_is_told_anew(
    parks, make_faq, kept, django_assert_num_queries
):
    variables, swim = {"department": id_of(parks)}, Service.objects.get(title="Swim")
    prepared, question = prepare(SCHEMAS["public"], LIST, may_introspect=False), Question("", variables)

    def titles():
        found = executed(prepared, question, "public", NOON)
        assert isinstance(found.data, orjson.Fragment)
        nodes = orjson.loads(orjson.dumps(found.data))["services"]["nodes"]
        return [(node["name"], *(faq["title"] for faq in node["faqs"]["nodes"])) for node in nodes]

    assert titles() == [("Mow",), ("Swim", "Deep?")]
    with django_assert_num_queries(2):  # which services, and which answers
        titles()
    publish(swim, title="Swim and dive")
    with django_assert_num_queries(5):  # the cards of the items too, which answers those are, and that of the answer
        assert titles() == [("Mow",), ("Swim and dive", "Deep?")]
    make_faq(parks, "Cold?", services=[swim])
    assert titles() == [("Mow",), ("Swim and dive", "Cold?")]
    assert is_straight(LIST, variables)


def test_what_changes_between_two_statements_is_told_anew(parks, kept, monkeypatch):
    read, changed = queries.cards_of, []

    def cards_of(names):
        if not changed:
            changed.append(publish(Service.objects.get(title="Swim"), title="Swim and dive"))
        return read(names)

    monkeypatch.setattr(queries, "cards_of", cards_of)
    assert not is_straight(LIST, {})
    assert changed
    assert is_straight(LIST, {})


def test_a_document_that_is_not_as_the_schema_says_goes_the_long_way(service, monkeypatch):
    held = (1, "0" * 32, service, b'{"title":null,"department":null}')
    monkeypatch.setattr(queries, "readable_by_id", lambda *_: held)
    assert not is_straight(ITEM, {"id": service})


def test_the_whole_answer_is_the_same(service, monkeypatch):
    asked = [{"query": ITEM, "variables": {"id": service}}, {"query": LIST, "variables": {"first": 5}}]
    by_post = [Sent("POST", "", "application/json", json.dumps(each).encode()) for each in asked]
    by_get = [Sent("GET", urlencode({**each, "variables": json.dumps(each["variables"])})) for each in asked]
    for caller, sent in product((Caller("public"), Caller("agent", 1)), (*by_post, *by_get)):
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
