"""How search does on the editors' own questions."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from search.curation import rules
from search.curation.decisions import SynonymRule
from search.curation.questions import MOST_KEPT, QuestionRun
from search.curation.standing import add_right_answer, ask_all, own_collections, standing

pytestmark = pytest.mark.django_db

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def asked(make_department: Any, make_service: Any) -> Any:
    """Two questions: one that is answered, and one whose words nobody wrote."""
    rules.forget()
    parks = make_department("Parks")
    pool, items = make_service(parks, "Pool"), make_service(parks, "Large items")
    call_command("reindex", stdout=StringIO())
    assert add_right_answer("pool", "en", pool.translation_key)
    assert not add_right_answer("pool", "en", pool.translation_key)
    add_right_answer("zebra", "en", items.translation_key)
    yield items
    rules.forget()


def test_each_question_has_its_place_and_its_change(asked: Any) -> None:
    assert [row.place for row in standing().rows] == [None, None]
    ask_all(now=NOON)
    SynonymRule.objects.create(locale="en", words="zebra => large items")
    ask_all(now=NOON + timedelta(hours=1))
    found = standing()
    assert [(row.question.text, row.place, row.before, row.moved) for row in found.rows] == [
        ("pool", 1, 1, 0),
        ("zebra", 1, 0, 10),
    ]
    assert [found.share(run, 1) for run in (found.previous, found.last, None)] == [0.5, 1.0, None]


def test_old_runs_go(asked: Any) -> None:
    for hour in range(MOST_KEPT + 2):
        ask_all(now=NOON + timedelta(hours=hour))
    assert QuestionRun.objects.count() == MOST_KEPT
    assert QuestionRun.objects.earliest("asked_at").asked_at == NOON + timedelta(hours=2)


def test_search_eval_asks_them_too(asked: Any) -> None:
    out = StringIO()
    call_command("search_eval", "--own", "--json", stdout=out)
    figures = json.loads(out.getvalue())["figures"]
    assert {row["questions_of"] for row in figures} == {"own questions (en)"}
    assert [row["success_at_1"] for row in figures if row["asked"] == "as written"] == [0.5]
    assert own_collections()[0].judgements.keys() == {"pool", "zebra"}


def test_search_eval_wants_something_to_ask() -> None:
    with pytest.raises(CommandError, match="Name a file"):
        call_command("search_eval")
    with pytest.raises(CommandError, match="no questions of their own"):
        call_command("search_eval", "--own")
