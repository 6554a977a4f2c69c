"""What one caller's queries may cost in a minute."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from api.answer import PUBLIC, Caller
from api.graphql import budget
from api.graphql.asking import Sent
from api.graphql.view import answer
from api.limits import shared_buckets

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
DEAR = '{ search(query: "pool") { totalCount } }'


@pytest.fixture(autouse=True)
def _poor(settings):
    settings.GRAPHQL_COST_PER_MINUTE = 5_000
    budget._limit.cache_clear()
    shared_buckets.cache_clear()


def ask(query, address="192.0.2.1", caller=PUBLIC, now=NOON):
    return answer(caller._replace(asked_from=address), Sent("GET", f"query={query}"), now=now).answer


def test_dear_queries_are_refused_when_the_minute_is_spent_and_answered_after_it(city, graph):
    first, second, third = (ask(DEAR) for _ in range(3))
    assert (first.status, second.status, third.status) == (200, 200, 429)
    assert b'"limit":"cost"' in third.body and b'"most":5000' in third.body
    wait = int(third.headers["Retry-After"])
    assert 0 < wait <= 60
    assert third.headers["Cache-Control"] == "no-store"
    assert ask(DEAR, now=NOON + timedelta(seconds=wait)).status == 200


def test_each_address_and_each_key_has_a_share_of_its_own(city, graph):
    answers = [ask(DEAR) for _ in range(3)]
    assert answers[-1].status == 429
    assert ask(DEAR, address="192.0.2.2").status == 200
    assert ask(DEAR, caller=Caller("agent", 7)).status == 200


def test_reading_what_was_never_seen_before_costs_too(db):
    """Or a stranger could have us read invalid queries all day."""
    asked = (f"{{ nonsense{number} {'x ' * 2_000} }}" for number in count())
    statuses = [ask(query).status for query in (next(asked) for _ in range(8))]
    assert statuses[0] == 400 and statuses[-1] == 429


def test_the_limit_can_be_switched_off(city, settings, graph):
    settings.GRAPHQL_COST_PER_MINUTE = 0
    assert {ask(DEAR).status for _ in range(5)} == {200}


def test_the_door_tells_where_a_request_came_from(city, graph):
    statuses = [
        graph.http.get("/graphql", {"query": DEAR}, REMOTE_ADDR=f"192.0.2.{n}").status_code for n in (5, 5, 5, 6)
    ]
    assert statuses == [200, 200, 429, 200]
