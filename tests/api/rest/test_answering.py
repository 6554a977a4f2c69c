"""Answers over HTTP: the passage, where it is from, how far to believe it, and whom to ask instead."""

import json
from datetime import timedelta
from urllib.parse import quote

import pytest
from django.utils import timezone, translation
from django.utils.formats import date_format

from api.contract.example_answers import ANSWERS
from api.rest.search_responses import AnswersFound
from search.answers import answer
from search.answers.answering import ALL_SAID
from search.engine import Query
from tests.fixtures.agent_note import script
from tests.search.engines.suite import ABOUT_NOTHING, ABOUT_SWIMMING, WITHOUT_A_WORD


def body(**blocks):
    return json.dumps([{"type": kind, "id": kind, "value": value} for kind, value in blocks.items()])


@pytest.fixture
def pool_city(make_department, make_service, make_faq, make_contact, index, settings):
    parks = make_department("Parks", contacts=[make_contact("Pool desk", phone="555-0140")])
    make_department("Riverbend 311", slug="desk", contacts=[make_contact("311", phone="311")])
    settings.CITY_DESK = "desk"
    swim = make_service(
        parks,
        "Swim lessons",
        summary="Learn to swim in ten lessons at the city's pools.",
        body=body(
            text="<h2>When lessons are</h2><p>Twice a week, for five weeks.</p>",
            fees=[{"label": "Residents", "amount": "45", "note": ""}],
        ),
        agent_script=script("Mention the walrus."),
    )
    make_faq(parks, "Can I bring my dog to the pool?", summary="No, dogs stay outside.")
    index()
    return swim


def test_an_answer_is_a_passage_with_all_that_a_chatbot_says_of_it(pool_city, api):
    found = api.get("/answers?q=how much do swim lessons cost&limit=2")
    first = found["items"][0]
    assert first["heading"] == ["Swim lessons", "When lessons are", "Cost"]
    assert first["text"] == "Residents: 45 USD"
    assert first["id"] == f"{pool_city.translation_key}/en/fees"
    (card,) = api.get("/services")["items"]
    assert first["item"] == {name: card[name] for name in ("content_id", "type", "locale", "title", "url")}
    assert first["url"] == card["url"] and first["department"] == card["department"]
    assert (first["published_at"], first["updated_at"]) == (card["published_at"], card["updated_at"])
    assert found["confidence"] == first["confidence"] > found["items"][1]["confidence"]
    assert len(found["items"]) == 2


@pytest.fixture
def council(make_department, make_meeting, make_location, make_faq, index):
    """When the council meets next. There are earlier meetings, some that are called off, and another body's."""
    clerk = make_department("City Clerk")
    hall = make_location(clerk, "City Hall", address_1="100 Ferry Street", city="Riverbend")
    make_faq(clerk, "How do I speak at a city council meeting?", summary="Sign up by noon to speak at the meeting.")
    next_one = timezone.localtime().replace(hour=19, minute=0) + timedelta(days=9)
    met = {days: {"starts_at": next_one + timedelta(days=days), "venue": hall} for days in (-30, -8, -7, -1, 0, 14)}
    make_meeting(clerk, "Council later", public_body="City Council", place="Annex", **met[14])
    make_meeting(clerk, "Council long ago", public_body="City Council", status="passed", **met[-30])
    make_meeting(clerk, "Council called off", public_body="City Council", status="cancelled", **met[-8])
    make_meeting(clerk, "Parks Board", public_body="Parks Board", **met[-7])
    make_meeting(clerk, "Library Board", public_body="Library Board", status="cancelled", **met[-1])
    make_meeting(clerk, "Council next", public_body="City Council", place="Room 201", **met[0])
    index()
    return next_one


@pytest.mark.parametrize(
    "question",
    [
        "when is the next city council meeting",
        "When does the city council meet?",
        "where is the next council meeting",
        "date of the upcoming city council meeting",
        "when is the next city councli meeting",
        "when does the municipal council meet",
    ],
)
def test_who_asks_when_a_body_meets_is_told_of_its_next_meeting(council, api, question):
    found = api.get(f"/answers?q={quote(question)}")
    first = found["items"][0]
    assert not found["no_answer"] and first["heading"] == ["Council next", "When"]
    day = date_format(council, "DATETIME_FORMAT")
    assert first["text"] == f"{day}\nRoom 201\nCity Hall\n100 Ferry Street, Riverbend"


@pytest.mark.parametrize(
    ("locale", "question", "body"),
    [
        ("es", "¿Cuándo se reúne el concejo municipal?", "Council next"),
        ("es", "próxima reunión de la junta de parques", "Parks Board"),
        ("zh-Hans", "市议会下次什么时候开会", "Council next"),
        ("zh-Hans", "下次市议会会议时间", "Council next"),
        ("zh-Hans", "公园委员会什么时候开会？", "Parks Board"),
        ("ar", "متى يجتمع المجلس البلدي", "Council next"),
        ("ar", "متى الاجتماع القادم لمجلس المدينة", "Council next"),
        ("ar", "متى تجتمع لجنة الحدائق", "Parks Board"),
    ],
)
def test_a_body_is_known_in_every_language_though_its_meetings_are_not_translated(council, api, locale, question, body):
    found = api.get(f"/answers?q={quote(question)}&locale={locale}")
    assert not found["no_answer"] and found["items"][0]["heading"][0] == body


@pytest.mark.parametrize(
    ("locale", "question"),
    [
        ("zh-Hans", "如何在市议会会议上发言"),
        ("zh-Hans", "市议会会议议程"),
        ("zh-Hans", "图书馆委员会什么时候开会"),
        ("zh-Hans", "我什么时候开会"),
        ("ar", "كيف أتحدث في اجتماع مجلس المدينة القادم"),
    ],
)
def test_who_asks_for_more_in_another_language_is_told_of_no_meeting(council, api, locale, question):
    assert api.get(f"/answers?q={quote(question)}&locale={locale}")["confidence"] < ALL_SAID


@pytest.mark.parametrize(
    "question",
    [
        "how do I speak at the next city council meeting",
        "city council meeting",
        "when is the next board meeting",
        "when is the next library board meeting",
        "when is the next school board meeting",
        "when is the next meeting",
    ],
)
def test_who_asks_for_more_or_for_what_is_not_known_is_told_of_no_next_meeting(council, api, question):
    found = api.get(f"/answers?q={quote(question)}")
    assert found["confidence"] < ALL_SAID


def test_a_heading_may_ask_the_same_in_other_words(make_department, make_faq, index, api):
    streets = make_department("Sanitation")
    make_faq(streets, "My trash was not picked up. What do I do?", summary="Report it and leave the cart.")
    make_faq(streets, "When is my trash collected?", summary="Once a week.")
    make_faq(streets, "Is trash collected on holidays?", summary="Not on New Year's Day, Labor Day and Thanksgiving.")
    for number in range(9):
        make_faq(streets, f"What is street {number} called?", summary="By its name.")
    index()
    found = api.get("/answers?q=is trash picked up on thanksgiving")
    assert (found["no_answer"], found["items"][0]["heading"]) == (False, ["Is trash collected on holidays?"])


def test_what_something_costs_is_told_before_what_it_is(make_department, make_service, index, api):
    dogs = make_department("Animal Services")
    fees = [{"label": "One year", "amount": "12", "note": ""}]
    make_service(
        dogs, "License your dog", summary="Every dog needs a license of its own each year.", body=body(fees=fees)
    )
    for number in range(9):
        make_service(dogs, f"Street {number}", summary="What it is and how much of it there is.")
    index()
    for question in ("how much is a dog license", "dog license price", "is the dog license free"):
        found = api.get(f"/answers?q={question}")
        assert (found["no_answer"], found["items"][0]["heading"]) == (False, ["License your dog", "Cost"]), question


def test_the_example_in_the_contract_is_one() -> None:
    assert AnswersFound.model_validate(ANSWERS).model_dump(mode="json") == ANSWERS


def test_an_answer_leads_to_its_department(pool_city, api):
    found = api.get("/answers?q=can I bring my dog to the pool")
    assert not found["no_answer"]
    assert found["items"][0]["text"] == "No, dogs stay outside."
    assert found["hand_over"]["department"]["title"] == "Parks"
    assert found["hand_over"]["contacts"][0]["phone"] == "555-0140"


@pytest.mark.parametrize(
    ("q", "told"),
    [
        ("what time does the library close", "Mon–Fri 9 am–5 pm"),
        ("is the main library open on Friday", "Mon–Fri 9 am–5 pm"),
        ("where is the main library", "12 Mill Street"),
        ("phone number of the parks", "555-0140"),
        ("is the library wheelchair accessible", "Ramp at the side door"),
    ],
)
def test_a_fact_is_told_to_whoever_wants_it_in_words_of_their_own(
    pool_city, make_department, make_location, make_hours, index, api, q, told
):
    week = {day: [["09:00", "17:00"]] for day in ("MO", "TU", "WE", "TH", "FR")}
    make_location(
        make_department("Learning"),
        "Main Library",
        address_1="12 Mill Street",
        accessibility="Ramp at the side door",
        opening_hours=make_hours("Library", week=week),
    )
    index()
    found = api.get(f"/answers?q={q}")
    assert not found["no_answer"] and told in found["items"][0]["text"]


@pytest.fixture
def libraries(make_department, make_location, make_hours, make_holidays, translate, index):
    """Open every day but today and a day in ten; the branch is open on all."""
    today = timezone.localdate()
    holidays = make_holidays(Founders=(str(today), []), Harvest=(str(today + timedelta(days=10)), []))
    week = {day: [["09:00", "17:00"]] for day in ("MO", "TU", "WE", "TH", "FR", "SA", "SU")}
    learning = make_department("Learning")
    main = make_location(
        learning, "Main Library", opening_hours=make_hours("Main", week=week, holidays=holidays, closed_from=None)
    )
    translate(main, "Biblioteca Central")
    branch = make_hours("Branch", week=week, holidays=make_holidays("None", Past=("2020-01-01", [])), closed_from=None)
    make_location(learning, "Main Library Annex", opening_hours=branch)
    make_location(learning, "Park Library", opening_hours=branch)
    index()
    return today


@pytest.mark.parametrize(
    ("q", "locale", "days", "told"),
    [
        ("is the main library open now", "en", 0, "closed (Founders)"),
        ("main library hours today", "en", 0, "closed (Founders)"),
        ("is the main library open tomorrow", "en", 1, "9 am–5 pm"),
        ("what time does the main library open on Harvest day", "en", 10, "closed (Harvest)"),
        ("is the main library annex open today", "en", 0, "9 am–5 pm"),
        ("¿está abierta hoy la biblioteca central?", "es", 0, "cerrado (Founders)"),
    ],
)
def test_whether_a_place_is_open_on_a_day_is_told_of_that_day(libraries, api, q, locale, days, told):
    found = api.get(f"/answers?q={quote(q)}&locale={locale}")
    with translation.override(locale):
        day = date_format(libraries + timedelta(days=days), "DATE_FORMAT")
    first = found["items"][0]["text"].splitlines()
    assert not found["no_answer"] and first[0] == f"{day}: {told}"
    assert len(first) > 1, "and the usual week"


@pytest.mark.parametrize("q", ["is the library open today", "is the story hour at the main library today"])
def test_no_day_is_told_of_who_knows_which_place_or_of_what_a_place_does_then(libraries, api, q):
    found = api.get(f"/answers?q={q}")
    assert found["confidence"] < ALL_SAID and all("Founders" not in item["text"] for item in found["items"])


@pytest.mark.parametrize(
    "q", ["what time does the zoo open", "is the pool open on Christmas", "phone number of the zoo"]
)
def test_what_is_wanted_of_something_else_is_no_answer(
    pool_city, make_department, make_location, make_hours, index, api, q
):
    make_location(make_department("Learning"), "Main Library", opening_hours=make_hours())
    index()
    assert api.get(f"/answers?q={q}")["no_answer"]


@pytest.mark.parametrize("q", ["where do I pay my income tax", "how do I learn to fly", "xyzzy"])
def test_what_nothing_answers_is_said_and_handed_over_to_the_whole_city(pool_city, api, q):
    found = api.get(f"/answers?q={q}")
    assert found["no_answer"] and found["confidence"] < 0.4
    assert found["hand_over"]["contacts"][0]["phone"] == "311"


def test_without_a_desk_there_is_nobody_to_hand_over_to(pool_city, api, settings):
    settings.CITY_DESK = ""
    assert api.get("/answers?q=xyzzy") == {
        "items": [],
        "no_answer": True,
        "confidence": 0.0,
        "hand_over": None,
        "corrected": None,
        "degraded": False,
    }


def test_what_left_answers_no_more_even_before_the_index_knows(pool_city, api):
    pool_city.unpublish()
    assert "Swim lessons" not in [passage["item"]["title"] for passage in api.get("/answers?q=swim lessons")["items"]]


def test_agents_are_answered_from_their_notes_and_the_public_cannot_tell(pool_city, api, agents):
    assert agents.get("/answers?q=walrus")["items"][0]["text"] == "Mention the walrus."
    assert api.get("/answers?q=walrus")["items"] == []


def test_a_slip_is_mended_and_said(pool_city, api):
    found = api.get("/answers?q=swim lesssons")
    assert found["corrected"] == "swim lessons"
    assert found["items"][0]["item"]["title"] == "Swim lessons"


def test_a_cache_forgets_an_answer_when_what_it_shows_or_was_looked_for_in_changes(pool_city, api):
    told = api.response("/answers?q=swim lessons")["Surrogate-Key"].split()
    assert {"search/en", f"item/{pool_city.translation_key}"} <= set(told)


def test_whatever_is_asked_is_answered(pool_city):
    for text in (*ABOUT_SWIMMING, *ABOUT_NOTHING, *WITHOUT_A_WORD):
        found = answer(Query(text, "en", "public", limit=3))
        assert found.hand_over, text
        assert "swim" not in text or found.found, text
        assert text in ABOUT_SWIMMING or found.no_answer, text


@pytest.mark.parametrize(
    ("query", "field"),
    [("", "q"), ("?q=", "q"), ("?q=" + "x" * 201, "q"), ("?q=a&limit=21", "limit"), ("?q=a&page=2", "page")],
)
def test_what_is_no_question_is_refused(api, query, field):
    assert api.refused(f"/answers{query}")["field"] == field


def test_a_passage_of_what_was_replaced_says_by_what(make_department, make_official_document, index, api):
    clerk = make_department("City Clerk")
    old = make_official_document(clerk, "Quiet hours of 2019", number="2019-07")
    make_official_document(clerk, "Quiet hours", number="2024-11", replaces=old)
    index()
    successors = {each["heading"][0]: each["superseded_by"] for each in api.get("/answers?q=quiet hours")["items"]}
    assert list(successors) == ["Quiet hours", "Quiet hours of 2019"]
    assert successors["Quiet hours"] is None
    assert successors["Quiet hours of 2019"]["title"] == "Quiet hours"
    (card, *_) = api.get("/search?q=2019-07")["items"]
    assert card["superseded_by"] == successors["Quiet hours of 2019"]
