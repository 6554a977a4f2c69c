"""Suggestions over HTTP: links to what is published now."""

import pytest

from search.asked import popular
from search.asked.models import PopularSearch
from tests.fixtures.agent_note import script


@pytest.fixture
def pool_city(make_department, make_service, make_faq, index):
    parks = make_department("Parks")
    swim = make_service(parks, "Swim lessons", agent_script=script("Mention the walrus."))
    make_faq(parks, "Where can I swim?")
    index()
    return swim


def test_a_suggestion_is_a_link(pool_city, api):
    (card,) = api.get("/services")["items"]
    found = api.get("/suggest?q=les sw")
    assert found == {
        "items": [{name: card[name] for name in ("content_id", "type", "locale", "title", "url")}],
        "corrected": None,
        "searches": [],
    }
    assert api.titles("/suggest?q=swim") == ["Swim lessons", "Where can I swim?"]
    assert api.titles("/suggest?q=swim&limit=1") == ["Swim lessons"]


def test_a_slip_is_mended_and_said(pool_city, api):
    assert api.get("/suggest?q=lesson")["corrected"] is None
    assert api.get("/suggest?q=lessosn")["corrected"] == "lessons"


def test_what_left_is_not_suggested_even_before_the_index_knows(pool_city, api):
    pool_city.unpublish()
    assert api.titles("/suggest?q=swim") == ["Where can I swim?"]


def test_the_public_and_agents_are_offered_titles_alone(pool_city, api, agents):
    for door in (api, agents):
        assert door.titles("/suggest?q=walr") == []
    assert agents.titles("/suggest?q=lessons") == ["Swim lessons"]


def test_what_many_search_for_is_offered_beside_titles(pool_city, api):
    PopularSearch.objects.create(locale="en", text="swim lessons for adults", callers=40)
    PopularSearch.objects.create(locale="es", text="swim", callers=40)
    popular.forget()
    assert api.get("/suggest?q=les")["searches"] == ["swim lessons for adults"]
    assert api.get("/suggest?q=zoo")["searches"] == []
    popular.forget()


@pytest.mark.parametrize(
    ("query", "field"), [("", "q"), ("?q=", "q"), ("?q=a&limit=21", "limit"), ("?q=a&page=1", "page")]
)
def test_what_cannot_be_asked_is_refused_by_name(api, query, field):
    assert api.refused(f"/suggest{query}")["field"] == field
