"""Searches and what is opened after them are counted by day, and nobody can be known by it."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import OperationalError

from search.asked import callers
from search.asked import counting as module
from search.asked.callers import Asker
from search.asked.counting import WRITE_EVERY, Counting
from search.asked.models import OpenedItem, SearchCount
from search.asked.naming import Searched

pytestmark = pytest.mark.database

DAY = timedelta(days=1)


def opens(town, text, item, by="ana", place=1):
    searched = Searched(town.now.date(), "en", text)
    return town.process.opened(searched, (item, "en"), place, Asker(by), now=town.now)


def test_a_search_is_counted_by_its_words_and_once_a_minute_for_each_caller(town):
    for by in ("ana", "ana", "ben"):
        town.search("Dog  Licence", by)
    town.search("dog licence", "ana", offset=20)
    town.later(minutes=2)
    town.search("dog licence", "ana")
    town.search("zzz", "ben", total=0)

    assert town.known("searches", "callers", "without_results") == {"dog licence": (3, 2, 0), "zzz": (1, 1, 1)}


def test_what_is_asked_again_in_other_words_was_not_answered_unless_something_was_opened(town):
    town.search("couch", "ana")
    town.search("bins", "ben")
    town.later(seconds=20)
    opens(town, "bins", uuid4(), "ben")
    town.search("bulky items", "ana")
    town.search("recycling", "ben")
    town.later(minutes=2)
    town.search("something else", "ana")

    found = town.known("searches", "reformulated")
    assert {text: times for text, (times, _) in found.items()} == dict.fromkeys(found, 1)
    assert [text for text, (_, reformulated) in found.items() if reformulated] == ["couch"]


def test_a_word_half_typed_is_no_search(town):
    for text in ("swi", "swim", "swim les", "swim lessons"):
        town.search(text, total=0 if text == "swi" else 3)
        town.later(seconds=1)

    found = town.known("searches", "reformulated", "without_results")
    assert found["swim lessons"] == (1, 0, 0)
    assert {counts for text, counts in found.items() if text != "swim lessons"} == {(0, 0, 0)}


def test_a_question_for_passages_is_no_search_and_counts_once_a_minute_for_each_caller(town):
    for by in ("ana", "ana", "ben"):
        town.ask("Can I bring my dog", by, is_answered=False)
    town.search("dogs", "ana")
    town.later(minutes=2)
    town.ask("can I bring my dog", "ana")
    for _ in range(2):
        town.ask("can I bring my dog", by="", consumer="Chatbot")
    town.ask("my caller is Ana", audience="agent", consumer="Console", is_answered=False)

    columns = ("searches", "questions", "unanswered", "reformulated")
    assert town.known(*columns)["dogs"] == (1, 0, 0, 0)
    assert {
        (row.consumer, row.text): tuple(getattr(row, name) for name in columns)
        for row in SearchCount.objects.filter(questions__gt=0)
    } == {
        ("", "can i bring my dog"): (0, 3, 2, 0),
        ("Chatbot", "can i bring my dog"): (0, 2, 0, 0),
        ("Console", ""): (0, 1, 1, 0),
    }


def test_opening_counts_once_a_caller_a_search_and_an_item_with_its_place(town):
    pool, park = uuid4(), uuid4()
    for by, item, place in (("ana", pool, 1), ("ana", pool, 1), ("ana", park, 4), ("ben", pool, 1)):
        opens(town, "swim", item, by, place)
    opens(town, "water", pool)

    assert town.known("opened", "clicks", "places") == {"swim": (2, 3, 6), "water": (1, 1, 1)}
    assert dict(OpenedItem.objects.values_list("content_id", "times")) == {pool: 2, park: 1}, (
        "a caller makes an item no more popular by opening it from several searches"
    )


def test_agents_are_counted_without_their_words(town):
    town.search("my caller wants a divorce", audience="agent", consumer="Console")
    town.search("swim")

    town.process.write()
    assert set(SearchCount.objects.values_list("audience", "consumer", "text", "searches")) == {
        ("agent", "Console", "", 1),
        ("public", "", "swim", 1),
    }


def test_what_could_tell_of_a_person_is_counted_without_its_words_or_masked(town):
    town.search("pothole at 12 Main Street")
    town.search("call +1 555 010 0199", "ben")

    assert town.known("searches") == {"": (1,), "call [number]": (1,)}
    columns = {field.name for field in SearchCount._meta.fields}
    assert columns == {
        *("id", "day", "audience", "locale", "consumer", "text"),
        *("searches", "callers", "without_results", "reformulated", "opened", "clicks", "places"),
        *("questions", "unanswered"),
    }


def test_what_is_looked_for_in_a_part_is_not_missing_because_it_is_not_there(town):
    town.search("swim", total=0, types=("news",))

    assert town.known("searches", "without_results") == {"swim": (1, 0)}


def test_a_server_that_asks_for_all_its_visitors_is_counted_and_no_caller_of_its_own(town):
    for _ in range(3):
        town.search("swim", by="", consumer="Website")

    assert town.known("searches", "callers", "reformulated") == {"swim": (3, 0, 0)}


def test_processes_add_up_but_for_callers_of_whom_the_most_seen_by_one_are_known(town):
    other = type(town)()
    for process, people in ((town, "abc"), (other, "ab")):
        for by in people:
            process.search("swim", by)
        process.process.write()

    assert town.known("searches", "callers") == {"swim": (5, 3)}


def test_a_process_writes_once_in_a_while(town, django_assert_num_queries):
    town.search("swim")
    assert SearchCount.objects.count() == 1
    with django_assert_num_queries(0):
        town.later(seconds=1)
        town.search("swim", "ben")
    town.now += WRITE_EVERY
    town.search("pool", "cy")
    assert dict(SearchCount.objects.values_list("text", "searches")) == {"swim": 2, "pool": 1}


def test_a_busy_database_is_left_alone_and_told_later(town, monkeypatch):
    def locked():
        raise OperationalError("database is locked")

    with monkeypatch.context() as busy:
        busy.setattr(module, "impatient", locked)
        town.search("swim")
    assert not SearchCount.objects.exists()
    assert town.known("searches", "callers") == {"swim": (1, 1)}


def test_a_flood_is_counted_without_words_and_fills_no_memory(town, monkeypatch):
    monkeypatch.setattr(module, "MOST_TEXTS", 3)
    monkeypatch.setattr(callers, "MOST_SEEN", 5)
    monkeypatch.setattr(callers, "MOST_RECENT", 2)
    for number in range(20):
        town.search(f"text {number:02d} {'abcdefghijklmnopqrst'[number]}", f"caller {number}")
        opens(town, "text 00 a", uuid4(), f"caller {number}")

    found = town.known("searches", "clicks")
    assert len(found) == 4 and found[""] == (17, 0)
    assert sum(clicks for _, clicks in found.values()) < 5
    assert len(town.process._callers._done) <= 5 and len(town.process._callers._attempts) <= 2


def test_a_new_day_begins_without_anybody(town):
    item = uuid4()
    assert opens(town, "swim", item) and not opens(town, "swim", item)
    digest = town.process._callers._digest(Asker("ana"))
    town.now += DAY
    assert opens(town, "swim", item)
    assert town.process._callers._digest(Asker("ana")) != digest != Counting()._callers._digest(Asker("ana"))
    town.process.write()
    assert set(OpenedItem.objects.values_list("times", flat=True)) == {1} and OpenedItem.objects.count() == 2
