"""Which answers may be kept until something is published, and under which name."""

from __future__ import annotations

import json

import pytest
from django.utils import timezone

from api.answer import PUBLIC, Caller
from api.graphql.asking import Question, Sent
from api.graphql.view import answer, key_of

QUERY = "query Q($first: Int, $locale: String) { services(first: $first, locale: $locale) { nodes { title } } }"


class Everything:
    """Keeps all that it is given."""

    def __init__(self):
        self.entries = {}

    def get(self, key):
        return self.entries.get(key)

    def keep(self, key, answer):
        self.entries[key] = answer


@pytest.fixture
def kept():
    return Everything()


def ask(kept, query, caller=PUBLIC, method="POST", **variables):
    body = json.dumps({"query": query, "variables": variables}).encode()
    return answer(caller, Sent(method, "", "application/json", body), now=timezone.now(), kept=kept)


def test_an_answer_is_given_again_without_asking_the_database(city, kept, django_assert_num_queries):
    first = ask(kept, QUERY, first=2, locale="en")
    with django_assert_num_queries(0):
        assert ask(kept, QUERY, locale="en", first=2) == first  # variables have no order
    assert len(kept.entries) == 1
    ask(kept, QUERY, first=3, locale="en")
    assert len(kept.entries) == 2


def test_a_get_and_a_post_share_it_and_only_the_get_is_for_other_caches(city, kept, django_assert_num_queries):
    ask(kept, "{ services { totalCount } }")
    with django_assert_num_queries(0):
        got = answer(PUBLIC, Sent("GET", "query={ services { totalCount } }"), now=timezone.now(), kept=kept)
    assert got.headers["ETag"] and got.headers["Cache-Control"].startswith("public")


@pytest.mark.parametrize(
    "query",
    [
        "{ services(first: 101) { totalCount } }",
        "{ nonsense }",
        "{ alerts(active: true) { totalCount } }",
        '{ service(slug: "swim-lessons") { openingHours { openState { open } } } }',
        '{ search(query: "swim") { totalCount } }',
        "{ changes { cursor } }",
    ],
)
def test_what_failed_depends_on_the_moment_or_was_searched_for_is_not_kept(full_city, kept, query):
    ask(kept, query)
    assert not kept.entries


def test_nothing_of_agents_is_kept(city, kept):
    assert ask(kept, "{ services { totalCount } }", Caller("agent", 1)).status == 200
    assert not kept.entries


def test_the_name_of_a_question_tells_apart_what_may_be_answered_otherwise():
    questions = [
        Question("{ a }"),
        Question("{ b }"),
        Question("{ a }", {"x": 1}),
        Question("{ a }", {"x": "1"}),
        Question("{ a }", {}, "A"),
    ]
    keys = {key_of(PUBLIC, question) for question in questions} | {key_of(Caller("agent"), questions[0])}
    assert len(keys) == len(questions) + 1
    assert key_of(PUBLIC, Question("", persisted=questions[0].hash)) in keys


def test_variables_without_a_bottom_have_no_name():
    deep = []
    for _ in range(300):
        deep = [deep]
    assert key_of(PUBLIC, Question("{ a }", {"x": deep})) is None
