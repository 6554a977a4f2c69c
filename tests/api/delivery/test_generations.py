"""Every process hears of a publication, also of one that happened while it could not listen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic

import psycopg
import pytest
from django.db import connection, transaction

from api.delivery.generations import Heard, Noticed, Read
from content.publishing.generation import advance

PATIENCE = 30
"""Seconds after which a test that waits in vain fails. Nothing is measured here."""

pytestmark = [pytest.mark.django_db(transaction=True)]


def publish() -> int:
    with transaction.atomic():
        advance(["public"])
    return Read().current("public").value


def until(is_so: Callable[[], bool]) -> None:
    give_up = monotonic() + PATIENCE
    while not is_so():
        assert monotonic() < give_up


@pytest.fixture
def heard() -> Iterator[Heard]:
    heard = Heard()
    heard.current("public")
    until(lambda: heard.is_listening)
    yield heard
    heard.end()
    until(lambda: not heard.is_listening)


def test_a_row_that_is_read_is_never_behind():
    assert [publish(), publish()] == [1, 2]
    assert Read().current("agent").value == 0


class Index:
    """An index of which the test says what it tells."""

    stamped: bytes | None = b"1"

    def stamp(self) -> bytes | None:
        return self.stamped

    def is_still(self, stamp: bytes | None) -> bool:
        return stamp is not None and stamp == self.stamped

    def look(self) -> None:
        """It is always found."""


def test_a_row_is_read_again_once_the_database_was_written_to():
    index = Index()
    noticed = Noticed(index)
    old = noticed.current("public").value
    new = publish()
    assert noticed.current("public").value == old
    index.stamped = b"2"
    assert noticed.current("public").value == new


def test_while_nobody_can_tell_whether_it_was_written_to_it_is_read_each_time():
    index = Index()
    noticed = Noticed(index)
    noticed.current("public")
    index.stamped = None
    assert [publish(), noticed.current("public").value] == [1, 1]
    assert [publish(), noticed.current("public").value] == [2, 2]


def test_it_is_read_now_and_then_even_if_nothing_seems_to_have_been_written():
    noticed = Noticed(Index())
    noticed.current("public")
    new = publish()
    until(lambda: noticed.current("public").value == new)


@pytest.mark.needs_postgresql
def test_who_listens_hears_of_a_publication(heard):
    new = publish()
    until(lambda: heard.current("public").value == new)


@pytest.mark.needs_postgresql
@pytest.mark.needs_pooler
def test_through_a_pooler_every_publication_is_noticed_and_nobody_else_is_held_to_the_listeners_limit(pooler):
    heard = Heard()
    new = publish()
    until(lambda: heard.current("public").value == new and heard.is_listening)
    new = publish()
    until(lambda: heard.current("public").value == new)
    with psycopg.connect(pooler) as other:
        assert other.execute("SHOW statement_timeout").fetchone() == ("0",)
    heard.end()
    until(lambda: not heard.is_listening)


@pytest.mark.needs_postgresql
def test_who_was_cut_off_asks_for_itself_and_listens_again(heard):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' OR "
            "(pid <> pg_backend_pid() AND datname = current_database())"
        )
    new = publish()
    until(lambda: heard.current("public").value == new)
    until(lambda: heard.is_listening)
    new = publish()
    until(lambda: heard.current("public").value == new)
