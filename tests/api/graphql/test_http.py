"""GraphQL over HTTP: methods, types, caching, and requests that are none."""

from __future__ import annotations

import json
import logging
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import pytest
from django.utils import timezone

from api.answer import PUBLIC
from api.graphql import prepared
from api.graphql.asking import LARGEST, Question, Sent
from api.graphql.executing import SCHEMAS
from api.graphql.prepared import KEPT_LETTERS, PreparedQueries
from api.graphql.view import answer
from content.publishing import queries

QUERY = "{ services { nodes { title } } }"


def post(graph, body, content_type="application/json", **headers):
    return graph.http.post("/graphql", body, content_type=content_type, headers=headers)


def test_a_query_by_get_may_be_kept_and_answers_304(city, graph):
    first = graph.get(QUERY)
    assert first.status_code == 200
    assert first.headers["Content-Type"] == "application/json"
    assert first.headers["Cache-Control"].startswith("public, max-age=")
    assert first.headers["Surrogate-Key"] == "type/service/en"
    again = graph.get(QUERY, **{"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


def test_the_tag_changes_with_the_content(make_department, make_service, graph):
    first = graph.get(QUERY)
    make_service(make_department())
    again = graph.get(QUERY, **{"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 200
    assert again.json() == {"data": {"services": {"nodes": [{"title": "Swim lessons"}]}}}


def test_the_surrogate_keys_name_all_that_was_looked_at(make_department, make_service, make_faq, graph):
    make_faq(parks := make_department(), services=[make_service(parks)])
    response = graph.get("{ services { nodes { department { summary } faqs { totalCount } topics { slug } } } }")
    assert set(response.headers["Surrogate-Key"].split()) == {"type/service/en", "type/department/en", "type/faq/en"}
    response = graph.get(
        '{ byPath(path: "/no") { title } changes { cursor } service(slug: "no", locale: "es") { title } }'
    )
    assert {"paths/en", "changes", "type/service/es"} <= set(response.headers["Surrogate-Key"].split())


def test_a_query_with_variables_by_get(make_department, make_service, graph):
    make_service(make_department())
    asked = {
        "query": "query one { topics { totalCount } } query two($s: String) { service(slug: $s) { title } }",
        "variables": '{"s": "swim-lessons"}',
        "operationName": "two",
    }
    response = graph.http.get("/graphql", asked)
    assert response.json() == {"data": {"service": {"title": "Swim lessons"}}}


def test_a_post_is_kept_nowhere(city, graph):
    response = graph.post(QUERY)
    assert response.headers["Cache-Control"] == "no-store"
    assert "ETag" not in response.headers
    assert "Surrogate-Key" not in response.headers


def test_no_cookie_is_set_or_looked_at(city, client):
    client.cookies["sessionid"] = "x"
    response = client.post("/graphql", json.dumps({"query": QUERY}), content_type="application/json")
    assert response.status_code == 200
    assert not response.cookies
    assert "Cookie" not in response.headers["Vary"]


def test_the_newer_content_type_is_answered_when_it_is_asked_for(city, graph):
    response = graph.get(QUERY, Accept="application/graphql-response+json, application/json")
    assert response.headers["Content-Type"] == "application/graphql-response+json"
    assert response.headers["Vary"] == "Accept"


def test_a_head_is_a_get_without_its_body(city, graph):
    response = graph.http.head("/graphql", {"query": QUERY})
    assert (response.status_code, response.content) == (200, b"")
    assert response.headers["ETag"] == graph.get(QUERY).headers["ETag"]


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_other_methods_are_refused(city, graph, method):
    response = getattr(graph.http, method)("/graphql")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("{", "JSON"),
        ("nonsense", "JSON"),
        (b"\xff\xfe", "JSON"),
        ('{"query": NaN}', "JSON"),
        ("[" * 5_000, "JSON"),
        (f'[{{"query": "{QUERY}"}}]', "batches"),
        ('"text"', "object"),
        ("null", "object"),
        ("{}", "query"),
        ('{"query": ""}', "query"),
        ('{"query": 5}', "query"),
        ('{"query": null}', "query"),
        (f'{{"query": "{QUERY}", "variables": []}}', "variables"),
        (f'{{"query": "{QUERY}", "variables": "{{}}"}}', "variables"),
        (f'{{"query": "{QUERY}", "operationName": 5}}', "operationName"),
        (f'{{"query": "{QUERY}", "oprationName": "x"}}', "oprationName"),
    ],
)
def test_a_body_that_is_no_query_says_why(city, graph, body, words):
    response = post(graph, body)
    assert response.status_code == 400
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == "MALFORMED_REQUEST"
    assert words in error["message"]


@pytest.mark.parametrize(
    ("query_string", "words"),
    [
        ("", "query"),
        ("query=", "query"),
        ("query={a}&query={b}", "2 times"),
        ("query={a}&variables=x", "variables"),
        ("query={a}&variables=[]", "variables"),
        ("query={a}&pretty=1", "pretty"),
        ("&".join(f"a{n}=1" for n in range(50)), "parameters"),
    ],
)
def test_a_query_string_that_is_no_query_says_why(city, graph, query_string, words):
    response = graph.http.get(f"/graphql?{query_string}")
    assert response.status_code == 400
    assert response.headers["Cache-Control"] == "no-store"
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == "MALFORMED_REQUEST"
    assert words in error["message"]


@pytest.mark.parametrize("content_type", ["text/plain", "application/graphql", "multipart/form-data; boundary=x", ""])
def test_a_post_of_another_type_is_refused(city, graph, content_type):
    assert post(graph, "{}", content_type).status_code == 415


def test_a_large_request_is_refused_unread(city, graph):
    response = post(graph, json.dumps({"query": QUERY + " " * 100_000}))
    assert response.status_code == 413
    assert response.json()["errors"][0]["extensions"]["limit"] == "bytes"
    assert graph.get(QUERY + " " * 100_000).status_code == 413


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("{", "Syntax Error"),
        ("{ services { nodes { title }", "Syntax Error"),
        ("{ nonsense }", "nonsense"),
        ("{ services }", "selection of subfields"),
        ("{ services { nodes { title(x: 1) } } }", "x"),
        ("mutation { publish }", "only queries"),
        ("subscription { changes }", "only queries"),
        ("query a { topics { totalCount } } query b { topics { totalCount } }", "operation name"),
        ("fragment f on Service { title }", ""),
        ("query($n: Int!) { services(first: $n) { totalCount } }", "$n"),
        ("\ud83d\ude00", "Syntax Error"),
    ],
)
def test_a_query_that_cannot_be_executed_says_why_and_where(city, graph, query, words):
    response = graph.post(query)
    assert response.status_code == 400
    errors = response.json()["errors"]
    assert "data" not in response.json()
    assert all(error["message"] and error["extensions"]["code"] == "INVALID_QUERY" for error in errors)
    assert any(words in error["message"] for error in errors)


def test_a_syntax_error_says_where(city, graph):
    error = graph.error("{ services { nodes { title }", status=400)
    assert error["locations"] == [{"line": 1, "column": 29}]


def test_what_breaks_is_logged_and_masked(city, graph, monkeypatch, caplog):
    def breaks(*_args):
        raise RuntimeError("the password is swordfish")

    monkeypatch.setattr(queries, "entries", breaks)
    with caplog.at_level(logging.ERROR):
        response = graph.get("{ services { totalCount } topics { totalCount } }")
    assert response.status_code == 200
    assert b"swordfish" not in response.content
    assert {error["extensions"]["code"] for error in response.json()["errors"]} == {"INTERNAL_ERROR"}
    assert response.headers["Cache-Control"] == "no-store"
    assert "swordfish" in caplog.text


@pytest.mark.parametrize("query", ["{ __schema { types { name } } }", '{ a: __type(name: "Service") { name } }'])
def test_strangers_may_introspect_only_where_it_is_switched_on(city, graph, agents_graph, settings, query):
    settings.GRAPHIQL = settings.GRAPHQL_INTROSPECTION = settings.DEBUG = False
    refused = graph.post(query)
    assert refused.status_code == 400
    assert "introspection" in refused.json()["errors"][0]["message"].lower()
    assert "Did you mean" not in graph.error("{ servces { totalCount } }", status=400)["message"]
    assert graph.data("{ __typename }") == {"__typename": "Query"}
    agents_graph.data(query)
    settings.GRAPHQL_INTROSPECTION = True
    graph.data(query)
    assert "Did you mean" in graph.error("{ servces { totalCount } }", status=400)["message"]
    settings.GRAPHQL_INTROSPECTION = False
    assert graph.post(query).status_code == 400


def test_prepared_queries_are_kept_and_forgotten(monkeypatch):
    monkeypatch.setattr(prepared, "KEPT", 10)
    kept = PreparedQueries(SCHEMAS["public"])

    def others(*numbers):
        for number in numbers:
            kept.get(Question(f"{{ a{number}: topics {{ totalCount }} }}"), may_introspect=False)

    first = kept.get(Question(QUERY), may_introspect=False)
    assert kept.get(Question(QUERY), may_introspect=False) is first
    others(*range(10))
    assert kept.get(Question(QUERY), may_introspect=False) is first, "what was asked for is spared once"
    others(*range(10, 40))
    assert kept.get(Question(QUERY), may_introspect=False) is not first
    assert len(kept._kept) == 10


def test_large_queries_are_kept_in_smaller_number():
    kept = PreparedQueries(SCHEMAS["public"])
    for number in range(10):
        query = f"{{ a{number}: topics {{ totalCount }} }}".ljust(KEPT_LETTERS // 4)
        kept.get(Question(query), may_introspect=False)
    assert sum(prepared.letters for prepared in kept._kept.values()) == kept._letters <= KEPT_LETTERS


def test_threads_share_prepared_queries():
    kept = PreparedQueries(SCHEMAS["public"])
    asked = [f"{{ a{number % 7}: topics {{ totalCount }} }}" for number in range(200)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda query: kept.get(Question(query), may_introspect=False), asked))
    assert len({id(prepared) for prepared in found[-50:]}) == 7


PURE_HEADERS = ("Content-Type", "Cache-Control", "ETag", "Surrogate-Key", "Vary")


@pytest.mark.parametrize("accept", ["*/*", "application/graphql-response+json"])
@pytest.mark.parametrize(
    "query", [QUERY, "{ services(first: 101) { totalCount } }", "{ nonsense }", "", " " * LARGEST + QUERY]
)
def test_the_pure_function_answers_as_django_does(make_department, make_service, graph, query, accept):
    make_service(make_department())
    body, query_string = json.dumps({"query": query}).encode(), urlencode({"query": query})
    doors = {
        "GET": (
            Sent("GET", query_string, accept=accept),
            graph.http.get(f"/graphql?{query_string}", headers={"Accept": accept}),
        ),
        "POST": (Sent("POST", "", "application/json", body[: LARGEST + 1], accept), post(graph, body, Accept=accept)),
    }
    for sent, response in doors.values():
        found = answer(PUBLIC, sent, now=timezone.now()).answer
        assert (found.status, found.body) == (response.status_code, response.content)
        for name in PURE_HEADERS:
            assert found.headers.get(name) == response.headers.get(name), name
