"""How often residents' real questions find the right answer: the floors below which no change may bring search.

With the rules that are built in (search/words), which were written for any city, and nothing that an editor added.
"""

from __future__ import annotations

from pathlib import Path
from statistics import fmean

import pytest

from search.engine import SearchEngine
from search.evaluation import Collection, Figures, evaluate
from search.vectors import entries as vectors
from tests.search.relevance.collections_of_questions import california, govuk

pytestmark = [pytest.mark.needs_shared, pytest.mark.django_db, pytest.mark.database]

SEEDS = (1, 2)
"""Each draws other mistakes."""


def figures(
    collection: Collection, engine: SearchEngine, *, with_vectors: bool = False
) -> tuple[Figures, list[Figures]]:
    """Asked as they were written, and mistyped."""
    engine.clear("public")
    engine.index(collection.entries)
    vectors.clear("public")
    if with_vectors:
        vectors.keep("public", collection.entries)
    return evaluate(collection, engine), [evaluate(collection, engine, typos=seed) for seed in SEEDS]


@pytest.fixture
def of_govuk(shared_data: Path, city_engine: SearchEngine) -> tuple[Figures, list[Figures]]:
    return figures(govuk(shared_data), city_engine)


@pytest.fixture
def of_california(shared_data: Path, city_engine: SearchEngine) -> tuple[Figures, list[Figures]]:
    return figures(california(shared_data), city_engine)


def test_residents_find_what_they_need(
    of_govuk: tuple[Figures, list[Figures]], of_california: tuple[Figures, list[Figures]]
) -> None:
    (govuk, govuk_mistyped), (california, california_mistyped) = of_govuk, of_california
    assert (govuk.questions, california.questions) == (152, 56)
    assert govuk.success >= 0.86
    assert california.ndcg >= 0.6
    assert govuk.zero_results <= 0.01 and california.zero_results == 0
    assert fmean(each.zero_results for each in govuk_mistyped) <= 0.02
    kept = [
        fmean(each.ndcg for each in mistyped) / clean.ndcg
        for clean, mistyped in ((govuk, govuk_mistyped), (california, california_mistyped))
    ]
    assert fmean(kept) >= 0.95


def test_vectors_find_what_words_alone_do_not(shared_data: Path, city_engine: SearchEngine) -> None:
    """By the small vectors that are there by default."""
    of_govuk = figures(govuk(shared_data), city_engine, with_vectors=True)
    of_california = figures(california(shared_data), city_engine, with_vectors=True)
    assert of_govuk[0].success >= 0.88
    assert of_california[0].ndcg >= 0.63
    for clean, mistyped in (of_govuk, of_california):
        assert fmean(each.ndcg for each in mistyped) / clean.ndcg >= 0.9
        assert clean.zero_results <= 0.01
        assert fmean(each.zero_results for each in mistyped) <= 0.02
