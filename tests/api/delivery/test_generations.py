"""Every process hears of a publication, also of one that happened while it could not listen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import monotonic

import pytest
from django.db import connection, transaction

from api.delivery.generations import Heard, Read
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


@pytest.mark.needs_postgresql
def test_who_listens_hears_of_a_publication(heard):
    new = publish()
    until(lambda: heard.current("public").value == new)


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
