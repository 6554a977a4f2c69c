"""What will go says so: in every answer that is concerned, and in the contract."""

from datetime import UTC, datetime

import pytest

from api.rest.deprecations import DEPRECATED, Deprecation
from api.rest.mount import build
from tests.fixtures.doors import ask

SINCE = datetime(2026, 11, 26, tzinfo=UTC)


@pytest.fixture
def ending(monkeypatch):
    soon = Deprecation(SINCE, datetime(2027, 5, 1, tzinfo=UTC), "cursor")
    late = Deprecation(SINCE, datetime(2028, 5, 1, tzinfo=UTC), "/api/v1/faqs")
    monkeypatch.setitem(DEPRECATED, ("list_topics", "page"), soon)
    monkeypatch.setitem(DEPRECATED, ("list_topics", ""), late)
    monkeypatch.setitem(DEPRECATED, ("list_faqs", "page"), soon)


def test_answers_tell_when_what_they_rest_on_ends(ending, city, door, django):
    for each in (door, django):
        sunsets = [
            ask(each, path).headers.get("Sunset")
            for path in ("/api/v1/topics?page=1", "/api/v1/topics", "/api/v1/faqs?page=x", "/api/v1/faqs?limit=1")
        ]
        assert sunsets == [
            "Sat, 01 May 2027 00:00:00 GMT",
            "Mon, 01 May 2028 00:00:00 GMT",
            "Sat, 01 May 2027 00:00:00 GMT",
            None,
        ]
    assert ask(door, "/api/v1/topics").headers["Deprecation"] == f"@{int(SINCE.timestamp())}"


def test_the_contract_marks_it(ending, monkeypatch):
    monkeypatch.setattr("ninja.main.NinjaAPI._validate", lambda self: None)
    paths = build("public").get_openapi_schema()["paths"]
    topics, faqs = paths["/api/v1/topics"]["get"], paths["/api/v1/faqs"]["get"]
    (page,) = (parameter for parameter in faqs["parameters"] if parameter["name"] == "page")
    assert topics["deprecated"] is True
    assert "deprecated" not in faqs
    assert page["deprecated"] is True
    assert "2027-05-01; use cursor" in page["description"]
