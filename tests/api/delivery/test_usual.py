"""What is usual goes the short way through the fast door, and is answered and counted as on the long one."""

from __future__ import annotations

import json
import logging
from hashlib import sha256
from urllib.parse import urlencode

import orjson
import pytest

from api.contract.operations import OPERATIONS
from api.graphql import budget
from api.graphql.compiled import straight
from api.limits import shared_buckets
from tests.fixtures.doors import FellThrough, ask

pytestmark = pytest.mark.database

ITEM = "query Item($slug: String) { service(slug: $slug) { title summary department { title } topics { title } } }"
LIST = "query List($first: Int) { services(first: $first) { nodes { title url } pageInfo { hasNextPage endCursor } } }"
NAMED = f"{LIST} query Other {{ topics {{ totalCount }} }}"


@pytest.fixture
def parks(make_department, make_service, make_topic):
    parks = make_department()
    for title in ("Swim", "Sail", "Row"):
        make_service(parks, title, topics=[make_topic(f"{title}ming")], body=[("text", "<p>Come by.</p>" * 30)])
    return parks


@pytest.fixture
def door(settings, make_door, monkeypatch):
    """One that keeps nothing, and takes for usual what was asked once."""
    monkeypatch.setattr(straight, "OFTEN", 1)
    settings.KEPT_BYTES = 0
    return make_door()


@pytest.fixture
def ask_at_most(settings):
    """Lets an address ask so often a minute, from now on."""

    def limit(times):
        shared_buckets.cache_clear()
        settings.REQUESTS_PER_MINUTE = {"address": times, "key": 0}

    return limit


@pytest.fixture
def no_long_way(monkeypatch):
    """Without it what is asked falls through to Django, which is not there."""

    def block():
        monkeypatch.setattr("api.delivery.rest.Rest.make", lambda *_: 1 / 0)
        monkeypatch.setattr("api.delivery.graphql.GraphQL.make", lambda *_: 1 / 0)

    return block


def by_post(query, more=None, **variables):
    body = {"query": query, "variables": variables, **(more or {})}
    return {"target": "/graphql", "method": "POST", "body": orjson.dumps(body)}


def by_get(**sent):
    return {"target": f"/graphql?{urlencode(sent)}"}


def by_hash(operation, **variables):
    named = {"version": 1, "sha256Hash": sha256(OPERATIONS[operation].encode()).hexdigest()}
    return by_get(variables=json.dumps(variables), extensions=json.dumps({"persistedQuery": named}))


QUESTIONS = [
    "services",
    "services?limit=2",
    "services?limit=1&page=2",
    "services?fields=title",
    "services?department=parks&sort=-updated_at",
    "services/swim",
    "services/swim?locale=en",
    "by-path?path=/parks/swim",
]
QUERIES = {
    "an item": by_post(ITEM, slug="swim"),
    "a list": by_post(LIST, first=2),
    "one of two": by_post(NAMED, {"operationName": "List"}, first=1),
    "by GET": by_get(query=LIST, variables='{"first":1}'),
    "by hash": by_hash("Service", slug="swim"),
}
HOW = [{}, {"accept_encoding": "br"}, {"accept": "application/graphql-response+json"}]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_usual_question_is_answered_as_by_django(parks, door, django, no_long_way, question):
    target = f"/api/v1/{question}"
    slow = [ask(django, target, method, **how) for method in ("GET", "HEAD") for how in HOW]
    no_long_way()
    assert [ask(door, target, method, **how) for method in ("GET", "HEAD") for how in HOW] == slow
    unchanged = ask(door, target, if_none_match=slow[0].headers["Etag"])
    assert (unchanged.status, unchanged.body) == (304, b"")
    assert unchanged == ask(django, target, if_none_match=slow[0].headers["Etag"])


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_a_usual_query_is_answered_as_by_django(parks, door, django, no_long_way, query):
    slow = [ask(django, **query, **how) for how in HOW]
    assert slow[0].status == 200
    no_long_way()
    assert [ask(door, **query, **how) for how in HOW] == slow
    if etag := slow[0].headers.get("Etag"):
        assert ask(door, **query, if_none_match=etag) == ask(django, **query, if_none_match=etag)


@pytest.mark.parametrize(
    "unusual",
    [
        {"target": "/api/v1/services/none"},
        {"target": "/api/v1/services?limit=1&expand=x"},
        {"target": "/api/v1/topics?fields=no"},
        by_post("{ services(first: 1) { totalCount } }"),
        by_post(ITEM, slug="none"),
        by_post(ITEM, slug=1),
        by_post(NAMED),
        by_post(LIST, {"nonsense": 1}),
        by_get(query="{ nonsense }"),
        by_get(),
    ],
)
def test_what_is_not_usual_is_answered_as_by_django_too(parks, door, django, no_long_way, unusual):
    assert [ask(door, **unusual) for _ in range(3)] == [ask(django, **unusual)] * 3
    no_long_way()
    with pytest.raises(FellThrough):
        ask(door, **unusual)


@pytest.mark.parametrize(
    ("asked", "short_way"),
    [
        ({"target": "/api/v1/services/swim"}, "api.delivery.usual.UsualQuestions.answer"),
        (by_post(ITEM, slug="swim"), "api.delivery.usual_queries.UsualQueries.answer"),
    ],
)
def test_a_fault_of_the_short_way_alone_costs_no_answer_and_is_told(parks, door, monkeypatch, caplog, asked, short_way):
    expected = ask(door, **asked)
    monkeypatch.setattr(short_way, lambda *_: 1 / 0)
    with caplog.at_level(logging.WARNING, "api"):
        assert ask(door, **asked) == expected
    assert "is not answered the short way" in caplog.text
    assert "ZeroDivisionError" in caplog.text


def test_what_cannot_be_asked_is_told_to_nobody_but_the_client(parks, door, caplog):
    with caplog.at_level(logging.WARNING, "api"):
        assert ask(door, **by_post("{ nonsense }")).status == 400
        assert ask(door, "/api/v1/topics?fields=no").status == 400
    assert not caplog.records


def test_a_city_that_answers_only_its_list_answers_no_other_usual_query(parks, door, settings, no_long_way):
    assert ask(door, **QUERIES["a list"]).status == ask(door, **QUERIES["by hash"]).status == 200
    settings.GRAPHQL_LISTED_ONLY = True
    assert ask(door, **QUERIES["a list"]).status == 403
    no_long_way()
    assert ask(door, **QUERIES["by hash"]).status == 200


@pytest.mark.parametrize(
    "asked", [{"target": "/api/v1/services/swim"}, {"target": "/api/v1/services/none"}, by_post(ITEM, slug="none")]
)
def test_each_request_counts_once_whichever_way_it_goes(parks, door, ask_at_most, asked):
    ask_at_most(5)
    ask(door, **asked)
    left = [int(ask(door, **asked).headers["Ratelimit"].split("r=")[1].split(";")[0]) for _ in range(3)]
    assert left[0] - left[1] == left[1] - left[2] == 1


@pytest.mark.parametrize("slug", ["swim", "none"])
def test_the_price_is_paid_once_whichever_way_a_query_goes(parks, door, settings, slug):
    """A share that is enough for three of them, and the fourth is refused."""
    ask(door, **by_post(ITEM, slug=slug))
    pay, paid = budget.Purse.pay, []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(budget.Purse, "pay", lambda purse, points: paid.append(points) or pay(purse, points))
        ask(door, **by_post(ITEM, slug=slug))
    settings.GRAPHQL_COST_PER_MINUTE = 3 * max(paid)
    budget._limit.cache_clear()
    shared_buckets.cache_clear()
    assert [ask(door, **by_post(ITEM, slug=slug)).status for _ in range(4)] == [200, 200, 200, 429]


def test_whoever_asks_too_often_is_refused_whichever_way_it_is(parks, door, ask_at_most):
    ask_at_most(2)
    assert [ask(door, "/api/v1/services/swim").status for _ in range(3)] == [200, 200, 429]
    assert ask(door, **QUERIES["an item"]).status == 429


def test_what_is_published_is_in_the_next_answer(parks, door, edit, no_long_way):
    asked = ({"target": "/api/v1/services"}, {"target": "/api/v1/services/swim"}, *QUERIES.values())
    for each in asked:
        ask(door, **each)
    no_long_way()
    edit(parks.get_children().get(slug="swim").specific, title="Dive")
    assert all(b'"Dive"' in ask(door, **each).body for each in asked)
