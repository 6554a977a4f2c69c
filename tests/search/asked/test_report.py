"""A period beside the one before it: what people search for, and what has become better."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from django.core.management import call_command

from search.asked.models import SearchCount
from search.asked.report import Period, together, totals, words

pytestmark = pytest.mark.database
TODAY = date(2027, 1, 31)
WEEK = Period(7, TODAY)


def asked(text, days=0, *, locale="en", consumer="", audience="public", today=TODAY, **counts):
    row = {"day": today - timedelta(days=days), "text": text, "locale": locale, "consumer": consumer}
    SearchCount.objects.create(audience=audience, **row, **{"searches": 1, **counts})


@pytest.fixture
def month(db):
    asked("couch", searches=10, without_results=10)
    asked("pool", searches=8, opened=7, clicks=8, places=8)
    asked("pool", 8, searches=20, opened=5)
    asked("sofa", 1, searches=6, reformulated=3, opened=1)
    asked("sofa", 2, locale="es", searches=1)
    asked("licence", 10, searches=4, without_results=4)
    asked("licence", searches=3, opened=3)
    asked("pool", consumer="Kiosks", searches=2)
    asked("old", 14, searches=99)
    asked("", searches=50, without_results=5)
    asked("", audience="agent", consumer="Console", searches=7)


def listed(name):
    return [row["text"] for row in words(WEEK, name)]


def test_each_list_has_its_words_and_their_order(month):
    assert listed("asked") == ["couch", "pool", "sofa", "licence", "sofa"]
    assert listed("missed") == ["couch"]
    assert listed("unopened") == ["sofa"], "one that finds nothing has its own list"
    assert listed("again") == ["sofa"]
    assert listed("mended") == ["licence"]
    pool = next(row for row in words(WEEK, "asked") if row["text"] == "pool")
    assert (pool["asked"], pool["asked_before"], pool["led"], pool["led_before"]) == (10, 20, 7, 5)


def test_all_searches_tell_what_improved_and_agents_are_apart(month):
    known = totals(WEEK)
    assert {one.name: one.now.asked for one in known} == {
        ("public", "", "en"): 77,
        ("public", "", "es"): 1,
        ("public", "Kiosks", "en"): 2,
        ("agent", "Console", "en"): 7,
    }
    whole = together(known)
    assert (whole.now.asked, whole.before.asked) == (80, 24)
    assert whole.now.found_nothing == pytest.approx(15 / 80)
    assert whole.before.found_nothing == pytest.approx(4 / 24)
    assert whole.now.place == 1 and whole.before.place is None
    assert [one.name for one in totals(WEEK, locale="es")] == [("public", "", "es")]


def test_questions_are_told_apart_from_searches(month):
    asked("may I swim", searches=0, questions=4, unanswered=3)
    asked("may I swim", 8, searches=0, questions=2, unanswered=2)
    asked("pool", consumer="Chatbot", searches=0, questions=1)

    assert listed("asked") == ["couch", "pool", "sofa", "licence", "sofa"]
    assert listed("unanswered") == ["may I swim"]
    whole = together(totals(WEEK))
    assert (whole.now.asked, whole.now.posed, whole.before.posed) == (80, 5, 2)
    assert (whole.now.not_answered, whole.before.not_answered) == (3 / 5, 1)
    assert whole.now.found_nothing == pytest.approx(15 / 80)


def test_scripts_read_the_same(month, capsys):
    call_command("search_report", "--json", "--days", "7", "--until", "2027-01-31")
    told = json.loads(capsys.readouterr().out)
    assert told["all"]["now"]["asked"] == 80
    assert told["lists"]["missed"] == [{**told["lists"]["missed"][0], "text": "couch", "missed": 10}]
    call_command("search_report", "--days", "7", "--until", "2027-01-31")
    assert "couch" in capsys.readouterr().out
