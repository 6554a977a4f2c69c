"""Words that editors left out of searches and of suggestions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from search.curation import rules
from search.curation.decisions import LeftOutWords, SynonymRule
from search.curation.leaving_out import is_blocked, phrases, without
from search.engine import Query
from search.engines.database import DatabaseEngine
from search.engines.memory import MemoryEngine
from search.pipeline import search
from search.suggest import suggest
from tests.search.engines.suite import entry, numbers


@pytest.fixture(autouse=True)
def fresh(db: None) -> Iterator[None]:
    rules.forget()
    yield
    rules.forget()


@pytest.mark.parametrize(
    ("text", "left"),
    [("Please, the pool", ", the pool"), ("pool", "pool"), ("PLEASE", "PLEASE"), ("pleased pool", "pool"), ("", "")],
)
def test_ignored_words_are_taken_out_unless_there_are_no_others(text: str, left: str) -> None:
    assert without(text, "en", ("please",)) == left


@pytest.mark.database
@pytest.mark.parametrize("made", [DatabaseEngine, MemoryEngine])
def test_an_ignored_word_finds_nothing_is_not_mended_and_keeps_its_place_in_phrases(made: type) -> None:
    engine = made()
    engine.index([entry(1, "City pool"), entry(2, "City licence"), entry(3, "Lease a plot"), entry(4, "Proof of home")])
    asked = Query("please city pool", "en", "public")
    assert set(numbers(search(asked, engine))) == {1, 2, 3}
    LeftOutWords.objects.create(locale="en", words="please, city, of")
    found = search(asked, engine)
    assert (numbers(found), found.corrected) == ([1], "")
    assert numbers(search(Query("city", "en", "public"), engine)) == [1, 2]
    SynonymRule.objects.create(locale="en", words="evidence of address => proof")
    assert numbers(search(Query("evidence of address", "en", "public"), engine)) == [4]


def test_a_title_with_a_blocked_phrase_is_never_suggested() -> None:
    engine = MemoryEngine()
    engine.index([entry(1, "Pool of the old city"), entry(2, "Pool permits"), entry(3, "Pool, old", locale="es")])
    LeftOutWords.objects.create(locale="en", words="Old cities", out_of="suggestions")
    assert [hit.title for hit in suggest("pool", "en", "public", engine=engine).hits] == ["Pool permits"]
    assert [hit.title for hit in suggest("pool", "es", "public", engine=engine).hits] == ["Pool, old", "Pool permits"]
    assert numbers(search(Query("old pool", "en", "public"), engine))


def test_a_phrase_is_blocked_word_beside_word() -> None:
    blocked = phrases(["old city"], "en")
    assert [is_blocked(title, "en", blocked) for title in ("The old cities", "Old pool of the city", "")] == [
        True,
        False,
        False,
    ]
