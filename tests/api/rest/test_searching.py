"""Search over HTTP: what is found is shown as it is published now."""

import pytest

from tests.fixtures.agent_note import script


@pytest.fixture
def pool_city(make_department, make_service, make_faq, index):
    parks = make_department("Parks")
    swim = make_service(
        parks, "Swim lessons", summary="Learn to swim <b>fast</b>", agent_script=script("Mention the walrus.")
    )
    for number in range(4):
        make_faq(parks, f"Can I swim {number} times?", summary="As often as you like")
    index()
    return swim


def test_found_items_are_cards_with_score_and_highlight(pool_city, api):
    found = api.get("/search?q=swim lessons")
    assert found["total"] == 5
    first = found["items"][0]
    (card,) = api.get("/services")["items"]
    assert {name: first[name] for name in card} == card
    assert first["score"] >= found["items"][1]["score"]
    assert "<mark>" in first["highlight"]
    assert "<b>" not in first["highlight"]


def test_search_pages_and_filters_by_type(pool_city, api):
    assert {item["type"] for item in api.get("/search?q=swim&type=faq")["items"]} == {"faq"}
    pages = list(api.follow("/search?q=swim&limit=2"))
    titles = [item["title"] for page in pages for item in page["items"]]
    assert [len(page["items"]) for page in pages] == [2, 2, 1]
    assert len(set(titles)) == 5


def test_what_left_is_not_shown_even_before_the_index_knows(pool_city, api):
    pool_city.unpublish()
    assert "Swim lessons" not in [item["title"] for item in api.get("/search?q=swim lessons")["items"]]


def test_agents_find_by_their_own_words_and_the_public_does_not(pool_city, api, agents):
    assert [item["title"] for item in agents.get("/search?q=walrus")["items"]] == ["Swim lessons"]
    assert api.get("/search?q=walrus") == {"items": [], "next": None, "total": 0, "corrected": None}


def test_a_slip_is_mended_and_said_and_the_original_is_one_click_away(pool_city, api):
    found = api.get("/search?q=swim lesssons")
    assert found["corrected"] == "swim lessons"
    assert found["items"][0]["title"] == "Swim lessons"
    assert api.get("/search?q=swim lesssons&exact=true")["corrected"] is None
    assert api.get("/search?q=lesssons&exact=true")["items"] == []


def test_what_only_agents_read_is_no_spelling_of_the_public(pool_city, api, agents):
    assert agents.get("/search?q=walruss")["corrected"] == "walrus"
    assert api.get("/search?q=walruss") == {"items": [], "next": None, "total": 0, "corrected": None}


ODD = ('"', "*", "a AND", "NEAR(", "%27%3B--", "(((((", "ñandú", "🏊", "-", "^", "title:", "%20")


def test_any_text_is_a_question(pool_city, api):
    for q in ODD:
        assert api.get(f"/search?q={q}")["total"] >= 0, q


@pytest.mark.parametrize(
    ("query", "field"),
    [("", "q"), ("?q=", "q"), ("?q=" + "x" * 201, "q"), ("?q=a&type=car", "type"), ("?q=a&page=101", "page")],
)
def test_what_is_no_question_is_refused(api, query, field):
    assert api.refused(f"/search{query}")["field"] == field
