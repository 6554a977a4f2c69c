"""How often residents' real questions find the right answer. The floors are what is reached, rounded down."""

from __future__ import annotations

from collections.abc import Callable
from math import log2
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from search.engine import Query, SearchEngine
from search.engines.database import DatabaseEngine
from search.engines.memory import MemoryEngine
from search.pipeline import search
from tests.search.relevance.collections_of_questions import Questions, california, govuk

pytestmark = [pytest.mark.needs_shared, pytest.mark.django_db, pytest.mark.database]

Metric = Callable[[list[UUID], set[UUID]], float]


def success(found: list[UUID], right: set[UUID]) -> float:
    """1 if any right answer is among those found."""
    return float(bool(right & set(found)))


def ndcg(found: list[UUID], right: set[UUID]) -> float:
    """Normalised discounted cumulative gain: 1 if all right answers come first."""
    gained = sum(1 / log2(place + 2) for place, item in enumerate(found) if item in right)
    return gained / sum(1 / log2(place + 2) for place in range(min(len(right), 10)))


def zero(found: list[UUID], right: set[UUID]) -> float:
    return float(not found)


def mean(metric: Metric, questions: Questions, engine: SearchEngine) -> float:
    """The mean of `metric` over the first ten hits of every question."""
    engine.index(questions.entries)
    values = [
        metric([hit.content_id for hit in search(Query(text, "en", "public", limit=10), engine).hits], right)
        for text, right in questions.judgements.items()
    ]
    return sum(values) / len(values)


@pytest.fixture(params=[DatabaseEngine, MemoryEngine])
def engine(request: pytest.FixtureRequest) -> Any:
    return request.param()


def test_govuks_queries_find_their_pages(engine: SearchEngine, shared_data: Path) -> None:
    questions = govuk(shared_data)
    assert (len(questions.entries), len(questions.judgements)) == (979, 152)
    assert mean(success, questions, engine) >= 0.79
    assert mean(zero, questions, engine) <= 0.06


def test_residents_questions_find_their_answers(engine: SearchEngine, shared_data: Path) -> None:
    questions = california(shared_data)
    assert (len(questions.entries), len(questions.judgements)) == (129, 56)
    assert mean(ndcg, questions, engine) >= 0.53
    assert mean(zero, questions, engine) == 0
