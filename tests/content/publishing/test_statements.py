"""A statement sees what was written just before it, beside a running event loop as well."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from content.publishing.queries.statements import fetch

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def what_was_written(number: int) -> list[int]:
    """Written where nobody but the connection itself can read it."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE written (number integer)")
        cursor.execute("INSERT INTO written VALUES (%s)", [number])
        found = fetch("SELECT number FROM written")
        cursor.execute("DROP TABLE written")
    return [row[0] for row in found]


async def beside_a_loop(number: int) -> list[int]:
    try:
        return what_was_written(number)
    finally:
        connection.close()  # Django gives a task a connection of its own


def test_a_statement_is_put_to_the_connection_that_wrote(monkeypatch):
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with ThreadPoolExecutor(1) as thread:  # one without the loop that tests with a browser leave in this one
        assert thread.submit(what_was_written, 1).result() == [1]
        assert thread.submit(asyncio.run, beside_a_loop(2)).result() == [2]
        assert thread.submit(what_was_written, 3).result() == [3]
        thread.submit(lambda: connection.close()).result()
