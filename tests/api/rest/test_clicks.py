"""Clients tell what was opened after a search, and what was searched for is counted, at every door."""

from __future__ import annotations

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from api import asked, keys
from search.asked.counting import Counting
from search.asked.models import OpenedItem, SearchCount
from search.asked.naming import Searched, name_of

pytestmark = pytest.mark.database
CLICKS = "/api/v1/search/clicks"


@pytest.fixture(autouse=True)
def counting(monkeypatch):
    """A process that has counted nothing yet."""
    fresh = Counting()
    monkeypatch.setattr(asked, "counting", fresh)
    return fresh


@pytest.fixture
def pool(make_department, make_faq, index):
    page = make_faq(make_department("Parks"), "Can I swim?", summary="Yes, in the pool.")
    index()
    return page


@pytest.fixture
def website(db):
    """A browser at an address of its own, so that no test uses up another one's share."""
    http = Client(raise_request_exception=False, REMOTE_ADDR=str(uuid4()))
    return lambda body, **headers: http.post(CLICKS, json.dumps(body), "application/json", headers=headers)


def click_on(page, search_id, **fields):
    return {"content_id": str(page.translation_key), "locale": "en", "search_id": search_id, "place": 1, **fields}


def counts(counting, *columns):
    counting.write()
    return set(SearchCount.objects.values_list(*columns))


def test_a_search_and_what_is_opened_after_it_are_known_by_their_words(pool, api, website, counting):
    search_id = api.get("/search?q=Swim")["search_id"]
    response = website(click_on(pool, search_id))

    assert response.status_code == 202
    assert response.json() == {"content_id": str(pool.translation_key), "locale": "en", "place": 1}
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Access-Control-Allow-Origin"] == "*" and not response.cookies
    assert website(click_on(pool, search_id)).status_code == 202
    assert counts(counting, "text", "searches", "clicks", "consumer") == {("swim", 1, 1, "")}
    assert OpenedItem.objects.get().content_id == pool.translation_key


def test_the_id_of_a_search_is_the_same_for_everybody_and_on_every_page(pool, api):
    first, again = (api.response("/search?q=swim&limit=1") for _ in range(2))
    assert first.headers["ETag"] == again.headers["ETag"] and "max-age" in first.headers["Cache-Control"]
    assert api.get("/search?q=swim&page=2")["search_id"] == first.json()["search_id"]
    assert api.get("/search?q=pool")["search_id"] != first.json()["search_id"]


def test_agents_searches_have_no_id_and_keep_no_words(pool, agents, counting):
    assert "search_id" not in agents.get("/search?q=swim")
    assert counts(counting, "audience", "consumer", "text", "searches") == {("agent", "Console", "", 1)}


def test_questions_are_counted_with_whether_they_were_answered(pool, api, agents, counting):
    api.get("/answers?q=zzyzx quux")
    api.get("/answers?q=zzyzx quux")
    api.get("/answers?q=swim")
    api.http.post(
        "/graphql", {"query": '{ answers(query: "zzyzx quux", locale: "es") { noAnswer } }'}, "application/json"
    )
    agents.get("/answers?q=zzyzx quux")

    found = counts(counting, "audience", "locale", "text", "searches", "questions", "unanswered")
    assert {row[:5] for row in found} == {
        ("public", "en", "zzyzx quux", 0, 1),
        ("public", "en", "swim", 0, 1),
        ("public", "es", "zzyzx quux", 0, 1),
        ("agent", "en", "", 0, 1),
    }
    assert all(unanswered == 1 for *_, text, _, _, unanswered in found if text != "swim")


def test_graphql_counts_too_and_gives_the_same_id(pool, api, counting):
    query = {"query": '{ search(query: "swim") { searchId nodes { score } } }'}
    found = api.http.post("/graphql", query, "application/json").json()["data"]["search"]
    assert counts(counting, "text", "searches") == {("swim", 1)}
    assert found["searchId"] == api.get("/search?q=swim")["search_id"]


def test_a_consumer_tells_its_visitors_apart_and_is_known_by_name(pool, counting):
    _, key = keys.issue("Website", "public", now=timezone.now())
    http = Client(HTTP_AUTHORIZATION=f"Bearer {key}", REMOTE_ADDR="192.0.2.7")
    for visitor in ("a", "b", "b"):
        search_id = http.get("/api/v1/search?q=swim", headers={"Wellspring-Visitor": visitor}).json()["search_id"]
        http.post(
            CLICKS,
            json.dumps(click_on(pool, search_id)),
            "application/json",
            headers={"Wellspring-Visitor": visitor},
        )
    assert counts(counting, "consumer", "searches", "callers", "clicks") == {("Website", 2, 2, 2)}


def test_nobody_without_a_key_is_believed_to_be_somebody_else(pool, api, counting):
    for visitor in ("a", "b"):
        api.response("/search?q=swim", **{"Wellspring-Visitor": visitor})
    assert counts(counting, "searches", "callers") == {(1, 1)}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"search_id": "WyJ4Il0:forged"}, "search_id"),
        ({"search_id": "x" * 2_000}, "search_id"),
        ({"search_id": 7}, "search_id"),
        ({"place": 0}, "place"),
        ({"place": 10_001}, "place"),
        ({"place": "1"}, "place"),
        ({"content_id": "zz"}, "content_id"),
        ({"content_id": "00000000-0000-4000-8000-000000000000"}, "content_id"),
        ({"locale": "xx"}, "locale"),
        ({"who": "me"}, "who"),
    ],
)
def test_what_cannot_be_a_click_is_told_its_field(pool, website, counting, change, field):
    search_id = name_of(Searched(timezone.localdate(), "en", "swim"))
    response = website({**click_on(pool, search_id), **change})
    assert response.status_code == 400 and response.json()["field"] == field
    assert counts(counting, "text") == set()


def test_a_search_of_days_ago_is_no_mistake_and_counts_for_nothing(pool, website, counting):
    search_id = name_of(Searched(timezone.localdate() - timedelta(days=5), "en", "swim"))
    assert website(click_on(pool, search_id)).status_code == 202
    assert counts(counting, "text") == set()


def test_a_flood_is_told_to_wait(pool, website, settings):
    settings.REQUESTS_PER_MINUTE = {"address": 1_000, "key": 0}
    click = click_on(pool, name_of(Searched(timezone.localdate(), "en", "swim")))
    statuses = [website(click).status_code for _ in range(settings.CLICK_LIMIT[0] + 1)]
    assert statuses == [202] * settings.CLICK_LIMIT[0] + [429]
