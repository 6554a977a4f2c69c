"""What residents did not find is kept for the desk: the words, how often and when, and nothing about who asked."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.db import OperationalError

from search import unanswered
from search.engine import Query, Results
from search.engines.memory import MemoryEngine
from search.models import UnansweredSearch
from search.pipeline import search
from search.unanswered import WRITE_EVERY, Unanswered, forget, harmless, note

pytestmark = pytest.mark.database

NOON = datetime(2027, 1, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def fresh_process():
    unanswered._waiting.clear()
    unanswered._written_at.clear()


class Finds(MemoryEngine):
    """An engine that finds as many as it is told."""

    def __init__(self, total):
        super().__init__()
        self.total = total

    def search(self, query):
        return Results((), self.total)


def question(text="dog licence", **more):
    return Query(**{"text": text, "locale": "en", "audience": "public", **more})


def kept():
    return {asked.text: asked.times for asked in Unanswered().most_asked(0, 50)}


def test_a_search_without_results_is_kept_and_one_with_results_is_not(db):
    search(question("Dog  Licence"), Finds(0))
    search(question("library"), Finds(3))

    assert kept() == {"dog licence": 1}


@pytest.mark.parametrize(
    "more",
    [{"audience": "agent"}, {"types": ("service",)}, {"departments": (UUID(int=1),)}, {"offset": 20}, {"text": "  "}],
    ids=str,
)
def test_what_says_nothing_of_residents_is_not_kept(db, more):
    note(question(**more), now=NOON)

    assert kept() == {}


@pytest.mark.parametrize(
    ("asked", "is_kept"),
    [
        ("call me at +1 (555) 010-0199", "call me at [number]"),
        ("bill of Ana.Diaz@mail.example", "bill of [mail]"),
        ("case 2027-000123-44", "case [number]"),
        ("bus 42", "bus 42"),
        ("pothole at 12 north Main Street", ""),
        ("fuga en calle del Sol 14", ""),
        ("@ana write to @ana.diaz@mail.example", "@ana write to [mail]"),
        ("x" * 200, "x" * 80),
    ],
)
def test_nobody_can_be_known_by_what_is_kept(asked, is_kept):
    assert harmless(asked) == is_kept


def test_a_pasted_page_without_spaces_is_looked_at_once_and_not_from_each_of_its_letters():
    assert harmless("x" * 1_000_000) == "x" * 80


def test_processes_write_the_same_words_in_the_same_order(db):
    for place, text in enumerate(("first", "zebra", "apple", "mango")):
        note(question(text), now=NOON + place * WRITE_EVERY / 3)
    assert list(UnansweredSearch.objects.order_by("pk").values_list("text", flat=True)) == [
        *("first", "apple", "mango", "zebra")
    ]


def test_a_process_writes_once_in_a_while_and_loses_no_count(db, django_assert_num_queries):
    note(question(), now=NOON)
    with django_assert_num_queries(0):
        note(question(), now=NOON + WRITE_EVERY / 2)
        note(question("cat"), now=NOON + WRITE_EVERY / 2)
    note(question(), now=NOON + WRITE_EVERY)

    assert kept() == {"dog licence": 3, "cat": 1}


def test_a_busy_database_is_left_alone_and_told_later(db, monkeypatch):
    with monkeypatch.context() as busy:
        busy.setattr(unanswered, "impatient", _locked)
        note(question(), now=NOON)
    assert kept() == {}

    note(question(), now=NOON + WRITE_EVERY)
    assert kept() == {"dog licence": 2}


def _locked():
    raise OperationalError("database is locked")


def test_what_is_old_or_too_much_is_forgotten(db, monkeypatch):
    monkeypatch.setattr(unanswered, "MOST_KEPT", 2)
    for days, text in ((100, "old"), (3, "older"), (2, "newer"), (1, "newest")):
        UnansweredSearch.objects.create(text=text, locale="en", times=1, last_asked_at=NOON - timedelta(days=days))

    forget(NOON)

    assert set(kept()) == {"newer", "newest"}
