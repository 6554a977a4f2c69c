"""What residents did not find lately is told to the desk, as the report counts it, until it is found."""

from datetime import timedelta

import pytest
from django.utils import timezone

from search.asked.models import SearchCount
from search.unanswered import Unanswered, harmless

pytestmark = pytest.mark.database


def asked(text, days_ago=0, **counts):
    day = timezone.localdate() - timedelta(days=days_ago)
    named = {"audience": "public", "locale": "en", "consumer": "", **counts}
    SearchCount.objects.create(day=day, text=text, **named)


def told():
    return {row.text: row.times for row in Unanswered().most_asked(0, 50)}


def test_what_searches_and_questions_did_not_find_is_told_together_the_most_asked_first(db):
    asked("dog licence", searches=4, without_results=4)
    asked("dog licence", 3, searches=1, without_results=1, consumer="Kiosks")
    asked("dog licence", 3, questions=2, unanswered=2, consumer="Chatbot")
    asked("couch", 1, searches=9, without_results=2)
    asked("library", searches=3)
    asked("my caller", audience="agent", searches=3, without_results=3)
    asked("", searches=5, without_results=5)

    assert list(told().items()) == [("dog licence", 7), ("couch", 2)]
    assert Unanswered().total() == 2
    assert [row.last_asked_at for row in Unanswered().most_asked(1, 1)] == [timezone.localdate() - timedelta(days=1)]


def test_what_was_found_the_last_time_is_no_news(db):
    asked("large items", 5, searches=9, without_results=9)
    asked("large items", 1, searches=1, consumer="Kiosks")
    asked("wifi", 5, questions=9, unanswered=9)
    asked("wifi", 1, questions=1)
    asked("golf", 5, searches=1)
    asked("golf", 1, searches=1, without_results=1)

    assert told() == {"golf": 1}


def test_what_nobody_asks_any_more_and_words_half_typed_are_left_out(db):
    asked("ice rink", 30, searches=9, without_results=9)
    asked("ice skating", 29, searches=9, without_results=9)
    asked("ice", searches=0, without_results=0)

    assert told() == {"ice skating": 9}


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
        ("a\x07 \u202eloop\x1b", "a loop"),
    ],
)
def test_nobody_can_be_known_by_what_is_kept(asked, is_kept):
    assert harmless(asked) == is_kept


def test_a_pasted_page_without_spaces_is_looked_at_once_and_not_from_each_of_its_letters():
    assert harmless("x" * 1_000_000) == "x" * 80
