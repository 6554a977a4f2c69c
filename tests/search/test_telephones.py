"""Telephone numbers typed into search, through published documents."""

from typing import Any

import pytest
from django.utils import timezone

from content.publishing.relay import Relay
from search.answers import answer
from search.engine import Query
from search.pipeline import search
from search.telephones import numbers
from tests.fixtures.agent_note import transfer

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def water(
    make_department: Any, make_service: Any, make_faq: Any, make_official_document: Any, make_contact: Any
) -> Any:
    desk = make_contact("Water customer service", phone="+1 (312) 555-0116", tty="+1 312 555 0117")
    department = make_department("Water and Sewer", contacts=[desk])
    make_service(department, "Shut the water off", agent_transfers=transfer("312.555.0118 ext. 4"))
    make_service(department, "Read the meter", agent_transfers=transfer("311 ext. 5"))
    make_faq(department, "Why 555 and 0116?", summary="555 0116 are parts of many numbers, as 312 is.")
    make_faq(department, "¿Por qué 555?", summary="De 0116.")
    make_official_document(department, "Water ordinance", number="2026-0116")
    Relay(clock=timezone.now).catch_up()


def titles(text: str, audience: Any = "public", locale: str = "en") -> list[str]:
    return [hit.title for hit in search(Query(text, locale, audience)).hits]


@pytest.mark.parametrize("audience", ["public", "agent"])
@pytest.mark.parametrize(
    "typed",
    [
        *("5550116", "555 0116", "555-0116", " 555.0116 ", "312 555 0116", "(312) 555-0116", "3125550116"),
        *("+1 312 555 0116", "13125550116", "+13125550116", "001 312 555 0116", "tel:+1-312-555-0116", "555 0117"),
    ],
)
def test_a_number_in_any_form_finds_what_shows_it_and_nothing_else(water: Any, typed: str, audience: Any) -> None:
    results = search(Query(typed, "en", audience))
    assert [(hit.title, hit.matched) for hit in results.hits] == [("Water and Sewer", ("code",))]
    assert results.total == 1


def test_where_nothing_is_translated_the_citys_own_language_is_found(water: Any) -> None:
    assert titles("555 0116", locale="es") == ["Water and Sewer"]


def test_whom_agents_transfer_to_is_found_by_agents(water: Any) -> None:
    assert titles("312 555 0118", "agent") == ["Shut the water off"]
    assert "Shut the water off" not in titles("312 555 0118")


@pytest.mark.parametrize(
    ("typed", "locale"),
    [
        ("who is 555-0116", "en"),
        ("Whose phone number is (312) 555-0116?", "en"),
        ("who called from tel:+1-312-555-0116", "en"),
        ("¿de quién es el 555 0116?", "es"),
        ("555-0116是谁的电话", "zh-Hans"),
        ("لمن الرقم 555-0116", "ar"),
    ],
)
def test_a_question_that_only_asks_whose_number_it_is_finds_and_is_told_that(
    water: Any, typed: str, locale: str
) -> None:
    assert titles(typed, locale=locale) == ["Water and Sewer"]
    told = answer(Query(typed, locale, "public"))
    assert not told.no_answer and "555-0116" in told.found[0].passage.text


def test_what_has_the_number_comes_first_where_a_question_says_more(water: Any) -> None:
    results = search(Query("555-0116 says that the ordinance and 2026 are parts of why", "en", "public"))
    assert (results.hits[0].title, results.hits[0].matched[0]) == ("Water and Sewer", "code")
    assert results.total > 1 and all("code" not in hit.matched for hit in results.hits[1:])


@pytest.mark.parametrize("typed", ["transfer to 311 ext 5", "311 x5", "who is 311, extension 5?"])
def test_an_extension_makes_a_short_number_whole(water: Any, typed: str) -> None:
    assert titles(typed, "agent") == ["Read the meter"]
    assert titles("312 555 0118 x4", "agent") == ["Shut the water off"]


@pytest.mark.parametrize("typed", ["312 555 0199", "773 555 0116", "555 011", "55501167", "2026-0116"])
def test_what_is_nobodys_number_is_looked_for_as_it_is_typed(water: Any, typed: str) -> None:
    assert "Water and Sewer" not in titles(typed)
    assert titles("2026-0116")[0] == "Water ordinance"


@pytest.mark.parametrize(
    ("shown", "found"),
    [
        ("+49 (0)30 1234567", {"tel49301234567", "tel301234567", "tel1234567"}),
        ("030 1234567", {"tel301234567", "tel1234567"}),
        ("Call 555 0144, then 123456#", {"tel5550144"}),
        ("311", set()),
        ("311 ext. 5", {"tel311x5"}),
        ("", set()),
    ],
)
def test_a_number_is_looked_up_with_its_country_and_area_and_without(shown: str, found: set[str]) -> None:
    known = set(numbers({"contacts": [{"phone": shown}], "number": "2026-0116", "text": "555 0199"}))
    assert found <= known and bool(found) == bool(known)
