"""A search is offered to others only once it is everybody's, and says nothing that the city does not say."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from search.asked import popular
from search.asked.models import SearchCount
from search.asked.popular import learn, offered
from search.curation.decisions import LeftOutWords
from search.engine import Entry
from search.engines.memory import MemoryEngine
from tests.search.asked.conftest import NOON

pytestmark = pytest.mark.database
TODAY = NOON.date()


@pytest.fixture(autouse=True)
def fresh_process():
    popular.forget()
    yield
    popular.forget()


@pytest.fixture
def engine():
    published = MemoryEngine()
    text = "swimming lessons, and a licence for a dog"
    published.index([Entry(uuid4(), "en", "public", "faq", 1, "Swim lessons", "", (), text)])
    return published


def asked(text, callers=(10, 10, 10), *, locale="en", **more):
    for days, count in enumerate(callers):
        counts = {"searches": count, "callers": count, **more}
        day = TODAY - timedelta(days=days)
        SearchCount.objects.create(day=day, audience="public", locale=locale, text=text, **counts)


def test_what_enough_callers_ask_on_enough_days_is_offered_the_most_asked_first(db, engine):
    asked("swim lessons")
    asked("dog licence for swimming", (30, 30, 30))
    asked("dog swim", (10, 10))
    asked("lessons", (9, 9, 9, 9, 9, 9))
    asked("dog lessons", (50, 9, 9))
    learn(NOON, engine)

    assert offered("swi", "en", 5) == ["dog licence for swimming", "swim lessons"]
    assert offered("less s", "en", 5) == ["swim lessons"]
    assert offered("dog", "en", 5) == ["dog licence for swimming"]
    assert offered("swim", "es", 5) == offered("", "en", 5) == offered("lessons dog", "en", 5) == []


@pytest.mark.parametrize(
    "text", ["swim with ana diaz", "lessons [number]", "corrupt lessons", "licencia para perros", "a"]
)
def test_what_the_city_has_not_written_is_nobodys_suggestion(db, engine, text):
    asked(text)
    asked("swim lessons")
    learn(NOON, engine)

    assert offered(text.split()[-1].strip("[]"), "en", 5) in ([], ["swim lessons"])
    assert offered(text, "en", 5) == []


def test_what_often_finds_nothing_is_not_offered(db, engine):
    asked("swim lessons", without_results=4)
    learn(NOON, engine)

    assert offered("swim", "en", 5) == []


def test_what_was_popular_and_is_no_more_is_not_offered_any_longer(db, engine):
    asked("swim lessons")
    learn(NOON, engine)
    assert offered("swim", "en", 5) == ["swim lessons"]
    learn(NOON + timedelta(days=40), engine)
    assert offered("swim", "en", 5) == []


def test_what_editors_block_is_not_offered_from_the_next_moment_on(db, engine):
    asked("swim lessons")
    learn(NOON, engine)
    LeftOutWords.objects.create(locale="en", out_of=LeftOutWords.LeftOutOf.SUGGESTIONS, words="swimming")
    assert offered("les", "en", 5) == []
