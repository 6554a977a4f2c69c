"""Documents that others replaced, through published documents."""

from typing import Any

import pytest
from django.utils import timezone

from content.publishing.relay import Relay
from search.answers import answer
from search.engine import Query
from search.pipeline import search
from search.suggest import suggest

pytestmark = [pytest.mark.django_db, pytest.mark.database]

OLD, NEW, NEWEST = "Ordinance on quiet hours (2019)", "Noise and quiet hours", "Peace at night"


@pytest.fixture
def ordinances(make_department: Any, make_official_document: Any) -> dict[str, Any]:
    """The older one says in its title what is asked for, and the one in force hardly does."""
    clerk = make_department("City Clerk")
    old = make_official_document(clerk, OLD, number="2019-07", issued_on="2019-04-02")
    new = make_official_document(clerk, NEW, number="2024-11", issued_on="2024-04-02", replaces=old)
    for number in range(3):
        make_official_document(clerk, f"Budget of {2021 + number}", number=f"B-{number}", document_type="budget")
    Relay(clock=timezone.now).catch_up()
    return {"clerk": clerk, "old": old, "new": new}


def titles(text: str, **options: Any) -> list[str]:
    return [hit.title for hit in search(Query(text, "en", "public", **options)).hits]


@pytest.mark.parametrize("text", ["ordinance on quiet hours", "quiet hours ordinance", "ordinance"])
def test_what_is_in_force_is_found_before_what_it_replaced_however_well_that_fits(
    ordinances: dict[str, Any], text: str
) -> None:
    found = search(Query(text, "en", "public")).hits
    places = {hit.title: place for place, hit in enumerate(found)}
    assert places[NEW] < places[OLD]
    assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)


def test_what_is_in_force_is_suggested_before_what_it_replaced(ordinances: dict[str, Any]) -> None:
    def suggested(text: str) -> list[str]:
        return [hit.title for hit in suggest(text, "en", "public").hits]

    assert suggested("quiet ho") == [NEW, OLD]
    assert suggested("hours qui") == [NEW, OLD]
    assert suggested("hours 2019") == [OLD]


@pytest.mark.parametrize("text", ["2019-07", "ordinance on quiet hours 2019", "ordinance 2019-07 on quiet hours"])
def test_what_was_replaced_is_found_first_by_who_asks_for_its_number_or_year(
    ordinances: dict[str, Any], text: str
) -> None:
    assert titles(text)[0] == OLD
    assert answer(Query(text, "en", "public")).found[0].card["title"] == OLD


def test_several_that_replaced_each_other_stand_from_the_latest_to_the_oldest(
    ordinances: dict[str, Any], make_official_document: Any
) -> None:
    make_official_document(ordinances["clerk"], NEWEST, number="2026-03", replaces=ordinances["new"])
    Relay(clock=timezone.now).catch_up()
    assert titles("ordinance on quiet hours")[:3] == [NEWEST, NEW, OLD]
    pages = [titles("ordinance on quiet hours", limit=1, offset=offset) for offset in range(3)]
    assert pages == [[NEWEST], [NEW], [OLD]]


def test_what_was_replaced_is_still_found_where_its_successor_is_not(ordinances: dict[str, Any]) -> None:
    assert titles("2019")[0] == OLD


def test_an_answer_is_read_from_what_is_in_force(ordinances: dict[str, Any]) -> None:
    found = answer(Query("ordinance on quiet hours", "en", "public", limit=10)).found
    assert {each.card["title"] for each in found} >= {NEW, OLD}
    in_turn = list(dict.fromkeys(each.card["title"] for each in found))
    assert in_turn.index(NEW) < in_turn.index(OLD) == len(in_turn) - 1
