"""Nobody follows before it is known from where: what happens while the program starts is missed by no client."""

from __future__ import annotations

import asyncio
import logging

import pytest
from django.db import OperationalError, connections

from api.delivery.generations import Read
from api.live.tail import Tail

PATIENCE = 30
"""Seconds after which a test that hears nothing fails. Nothing is measured here."""


@pytest.mark.django_db(transaction=True)
def test_who_comes_before_the_tail_has_begun_hears_all_that_follows(make_department, make_service):
    parks = make_department()

    def publish() -> None:
        make_service(parks)
        connections.close_all()  # of this thread

    async def follow() -> str:
        loop, tail = asyncio.get_running_loop(), Tail(Read())
        early = asyncio.ensure_future(tail.follow("public"))
        await asyncio.sleep(0)
        assert not early.done()
        tail.begin(loop)
        follower = await asyncio.wait_for(early, PATIENCE)
        await loop.run_in_executor(None, publish)
        event = await follower.next(PATIENCE)
        tail.end()
        assert event is not None
        return event.path

    assert asyncio.run(follow()) == "/parks/swim-lessons"


class Back(Read):
    """A database that is away for the first few looks."""

    looks = 0

    def current(self, audience):
        self.looks += 1
        if self.looks < 5:
            raise OperationalError("the server closed the connection unexpectedly")
        return super().current(audience)


@pytest.mark.django_db(transaction=True)
def test_a_database_that_is_away_is_told_of_once_and_followed_when_it_is_back(make_department, make_service, caplog):
    parks = make_department()

    def publish() -> None:
        make_service(parks)
        connections.close_all()  # of this thread

    async def follow() -> str:
        loop, tail = asyncio.get_running_loop(), Tail(Back())
        tail.begin(loop)
        follower = await asyncio.wait_for(tail.follow("public"), PATIENCE)
        await loop.run_in_executor(None, publish)
        event = await follower.next(PATIENCE)
        tail.end()
        assert event is not None
        return event.path

    with caplog.at_level(logging.WARNING, "api"):
        assert asyncio.run(follow()) == "/parks/swim-lessons"
    assert len([told for told in caplog.records if "cannot be read" in told.message]) == 1
