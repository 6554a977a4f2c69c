"""Codes typed in full, through published documents."""

from typing import Any

import pytest
from django.utils import timezone

from content.models import ServiceCode, ServiceIdentifier
from content.publishing.relay import Relay
from content.transaction import publication
from search.engine import Query
from search.pipeline import search
from tests.fixtures.agent_note import script

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def streets(make_department: Any, make_service: Any, make_faq: Any, make_official_document: Any) -> Any:
    works = make_department("Public Works")
    repair = make_service(works, "Street repair", service_code="POTHOLE-1", summary="We mend the road.")
    for number in range(3):
        make_faq(works, f"Who mends pothole {number}?", summary="Pothole 1, pothole 2: we do.", request_service=repair)
    make_service(works, "Sanitation line", service_code="SANCALL", agent_script=script("Ask for the walrus."))
    make_official_document(works, "Street ordinance", number="2026-14")
    make_official_document(works, "Ordinance 2026 and 14 others", number="2025-1")
    code = ServiceCode.objects.create(scheme="LGSL", code="554", title="Potholes")
    with publication():
        repair.identifier_links = [ServiceIdentifier(code=code)]
        repair.save_revision().publish()
    Relay(clock=timezone.now).catch_up()
    return repair


def titles(text: str, audience: Any = "agent", **options: Any) -> list[str]:
    return [hit.title for hit in search(Query(text, "en", audience, **options)).hits]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("POTHOLE-1", "Street repair"),
        (" pothole-1 ", "Street repair"),
        ("sancall", "Sanitation line"),
        ("lgsl  554", "Street repair"),
        ("2026-14", "Street ordinance"),
        ("what is code SANCALL", "Sanitation line"),
        ("request code sancall?", "Sanitation line"),
        ("close the SANCALL from this morning", "Sanitation line"),
        ("how soon is a pothole-1 done", "Street repair"),
        ("who has LGSL 554 today", "Street repair"),
        ("what is 554", "Street repair"),
        ("what does ordinance 2026-14 say of others", "Street ordinance"),
    ],
)
def test_agents_find_first_what_has_the_code_in_whatever_case(streets: Any, typed: str, title: str) -> None:
    first = search(Query(typed, "en", "agent")).hits[0]
    assert (first.title, first.matched[0]) == (title, "code")


def test_even_where_its_words_put_it_behind_all_that_is_looked_at(
    streets: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.pipeline.WINDOW", 2)
    found = titles("pothole-1", limit=2)
    assert found[0] == "Street repair"
    assert titles("pothole-1", limit=2, types=("faq",))[0] != "Street repair"


def test_a_number_is_for_everybody_and_a_code_for_agents(streets: Any) -> None:
    assert titles("2026-14", "public")[0] == "Street ordinance"
    assert titles("sancall", "public") == []
    assert all("code" not in hit.matched for hit in search(Query("pothole-1", "en", "public")).hits)


def test_words_of_a_question_are_no_codes_for_that_they_are_spelt_so(streets: Any) -> None:
    for text in ("the sancall did not come", "THE SANCALL DID NOT COME", "is sancall a street"):
        assert all("code" not in hit.matched for hit in search(Query(text, "en", "agent")).hits), text


@pytest.mark.parametrize(("typed", "locale"), [("¿qué es el código sancall?", "es"), ("代码SANCALL是什么", "zh-Hans")])
def test_codes_are_asked_for_in_any_language(streets: Any, typed: str, locale: str) -> None:
    first = search(Query(typed, locale, "agent")).hits[0]
    assert (first.title, first.matched[0]) == ("Sanitation line", "code")


def test_agents_find_by_scripts(streets: Any) -> None:
    assert titles("walrus") == ["Sanitation line"]
    assert titles("walrus", "public") == []
