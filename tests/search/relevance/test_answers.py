"""How far an answer can be believed: how often what is called one is right, and how often it is right to be silent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from search.answers.answering import ITEMS, SURE, ordered
from search.answers.kept import Kept
from search.engine import Key, Query, SearchEngine
from search.engines.database import DatabaseEngine
from search.pipeline import find, normalise
from tests.search.relevance.collections_of_answers import Answered, Question, california, federal
from tests.search.relevance.collections_of_questions import govuk

pytestmark = [pytest.mark.needs_shared, pytest.mark.django_db, pytest.mark.database]


def engine_of(collection: Answered) -> SearchEngine:
    engine = DatabaseEngine()
    engine.clear("public")
    engine.index(collection.entries)
    return engine


def verdict(question: Question, documents: Mapping[Key, Kept], engine: SearchEngine) -> tuple[bool, bool]:
    """Whether the first passage is called an answer, and whether it is right."""
    text, right = question
    query = normalise(Query(text, "en", "public", limit=ITEMS))
    best = ordered(query, find(query, engine), documents, engine)
    is_right = bool(best) and best[0].card["content_id"] in map(str, right)
    return bool(best) and best[0].confidence >= SURE, is_right


def shares(verdicts: Iterable[tuple[bool, bool]]) -> tuple[float, float, float]:
    """How much is called answered, how much of that is right, and of how much of the rest the best passage is wrong."""
    found = list(verdicts)
    called, silent = ([right for sure, right in found if sure is is_sure] for is_sure in (True, False))
    return len(called) / len(found), sum(called) / max(len(called), 1), 1 - sum(silent) / max(len(silent), 1)


def test_what_is_called_an_answer_is_one_and_silence_is_right(shared_data: Path) -> None:
    residents = california(shared_data)
    engine = engine_of(residents)
    answered, right, rightly_silent = shares(verdict(each, residents.documents, engine) for each in residents.questions)
    assert (answered >= 0.24, right >= 0.85, rightly_silent >= 0.8) == (True, True, True), (
        answered,
        right,
        rightly_silent,
    )


def test_the_very_question_is_answered_and_not_by_another_answer_once_its_own_has_left(shared_data: Path) -> None:
    agencies = federal(shared_data)
    engine = engine_of(agencies)
    asked = agencies.questions[::3]
    answered, right, _ = shares(verdict(each, agencies.documents, engine) for each in asked)
    assert answered >= 0.98 and right >= 0.97, (answered, right)
    left = [
        verdict(each, {key: kept for key, kept in agencies.documents.items() if key[0] not in each[1]}, engine)
        for each in asked
    ]
    assert shares(left)[0] <= 0.2, shares(left)


def test_questions_about_other_things_are_answered_by_nothing(shared_data: Path) -> None:
    agencies = federal(shared_data)
    engine = engine_of(agencies)
    others: list[Question] = [(text, frozenset()) for text in govuk(shared_data).judgements]
    assert shares(verdict(each, agencies.documents, engine) for each in others)[0] <= 0.02
