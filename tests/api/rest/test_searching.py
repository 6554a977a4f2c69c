"""Search over HTTP: what is found is shown as it is published now."""

import time
from types import SimpleNamespace
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content.transaction import publication
from search.curation import remembering
from search.curation.decisions import ResultRule, RuledItem
from tests.fixtures.agent_note import script, transfer


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
    assert first["matched"] == ["title", "text"]


@pytest.mark.parametrize(("q", "locale"), [("parks department", "en"), ("departamento de parques", "es")])
def test_a_department_is_found_as_one(make_department, make_faq, translate, index, api, q, locale):
    parks = make_department("Parks and Recreation")
    faq = make_faq(parks, "What is open?", summary="Ask the parks, or another department.")
    translate(parks, title="Parques y Recreación")
    translate(faq, title="¿Qué abre?", summary="Pregunte en los parques, o en otro departamento.")
    index()
    first, *_ = api.get(f"/search?q={q}&locale={locale}")["items"]
    assert first["content_id"] == str(parks.translation_key)


def test_nobody_is_offered_every_department_for_what_people_call_one(make_department, index, api):
    make_department("Parks and Recreation")
    index()
    assert [api.get(f"/suggest?q={typed}")["items"] for typed in ("age", "dep", "division")] == [[], [], []]


def test_what_an_editor_put_first_is_marked(pool_city, api):
    rule = ResultRule.objects.create(locale="en", phrases="my swim")
    RuledItem.objects.create(rule=rule, content_id=pool_city.translation_key)
    found = api.get("/search?q=my swim&limit=3")
    assert (found["total"], found["items"][0]["title"]) == (5, "Swim lessons")
    assert [item["pinned"] for item in found["items"]] == [True, False, False]


def test_search_pages_and_filters_by_type(pool_city, api):
    assert {item["type"] for item in api.get("/search?q=swim&type=faq")["items"]} == {"faq"}
    pages = list(api.follow("/search?q=swim&limit=2"))
    titles = [item["title"] for page in pages for item in page["items"]]
    assert [len(page["items"]) for page in pages] == [2, 2, 1]
    assert len(set(titles)) == 5


def test_what_left_is_not_shown_even_before_the_index_knows(pool_city, api):
    pool_city.unpublish()
    assert "Swim lessons" not in [item["title"] for item in api.get("/search?q=swim lessons")["items"]]


def assert_finds_nothing(api, words):
    """Nothing of what is shown tells that agents would find it."""
    found = api.get(f"/search?q={words}")
    assert found.pop("search_id"), "what follows from the words alone"
    del found["offers"]
    nothing = {"items": [], "next": None, "total": 0, "corrected": None, "did_you_mean": None, "alerts": []}
    assert found == {**nothing, "degraded": False}


def test_agents_find_by_their_own_words_and_the_public_does_not(pool_city, api, agents):
    assert [item["title"] for item in agents.get("/search?q=walrus")["items"]] == ["Swim lessons"]
    assert_finds_nothing(api, "walrus")


def test_a_slip_is_mended_and_said_and_the_original_is_one_click_away(pool_city, api):
    found = api.get("/search?q=swim lesssons")
    assert found["corrected"] == "swim lessons"
    assert found["items"][0]["title"] == "Swim lessons"
    assert api.get("/search?q=swim lesssons&exact=true")["corrected"] is None
    assert api.get("/search?q=lesssons&exact=true")["items"] == []


def test_what_only_agents_read_is_no_spelling_of_the_public(pool_city, api, agents):
    assert agents.get("/search?q=walruss")["corrected"] == "walrus"
    assert_finds_nothing(api, "walruss")


ODD = ('"', "*", "a AND", "NEAR(", "%27%3B--", "(((((", "ñandú", "🏊", "-", "^", "title:", "%20")


def test_any_text_is_a_question(pool_city, api):
    for q in ODD:
        assert api.get(f"/search?q={q}")["total"] >= 0, q


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("", "q"),
        ("?q=", "q"),
        ("?q=" + "x" * 201, "q"),
        ("?q=a&type=car", "type"),
        ("?q=a&page=101", "page"),
        ("?q=a&department=nowhere", "department"),
        ("?q=a&language=fr", "language"),
        ("?q=a&facets=maybe", "facets"),
        ("?q=a&service=swim", "service"),
    ],
)
def test_what_is_no_question_is_refused(api, query, field):
    assert api.refused(f"/search{query}")["field"] == field


@pytest.fixture
def two_departments(make_department, make_service, make_faq, make_topic, make_location, index):
    leisure = make_topic("Leisure")
    pools = make_topic("Pools", parent=leisure)
    parks, library = make_department("Parks"), make_department("Library")
    pool = make_location(parks, "North Pool")
    make_service(parks, "Swim lessons", topics=[pools], locations=[pool])
    make_service(library, "Swim books", topics=[leisure])
    make_faq(parks, "Can I swim?", topics=[pools], summary="Yes, the pool is open. It is warm.")
    index()
    return parks, pools, pool


def test_results_are_counted_by_what_they_can_be_narrowed_by(two_departments, api):
    parks, *_ = two_departments
    facets = api.get("/search?q=swim&facets=true")["facets"]
    assert facets["type"] == [
        {"value": "service", "label": "services", "count": 2},
        {"value": "faq", "label": "answers", "count": 1},
    ]
    assert facets["department"][0] == {
        "value": str(parks.translation_key),
        "label": "Parks",
        "slug": "parks",
        "count": 2,
    }
    assert [(each["label"], each["count"]) for each in facets["topic"]] == [("Leisure", 3), ("Pools", 2)]
    assert [(each["label"], each["count"]) for each in facets["location"]] == [("North Pool", 1)]
    assert facets["language"] == [{"value": "en", "label": "English", "count": 3}]
    assert "facets" not in api.get("/search?q=swim")


def test_results_are_narrowed_by_ids_and_slugs_as_lists_are(two_departments, api):
    _, pools, _ = two_departments
    narrowed = api.get(f"/search?q=swim&department=parks&topic={pools.translation_key}&facets=true")
    assert {item["title"] for item in narrowed["items"]} == {"Swim lessons", "Can I swim?"}
    assert len(narrowed["facets"]["department"]) == 1, "those that are about pools, whatever their department"
    assert api.titles("/search?q=swim&location=north-pool") == ["Swim lessons"]
    assert api.titles("/search?q=swim&language=es") == []
    pages = list(api.follow("/search?q=swim&department=parks&limit=1&facets=true"))
    assert [page["total"] for page in pages] == [2, 2]


def test_facets_take_two_statements_more_however_many_values_there_are(
    two_departments, api, django_assert_max_num_queries, monkeypatch
):
    moment = time.monotonic()  # or what editors decide is looked at again in the middle of a slow minute
    monkeypatch.setattr(remembering, "time", SimpleNamespace(monotonic=lambda: moment))
    api.get("/search?q=swim&facets=true")
    with CaptureQueriesContext(connection) as plain:
        api.get("/search?q=swim")
    with django_assert_max_num_queries(len(plain) + 2):  # what is counted, and what its values are called
        api.get("/search?q=swim&facets=true")


@pytest.fixture
def boil_notice(two_departments, make_alert, make_faq, index):
    parks, *_ = two_departments
    make_faq(parks, "How do I pay my water bill?", summary="Pay by mail, or in the city hall.")
    make_faq(parks, "How is the water in the pool?", summary="Warm.")
    index()
    return make_alert("Boil your water", kind="emergency", severity="Severe", message="<p>How? In a pot.</p>")


def on_top(api, text, **more):
    return [alert["title"] for alert in api.get(f"/search?{urlencode({'q': text, **more})}")["alerts"]]


def test_alerts_that_concern_the_question_are_on_top_before_the_index_knows_them(boil_notice, api):
    for text in ("water", "is the water safe", "pay my water bill", "watter"):
        assert on_top(api, text) == ["Boil your water"], text
    for text in ("swim lessons", "books", "?!"):
        assert on_top(api, text) == [], text
    assert on_top(api, "water", page=2) == []
    (alert,) = api.get("/search?q=water")["alerts"]
    (card,) = api.get("/alerts?active=true")["items"]
    assert alert == card


def test_an_emergency_that_is_not_translated_is_on_top_of_what_finds_its_translation(
    two_departments, make_faq, make_alert, translate, index, api
):
    question = make_faq(two_departments[0], "Is the tap water safe?", summary="It is.")
    translate(question, "¿Se puede beber del grifo?", summary="Sí.")
    make_faq(two_departments[0], "How do I get a library card?", summary="Ask.")
    index()
    make_alert("Boil your water", kind="emergency", severity="Severe")
    assert on_top(api, "beber del grifo", locale="es") == ["Boil your water"]
    assert on_top(api, "biblioteca", locale="es") == []


def test_an_alert_shares_more_with_a_question_than_a_word(
    two_departments, make_service, make_faq, make_alert, index, api
):
    make_service(two_departments[0], "License your dog", summary="One for each dog.")
    make_faq(two_departments[0], "Where is the dog park?", summary="By the river.")
    index()
    make_alert("The dog park is closed")
    for text in ("dog park", "is the dog park open", "dogs"):
        assert on_top(api, text) == ["The dog park is closed"], text
    for text in ("dog license", "dog licence", "how do I get a dog licensse"):
        assert on_top(api, text) == [], text


def test_alerts_in_other_languages_cost_no_second_search_and_one_statement_for_all_languages(
    two_departments, make_faq, make_alert, translate, index, api
):
    translate(make_faq(two_departments[0], "Is the tap water safe?"), "¿Se puede beber del grifo?")
    index()

    def statements():
        with CaptureQueriesContext(connection) as asked:
            api.get("/search?q=beber+del+grifo&locale=es")
        texts = [each["sql"] for each in asked]
        return sum("block, packed" in sql for sql in texts), sum("publisheddocument" in sql for sql in texts)

    statements()
    searches, readings = statements()
    for number in range(3):
        make_alert(f"Boil your water {number}", kind="emergency", severity="Severe")
    statements()
    assert (searches, statements()) == (1, (1, readings + 2))


def test_an_emergency_is_on_top_in_whichever_of_its_languages_it_is_asked_for(boil_notice, translate, api):
    translate(boil_notice, "Hierva el agua")
    assert on_top(api, "agua") == ["Boil your water"]


def test_an_answer_with_an_alert_lives_no_longer_than_an_alert_may(boil_notice, api):
    headers = api.response("/search?q=water").headers
    assert headers["Cache-Control"] == "public, max-age=10, s-maxage=10, must-revalidate"
    assert {"search/en", "type/alert/en"} <= set(headers["Surrogate-Key"].split())
    assert "s-maxage=60" in api.response("/search?q=swim").headers["Cache-Control"]
    with publication():
        boil_notice.unpublish()
    assert on_top(api, "water") == []


def test_who_finds_nothing_is_offered_topics_a_number_and_a_form(
    two_departments, make_department, make_contact, make_topic, index, settings, api
):
    settings.CITY_DESK = "riverbend-311"
    line = make_contact("Call 311", phone="+1 555 0100", website="https://riverbend.example/311/form")
    make_department("Riverbend 311", contacts=[line])
    make_topic("Recycling")
    index()
    found = api.get("/search?q=recyclotron&type=news")
    assert found["total"] == 0
    assert [topic["title"] for topic in found["offers"]["topics"]] == ["Recycling"]
    assert found["offers"]["contact"]["phone"] == "+1 555 0100"
    assert found["offers"]["form"] == "https://riverbend.example/311/form"
    lost = api.get("/search?q=xyzzy&department=parks")["offers"]
    assert [topic["title"] for topic in lost["topics"]] == ["Leisure", "Recycling"], "the widest topics"
    assert api.get("/search?q=swim")["offers"] is None
    settings.CITY_DESK = "nobody"
    assert api.get("/search?q=xyzzy")["offers"]["contact"] is None


def test_agents_see_whom_to_transfer_to_and_what_to_open(make_department, make_service, index, api, agents):
    works = make_department("Public Works")
    desk = transfer("+1 555 0188", label="Crew")
    make_service(
        works, "Pothole repair", service_code="POTHOLE", sla_value=3, sla_unit="business days", agent_transfers=desk
    )
    index()
    found = agents.get("/search?q=pothole")["items"][0]
    assert found["transfer"]["number"] == "+1 555 0188"
    assert found["request"]["service_code"] == "POTHOLE"
    assert found["request"]["service_level"] == {"value": 3, "unit": "business days"}
    assert found["matched"][0] == "code"
    assert not {"transfer", "request"} & set(api.get("/search?q=pothole")["items"][0])


def test_what_is_typed_on_another_languages_page_is_found_and_kept_under_both(pool_city, api, translate, index):
    translate(pool_city, "Clases de natación")
    index()
    response = api.response("/search?q=clases de natación&locale=en")
    assert [item["locale"] for item in response.json()["items"]] == ["es"]
    assert {"search/en", "search/es"} <= set(response["Surrogate-Key"].split())
