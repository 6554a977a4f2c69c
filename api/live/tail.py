"""Reads what is added to the histories, once for all clients, and hands it to each of them."""

from __future__ import annotations

import asyncio
import logging
from threading import Event, Thread

from django.db import connections

from api.delivery.generations import Generations, generations_of_database
from content.documents import AUDIENCES, Audience
from content.publishing import queries
from content.publishing.queries import EventRow

log = logging.getLogger("api")

LOOK_EVERY = 0.25
"""Seconds between two looks at the generation; the history is read only when that has moved."""
AT_A_TIME = 500
MOST_WAITING = 1_000
"""Events that may wait for a slow client. With more it is cut off, and comes back for them."""


class Follower:
    """One client's share: what was added since it began to follow."""

    def __init__(self) -> None:
        self._waiting: asyncio.Queue[EventRow | None] = asyncio.Queue(MOST_WAITING)

    def add(self, event: EventRow) -> None:
        if self._waiting.full():
            self.end()
        else:
            self._waiting.put_nowait(event)

    def end(self) -> None:
        """Nothing more comes; what waited is dropped, because its client comes back and reads it."""
        while not self._waiting.empty():
            self._waiting.get_nowait()
        self._waiting.put_nowait(None)

    async def next(self, seconds: float) -> EventRow | None:
        """The next event; None once there will be none. Raises TimeoutError after so many seconds without one."""
        return await asyncio.wait_for(self._waiting.get(), seconds)


class Tail:
    """Follows the histories in a thread of its own, where the database may be waited for."""

    def __init__(self, generations: Generations | None = None) -> None:
        self._generations = generations or generations_of_database()
        self._followers: dict[Audience, set[Follower]] = {audience: set() for audience in AUDIENCES}
        self._positions: dict[Audience, int] = {}
        self._has_begun = asyncio.Event()
        self._ended = Event()

    def begin(self, loop: asyncio.AbstractEventLoop) -> None:
        """Follow from now on, and call back on this loop."""
        Thread(target=self._follow, args=(loop,), name="tail", daemon=True).start()

    def end(self) -> None:
        """Stop, and let go of everybody. Call it on the loop."""
        self._ended.set()
        for followers in self._followers.values():
            for follower in followers:
                follower.end()

    async def follow(self, audience: Audience) -> Follower:
        """A share in what is added to an audience's history from now on. Call it on the loop.

        It waits until the tail knows where the histories end: what is added before that is handed to nobody.
        """
        await self._has_begun.wait()
        follower = Follower()
        self._followers[audience].add(follower)
        return follower

    def leave(self, audience: Audience, follower: Follower) -> None:
        self._followers[audience].discard(follower)

    def _follow(self, loop: asyncio.AbstractEventLoop) -> None:
        seen: dict[Audience, int] = {}
        is_told = False
        while not self._ended.is_set():
            try:
                if not self._positions:
                    self._positions = {audience: queries.last_sequence(audience) for audience in AUDIENCES}
                    loop.call_soon_threadsafe(self._has_begun.set)
                for audience in AUDIENCES:
                    generation = self._generations.current(audience).value
                    if generation != seen.get(audience):
                        self._read(audience, loop)
                        seen[audience] = generation
                is_told = False
            except Exception:
                if not is_told:  # or an hour without a database would be thousands of tracebacks
                    log.warning("The history cannot be read; it is tried again until it can", exc_info=True)
                is_told = True
                connections.close_all()  # of this thread
            self._ended.wait(LOOK_EVERY)

    def _read(self, audience: Audience, loop: asyncio.AbstractEventLoop) -> None:
        while events := queries.changes(audience, self._positions[audience], AT_A_TIME):
            self._positions[audience] = events[-1].sequence
            loop.call_soon_threadsafe(self._hand_out, audience, events)

    def _hand_out(self, audience: Audience, events: list[EventRow]) -> None:
        for follower in self._followers[audience]:
            for event in events:
                follower.add(event)
