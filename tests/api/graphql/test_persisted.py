"""Queries by their hash: the city's list, and what clients register, as Apollo's and urql's clients ask."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256
from time import monotonic
from urllib.parse import urlencode

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from api.contract.operations import OPERATIONS, WRITTEN, manifest
from api.graphql import persisted, registered
from api.models import RegisteredQuery

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
QUERY = "query Titles($first: Int) { services(first: $first) { nodes { title } } }"


@pytest.fixture(autouse=True)
def _another_process():
    registered.forget()


def hash_of(query):
    return sha256(query.encode()).hexdigest()


def extensions(query, **other):
    return {"persistedQuery": {"version": 1, "sha256Hash": hash_of(query), **other}}


def by_hash(graph, query, /, **variables):
    asked = {"extensions": json.dumps(extensions(query)), "variables": json.dumps(variables)}
    return graph.http.get(f"{graph.path}?{urlencode(asked)}")


def with_text(graph, query, /, sent=None, **variables):
    body = {"query": query, "extensions": sent or extensions(query), "variables": variables}
    return graph.http.post(graph.path, json.dumps(body), content_type="application/json")


def some_variables(name):
    """What an operation of the contract is asked with in `full_city`."""
    asked = {"Service": {"slug": "swim-lessons"}, "Answer": {"slug": "can-i-swim"}, "AtPath": {"path": "/parks"}}
    asked |= {name: {"query": "pool"} for name in ("Search", "SearchResults", "Suggest", "Answers")}
    return asked.get(name, {})


def without_type(answered, path=""):
    """Where in an answer an object does not say of which type it is."""
    for key, value in answered.items():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                if "__typename" not in each:
                    yield f"{path}/{key}"
                yield from without_type(each, f"{path}/{key}")


def codes(response):
    return [error["extensions"]["code"] for error in response.json()["errors"]]


def test_a_client_registers_a_query_once_and_then_asks_by_its_hash(make_department, make_service, graph):
    make_service(make_department())
    missed = by_hash(graph, QUERY, first=1)
    assert (missed.status_code, missed.headers["Cache-Control"]) == (200, "no-store")
    assert missed.json()["errors"][0]["message"] == "PersistedQueryNotFound"
    assert codes(missed) == ["PERSISTED_QUERY_NOT_FOUND"]

    assert with_text(graph, QUERY, first=1).json()["data"]

    registered.forget()  # another process
    found = by_hash(graph, QUERY, first=1)
    assert found.json() == {"data": {"services": {"nodes": [{"title": "Swim lessons"}]}}}
    assert found.headers["Cache-Control"].startswith("public, max-age=") and found.headers["ETag"]


def test_once_known_a_hash_costs_no_look_up(city, graph, django_assert_num_queries):
    with_text(graph, QUERY)
    by_hash(graph, QUERY)
    with django_assert_num_queries(2):  # the topics, and what is scheduled
        assert by_hash(graph, QUERY).status_code == 200


def test_a_hash_that_is_not_the_querys_is_refused_and_nothing_registered(city, graph):
    response = with_text(graph, QUERY, extensions("{ topics { totalCount } }"))
    assert (response.status_code, codes(response)) == (400, ["PERSISTED_QUERY_MISMATCH"])
    assert not RegisteredQuery.objects.exists()


@pytest.mark.parametrize(
    "sent",
    [
        "text",
        {"persistedQuery": "x"},
        {"persistedQuery": {"version": 2, "sha256Hash": "0" * 64}},
        {"persistedQuery": {"version": 1}},
        {"persistedQuery": {"version": 1, "sha256Hash": "0" * 63 + "G"}},
    ],
)
def test_extensions_that_name_no_query_say_what_would(city, graph, sent):
    response = with_text(graph, QUERY, sent)
    assert (response.status_code, codes(response)) == (400, ["MALFORMED_REQUEST"])
    assert "extensions" in response.json()["errors"][0]["message"]


@pytest.mark.parametrize(
    "query", ["{ nonsense }", "{ services(first: 5) {", "{ topics { totalCount } }" + " " * 10_000]
)
def test_what_is_invalid_or_long_is_not_registered(city, graph, query):
    with_text(graph, query)
    assert not RegisteredQuery.objects.exists()


def test_a_get_registers_nothing_and_neither_does_a_city_that_does_not_want_it(city, graph, settings):
    graph.http.get(f"/graphql?{urlencode({'query': QUERY, 'extensions': json.dumps(extensions(QUERY))})}")
    settings.GRAPHQL_REGISTRATION = False
    assert with_text(graph, QUERY).json()["data"]
    assert not RegisteredQuery.objects.exists()


def test_what_was_registered_first_makes_room(city, monkeypatch):
    monkeypatch.setattr(registered, "MOST", 3)
    for number in range(5):
        registered.remember("public", hash_of(str(number)), str(number), now=NOON)
    registered.remember("agent", hash_of("0"), "0", now=NOON)
    texts = RegisteredQuery.objects.filter(audience="public").order_by("pk").values_list("text", flat=True)
    assert list(texts) == ["2", "3", "4"]
    assert RegisteredQuery.objects.filter(audience="agent").count() == 1


def test_what_agents_register_nobody_else_can_ask_for(city, graph, agents_graph):
    query = "{ services { nodes { agent { notesText } } } }"
    assert with_text(agents_graph, query).status_code == 200
    assert codes(by_hash(graph, query)) == ["PERSISTED_QUERY_NOT_FOUND"]
    assert by_hash(agents_graph, query).json()["data"]


@pytest.mark.parametrize("name", OPERATIONS)
def test_the_contracts_operations_are_always_known(full_city, graph, name):
    response = by_hash(graph, OPERATIONS[name], **some_variables(name))
    assert "errors" not in response.json() and response.status_code == 200
    assert not RegisteredQuery.objects.exists()


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_normalised_cache_can_file_what_a_listed_operation_answers(full_city, graph, name):
    """Apollo's drops what a fragment asked for where the answer does not say of which type the item is."""
    answered = by_hash(graph, OPERATIONS[name], **some_variables(name)).json()["data"]
    assert list(without_type(answered)) == []


@pytest.mark.parametrize("name", OPERATIONS)
def test_who_asks_by_the_hash_of_an_operation_as_it_was_written_is_answered_as_before(full_city, graph, name):
    response = by_hash(graph, WRITTEN[name], **some_variables(name))
    assert "errors" not in response.json() and response.status_code == 200


def test_with_a_list_only_strangers_ask_what_is_on_it_and_agents_what_they_like(
    full_city, graph, agents_graph, settings, tmp_path
):
    settings.GRAPHQL_LISTED_ONLY = True
    assert with_text(graph, OPERATIONS["Services"]).json()["data"]
    assert by_hash(graph, OPERATIONS["Services"]).json()["data"]
    for response in (graph.post(QUERY), with_text(graph, QUERY), by_hash(graph, QUERY)):
        assert (response.status_code, codes(response)) == (403, ["QUERY_NOT_ALLOWED"])
    assert agents_graph.data(QUERY)

    more = tmp_path / "website.json"
    more.write_text(json.dumps({**manifest(), "operations": [{"id": hash_of(QUERY), "name": "Titles", "body": QUERY}]}))
    settings.GRAPHQL_LISTS = [str(more)]
    assert by_hash(graph, QUERY).json()["data"]


@pytest.mark.parametrize("content", [None, "[]", '{"operations": [{}]}', "{"])
def test_a_list_that_cannot_be_read_stops_the_city_rather_than_shortening_it(settings, tmp_path, content):
    file = tmp_path / "broken.json"
    if content is not None:
        file.write_text(content)
    settings.GRAPHQL_LISTS = [str(file)]
    with pytest.raises(ImproperlyConfigured, match=r"broken\.json"):
        persisted.listed()


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has no one lock of all writers")
@pytest.mark.django_db(transaction=True)
def test_a_registration_waits_for_no_other_writer_and_is_made_up_for(make_department, make_service, graph):
    make_service(make_department())
    with closing(sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        began = monotonic()
        assert with_text(graph, QUERY, first=1).json()["data"]
        assert monotonic() - began < 5, "the answer waited for the lock, which is given up after thirty seconds"
        assert by_hash(graph, QUERY, first=1).json()["data"], "this process knows it by itself"
    assert not RegisteredQuery.objects.exists()
    assert with_text(graph, QUERY, first=1).json()["data"]
    assert RegisteredQuery.objects.get().hash == hash_of(QUERY)
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA busy_timeout").fetchone() == (30_000,)
