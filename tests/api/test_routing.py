"""The short way around the desk's middleware, and that everything on it leaves as a problem."""

import json
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from django.db import OperationalError
from django.test import Client

import tests.fixtures.serving
from api.problems import KINDS
from api.rest import listing
from tests.fixtures.serving import serving


@pytest.fixture
def http(db):
    return Client(raise_request_exception=False)


def problem(response, status):
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json"
    return response.json()


@pytest.mark.parametrize(
    "path", ["/api/", "/api/v1/", "/api/v2/services", "/api/v1/nothing", "/api/v1/services/a/b", "/api/v1/services/"]
)
def test_unknown_addresses(http, path):
    found = problem(http.get(path), 404)
    assert found["type"] == "/problems/not-found"
    assert "/api/v1/docs" in found["detail"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
def test_methods_that_are_not_possible(http, method):
    response = http.generic(method, "/api/v1/services", b"{}", content_type="application/json")
    assert problem(response, 405)["allowed"] == ["GET", "HEAD"]
    assert response.headers["Allow"] == "GET, HEAD"


def test_a_browser_may_ask_before_it_asks(http):
    response = http.options("/api/v1/services", headers={"Origin": "https://riverbend.example"})
    assert response.status_code == 204
    sent = set(response.headers["Access-Control-Allow-Headers"].split(", "))
    assert {"If-None-Match", "X-Request-ID", "Wellspring-Visitor"} <= sent
    assert {"apollographql-client-name", "apollographql-client-version"} <= sent
    assert {"Authorization", "*"} <= sent, "what tracing adds to a page's requests is no reason to refuse them all"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in http.options("/api/v1/agent/services").headers


def test_a_wrong_host_is_refused_and_no_name_of_ours_is_told(http):
    response = http.get("/api/v1/services", headers={"Host": "evil.example"})
    assert problem(response, 400)["type"] == "/problems/malformed-request"
    assert b"testserver" not in response.content
    assert b"evil" not in response.content


def test_our_fault_is_a_problem_without_details(http, monkeypatch, caplog):
    def broken(*args, **kwargs):
        raise RuntimeError("the password is swordfish")

    monkeypatch.setattr(listing.Cards, "page", broken)
    for path in ("/api/v1/services", "/api/v1/services?limit=3"):
        response = http.get(path)
        assert problem(response, 500)["type"] == "/problems/internal-error"
        assert b"swordfish" not in response.content
        assert response.headers["Cache-Control"] == "no-store"
    assert "swordfish" in caplog.text


def test_a_database_that_is_away_is_a_reason_to_come_again(http, monkeypatch):
    def away(*args, **kwargs):
        raise OperationalError("could not connect to db.internal")

    monkeypatch.setattr(listing.Cards, "page", away)
    response = http.get("/api/v1/services")
    assert problem(response, 503)["type"] == "/problems/unavailable"
    assert response.headers["Retry-After"] == "5"
    assert response.headers["Cache-Control"] == "no-store"
    assert b"internal" not in response.content


@pytest.mark.django_db(transaction=True)
def test_so_is_one_to_which_no_connection_can_be_made(monkeypatch, tmp_path):
    monkeypatch.setattr(tests.fixtures.serving, "_database", lambda: f"sqlite:///{tmp_path}/nowhere/wellspring.sqlite3")
    with serving("wsgi", "config.wsgi:application", "--no-ws") as address:
        for path in ("/api/v1/services", "/api/v1/services/pool", "/api/v1/search?q=pool", "/readyz"):
            with pytest.raises(HTTPError) as met:
                urlopen(f"{address}{path}", timeout=60)
            assert (met.value.status, json.load(met.value)["type"]) == (503, "/problems/unavailable"), path
            assert path == "/readyz" or met.value.headers["Retry-After"] == "5"


def test_security_headers_are_on_every_answer(http):
    for path in ("/api/v1/services", "/api/v1/nothing", "/api/v1/docs"):
        headers = http.get(path).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Referrer-Policy"]
        assert "Set-Cookie" not in headers


def test_the_desk_still_goes_the_long_way(http):
    assert http.get("/admin/").headers["Location"].startswith("/admin/login/")


def test_the_docs_page_needs_no_other_server(http, settings):
    page = http.get("/api/v1/docs").content.decode()
    assert "/api/v1/openapi.json" in page
    for source in ("https://", "http://", "//cdn"):
        assert f'src="{source}' not in page
        assert f'href="{source}' not in page
    assert "/api/v1/agent/openapi.json" in http.get("/api/v1/agent/docs").content.decode()


def test_every_kind_of_problem_says_what_it_means(http):
    for kind, meant in KINDS.items():
        page = http.get(f"/problems/{kind}").json()
        assert (page["type"], page["status"], page["meaning"]) == (f"/problems/{kind}", meant.status, meant.meaning)
    problem(http.get("/problems/none-such"), 404)
