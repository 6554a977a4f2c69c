from typing import Any

import pytest

from search.engine import Query
from search.engines.memory import MemoryEngine
from search.pipeline import LONGEST_TEXT, configured_engine, normalise, search
from tests.search.engines.suite import entry, numbers


def test_a_question_is_trimmed_and_knows_where_to_fall_back() -> None:
    query = normalise(Query("  pool \n", "es", "public"))
    assert (query.text, query.fallback) == ("pool", "en")
    assert len(normalise(Query("x " * LONGEST_TEXT, "en", "public")).text) <= LONGEST_TEXT


def test_what_is_not_translated_is_found_in_the_default_language() -> None:
    engine = MemoryEngine()
    engine.index([entry(1, "Pool"), entry(2, "Piscina pool", locale="es"), entry(2, "Swim pool")])
    assert sorted(numbers(search(Query("pool", "es", "public"), engine))) == [1, 2]


@pytest.mark.django_db
def test_settings_name_the_engine(settings: Any) -> None:
    assert search(Query("pool", "en", "public")).total == 0
    settings.SEARCH_ENGINE = "search.engines.memory.MemoryEngine"
    assert isinstance(configured_engine(), MemoryEngine)
    assert configured_engine() is configured_engine()
