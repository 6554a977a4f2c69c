"""What PostgreSQL does to a city that it keeps waiting, or that it lets read alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.db import OperationalError, close_old_connections, connection
from django.utils import timezone
from orjson import dumps, loads

from content import connections
from content.publishing.relay import Relay
from tests.fixtures.doors import ask

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.needs_postgresql]


@pytest.fixture
def forgotten(parks: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Somebody's psql, which has locked the documents and waits for its person."""
    monkeypatch.setattr(connections, "PATIENCE", "100ms")
    with psycopg.connect(**connection.get_connection_params() | {"cursor_factory": None}) as psql:
        psql.execute("LOCK TABLE publishing_publisheddocument IN ACCESS EXCLUSIVE MODE")
        connection.close()
        yield
    connection.close()


@pytest.fixture
def stand_in() -> Iterator[None]:
    """After a fail-over: who was the primary is connected still, and takes nothing."""
    with connection.cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = on")
    yield
    connection.close()


def test_who_waits_for_a_forgotten_transaction_is_told_to_come_again(client: Any, forgotten: None) -> None:
    answer = client.get("/api/v1/departments/parks")
    assert (answer.status_code, answer.json()["type"]) == (503, "/problems/unavailable")
    assert answer.headers["Retry-After"]


def test_a_reader_waits_once_and_not_at_each_door(door: Any, forgotten: None) -> None:
    waited: list[str] = []

    def noting(execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
        try:
            return execute(sql, params, many, context)
        except OperationalError as error:
            waited.append(str(error))
            raise

    with connection.execute_wrapper(noting):
        assert ask(door, "/api/v1/departments/parks").status == 503
    assert len(waited) == 1


def test_who_asks_by_graphql_is_told_so_too_and_gets_no_half_answer(client: Any, door: Any, forgotten: None) -> None:
    query = {"query": "{ departments(first: 1) { nodes { title } } }"}
    fast, slow = ask(door, "/graphql", "POST", dumps(query)), client.post("/graphql", query, "application/json")
    assert (fast.status, slow.status_code) == (503, 503)
    assert loads(fast.body) == slow.json()
    assert slow.json()["errors"][0]["extensions"] == {"code": "UNAVAILABLE"} and slow.headers["Retry-After"]


def test_how_long_is_waited_may_be_said_by_whoever_keeps_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    connection.close()
    monkeypatch.setitem(connection.settings_dict["OPTIONS"], "options", "-c lock_timeout=7s")
    with connection.cursor() as cursor:
        cursor.execute("SHOW lock_timeout")
        assert cursor.fetchone() == ("7s",)
    connection.close()


def test_while_nothing_can_be_written_a_resident_is_told_to_come_again_and_search_answers(
    client: Any, parks: Any, stand_in: None
) -> None:
    said = {"content_id": str(parks.translation_key), "locale": "en", "helpful": True}
    refused = client.post("/api/v1/feedback", said, content_type="application/json")
    assert (refused.status_code, refused.json()["type"]) == (503, "/problems/unavailable")
    assert client.get("/api/v1/search?q=parks").status_code == 200


def test_the_relay_takes_it_for_a_database_that_is_away_and_asks_for_another_connection(stand_in: None) -> None:
    relay = Relay(clock=timezone.now)
    with pytest.raises(OperationalError, match="read-only"):
        relay.step()
    close_old_connections()
    relay.step()
    assert relay.consumers, "it goes on where the database can be written to"


def test_a_job_that_takes_longer_than_the_database_allows_keeps_no_other_from_its_turn(parks: Any) -> None:
    def takes_long(_now: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_sleep(60)")

    relay, done = Relay(clock=timezone.now), []
    relay.jobs = {"takes long": takes_long, "comes after": done.append}
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = '2s'")
    relay.tick()
    connection.close()
    assert done, "the one that comes after has its turn"
