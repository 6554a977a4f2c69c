"""One client's stream: first what it missed, then what happens, each event once and in order."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Executor
from functools import partial
from typing import TypeVar

from api.answer import Caller
from api.frames import STILL_HERE, frame, place
from api.history import is_asked
from api.rest.questions import StreamQuestion
from content.publishing import queries
from content.publishing.queries import EventRow

from .tail import Tail

Read = TypeVar("Read")

QUIET = 15.0
"""Seconds after which a stream without events says that it is still there."""
AT_A_TIME = 500


async def stream(caller: Caller, question: StreamQuestion, tail: Tail, database: Executor) -> AsyncIterator[bytes]:
    """The frames for this client, without end; it ends for one that cannot keep up, which then comes back.

    It follows before it reads what was missed: an event that happens in between comes both ways, and is told once.
    """

    async def read(work: Callable[[], Read]) -> Read:
        return await asyncio.get_running_loop().run_in_executor(database, work)

    follower = await tail.follow(caller.audience)
    try:
        position = question.after(await read(partial(queries.last_sequence, caller.audience)))
        yield place(position)
        while missed := await read(partial(queries.changes, caller.audience, position, AT_A_TIME)):
            position = missed[-1].sequence
            yield _frames(missed, caller, question) or place(position)
        while True:
            try:
                event = await follower.next(QUIET)
            except TimeoutError:
                yield STILL_HERE
                continue
            if event is None:
                return
            if event.sequence > position:
                position = event.sequence
                yield _frames([event], caller, question) or place(position)
    finally:
        tail.leave(caller.audience, follower)


def _frames(events: list[EventRow], caller: Caller, question: StreamQuestion) -> bytes:
    return b"".join(frame(event, caller) for event in events if is_asked(event, question.type, question.locale))
