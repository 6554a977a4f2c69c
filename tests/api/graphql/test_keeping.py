"""Which answers hold for everybody until something is published."""

from __future__ import annotations

import json

import pytest
from django.utils import timezone

from api.answer import PUBLIC, Caller
from api.graphql.asking import Sent
from api.graphql.view import answer


def ask(query, caller=PUBLIC):
    body = json.dumps({"query": query}).encode()
    return answer(caller, Sent("POST", "", "application/json", body), now=timezone.now())


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
def test_what_failed_depends_on_the_moment_or_was_searched_for_is_not_kept(full_city, query):
    assert not ask(query).may_be_kept


def test_documents_are_and_nothing_of_agents_is(city):
    assert ask("{ services { totalCount } }").may_be_kept
    of_agents = ask("{ services { totalCount } }", Caller("agent", 1))
    assert of_agents.answer.status == 200
    assert not of_agents.may_be_kept
