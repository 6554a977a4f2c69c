"""What says the same in other words: from publication to what is found, and when it is not."""

from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from content.publishing.relay import Relay
from content.transaction import publication
from search.engine import Query
from search.models import AgentVector, PublicVector, VectorIndex
from search.pipeline import configured_engine, search
from search.sync import drift
from search.vectors import entries, questions, spaces
from tests.fixtures.agent_note import script
from tests.search.engines.suite import entry

pytestmark = [pytest.mark.django_db, pytest.mark.database]

ASKED = "bride groom documents"
SHARES_NO_WORD = "Marriage certificates"


def deliver() -> None:
    Relay(clock=timezone.now).catch_up()


def found(text: str = ASKED, **more: Any) -> list[str]:
    results = search(Query(text, **{"locale": "en", "audience": "public", **more}))
    assert results.total == len(results.hits)
    return [hit.title for hit in results.hits]


@pytest.fixture
def marriage(make_department: Any, make_service: Any) -> Any:
    made = make_service(
        make_department("City clerk"), SHARES_NO_WORD, agent_script=script("Offer the walrus discount.")
    )
    deliver()
    return made


def test_what_says_the_same_is_found_though_it_has_none_of_the_words(marriage: Any, settings: Any) -> None:
    assert found()[0] == SHARES_NO_WORD
    assert found(types=("faq",)) == []
    assert found(as_typed=True) == []
    settings.SEARCH_ENCODER = ""
    assert found() == []


def test_nothing_is_found_for_what_no_text_is_about(marriage: Any) -> None:
    assert found("quantum chromodynamics") == []


def test_it_follows_what_is_published(marriage: Any) -> None:
    found()
    marriage.title = "Flu vaccinations"
    with publication():
        marriage.save_revision().publish()
    deliver()
    assert found() == []
    assert "Flu vaccinations" in found("influenza")
    marriage.unpublish()
    deliver()
    assert found("influenza") == []
    assert not PublicVector.objects.filter(content_id=marriage.translation_key).exists()


def test_what_agents_read_moves_no_public_vector(marriage: Any) -> None:
    def public() -> Any:
        return [
            tuple(row) for row in PublicVector.objects.order_by("pk").values_list("content_id", "vector", "changed")
        ]

    before, before_agent = public(), set(AgentVector.objects.values_list("changed"))
    marriage.agent_script = script("Brides and grooms bring documents. " * 20)
    with publication():
        marriage.save_revision().publish()
    deliver()
    assert public() == before
    assert set(AgentVector.objects.values_list("changed")) != before_agent


def test_languages_that_the_vectors_do_not_know_have_none() -> None:
    english, spanish = entry(1, SHARES_NO_WORD), entry(2, "Bodas", locale="es")
    entries.keep("public", [english, spanish])
    assert entries.versions("public") == {english.key: 1}
    ask = Query("bodas", "es", "public", fallback="en")
    assert questions.with_near(ask, ask.text) is ask


def test_a_process_sees_what_another_one_changed_or_took_back() -> None:
    def near() -> set[Any]:
        return {each.key for each in questions.with_near(Query(ASKED, "en", "public"), ASKED).near}

    first, second, third = (entry(number, SHARES_NO_WORD) for number in (1, 2, 3))
    entries.keep("public", [first, second])
    assert near() == {first.key, second.key}
    entries.keep("public", [third], [second.key])
    assert near() == {first.key, third.key}
    kept = VectorIndex.objects.get(audience="public")
    PublicVector.objects.filter(content_id=third.content_id).delete()
    VectorIndex.objects.filter(audience="public").update(changed=kept.changed + 1, entries=1)
    assert near() == {first.key}
    entries.clear("public")
    assert near() == set()


def test_vectors_are_made_once_for_each_version() -> None:
    entries.keep("public", [entry(1, SHARES_NO_WORD)])
    before = VectorIndex.objects.get(audience="public").changed
    entries.keep("public", [entry(1, SHARES_NO_WORD)])
    assert VectorIndex.objects.get(audience="public").changed == before
    entries.keep("public", [entry(1, "Parking", version=2)])
    assert entries.versions("public") == {entry(1).key: 2}


def test_another_encoder_makes_all_of_them_again(marriage: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert drift(configured_engine(), "public").keys == []
    monkeypatch.setattr("search.vectors.static.StaticVectors.name", "another")
    assert found() == []
    assert (marriage.translation_key, "en") in drift(configured_engine(), "public").stale
    call_command("reindex", json=True)
    assert found()[0] == SHARES_NO_WORD
    assert drift(configured_engine(), "public").keys == []


def test_memory_holds_the_present_encoders_vectors_and_no_more(marriage: Any) -> None:
    found()
    known = spaces.spaces("public", "wordllama-l2-supercat-256/1")
    assert {locale: each.rows.dtype.name for locale, each in known.items()} == {"en": "int8"}
    assert sum(each.rows.nbytes for each in known.values()) == 256 * VectorIndex.objects.get(audience="public").entries
