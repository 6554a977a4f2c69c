"""What people open comes first among what fits about equally well."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest

from search.asked.models import Popularity
from search.curation import rules
from search.curation.decisions import SearchSettings
from search.curation.popularity import GAIN, ordered_by_popularity
from search.engine import Hit, Query
from search.engines.memory import MemoryEngine
from search.pipeline import search
from search.titles import WINDOW
from tests.search.engines.suite import entry, numbers


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    rules.forget()
    yield
    rules.forget()


def hit(number: int, score: float) -> Hit:
    return Hit(UUID(int=number), "en", "service", score, "")


def test_the_most_opened_rises_over_its_equals_and_not_over_what_fits_far_better() -> None:
    hits = [hit(1, 10), hit(2, 9), hit(3, 10 / (1 + GAIN) - 0.1)]
    found = ordered_by_popularity(hits, {UUID(int=2): 1.0, UUID(int=3): 1.0})
    assert [one.content_id.int for one in found] == [2, 1, 3]
    assert ordered_by_popularity(hits, {}) == tuple(hits)


def test_what_stands_behind_the_first_results_stays_there() -> None:
    hits = [hit(number, 100 - number / 10) for number in range(1, WINDOW + 3)]
    found = ordered_by_popularity(hits, {UUID(int=WINDOW + 1): 1.0, UUID(int=WINDOW): 1.0})
    assert found[0].content_id.int == WINDOW
    assert [one.content_id.int for one in found[WINDOW:]] == [WINDOW + 1, WINDOW + 2]


@pytest.mark.django_db
def test_a_switch_turns_it_off_and_its_numbers_are_of_a_language() -> None:
    engine = MemoryEngine()
    engine.index([entry(1, "Pool"), entry(2, "Pool"), entry(3, "Pool")])
    question = Query("pool", "en", "public")
    plain = numbers(search(question, engine))
    Popularity.objects.create(content_id=UUID(int=plain[2]), locale="en", opened=0.9)
    rules.forget()
    assert numbers(search(question, engine)) == [plain[2], plain[0], plain[1]]
    assert numbers(search(Query("pool", "es", "public", as_typed=True), engine)) == plain
    SearchSettings.objects.create(uses_popularity=False)
    assert numbers(search(question, engine)) == plain
