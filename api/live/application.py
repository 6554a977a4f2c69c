"""The ASGI program that keeps streams open at `/api/v1/changes/stream` and the agents' half of it."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http.request import split_domain_port, validate_host
from django.utils import timezone

from api.addresses import BASES
from api.admission import address_of, admit
from api.answer import Answer, Caller
from api.frames import CONTENT_TYPE
from api.history import require_kept
from api.limits import household
from api.mounting import refused, without_database
from api.problems import Problem
from api.request_id import HEADER, name_of, request_id
from api.rest.asking import ask, parameters_of
from api.rest.questions import StreamQuestion
from api.routing import PREFLIGHT, channel_headers
from content.documents import Audience
from content.publishing import queries

from .stream import stream
from .tail import Tail

log = logging.getLogger("api")

Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]

ADDRESSES: dict[str, Audience] = {f"{base}/changes/stream": audience for audience, base in BASES.items()}
MOST_CLIENTS = 5_000
MOST_FROM_ONE = 50
"""Streams that one address may keep open: a library's kiosks share one."""
HEADERS = {
    "Content-Type": CONTENT_TYPE,
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",  # nginx would hold frames back until there are enough of them
    "X-Content-Type-Options": "nosniff",
}


class Live:
    """What the server calls for each client, and once at its start and end."""

    def __init__(self) -> None:
        self._tail = Tail()
        self._database = ThreadPoolExecutor(max_workers=2, thread_name_prefix="database")
        self._open: Counter[str] = Counter()

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            await self._answer(_environ(scope), receive, send)

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                self._tail.begin(asyncio.get_running_loop())
                await send({"type": "lifespan.startup.complete"})
            else:
                self._tail.end()
                await send({"type": "lifespan.shutdown.complete"})
                return

    async def _answer(self, environ: dict[str, str], receive: Receive, send: Send) -> None:
        name = name_of(environ.get("HTTP_X_REQUEST_ID", ""))
        request_id.set(name)
        named = {HEADER: name}
        if environ["PATH_INFO"] == "/healthz":
            await _send(Answer(200, named, b"ok"), send)
            return
        audience = ADDRESSES.get(environ["PATH_INFO"])
        is_private = audience == "agent"
        named |= channel_headers(is_private)
        if environ["REQUEST_METHOD"] == "OPTIONS" and not is_private:
            await _send(Answer(204, {**PREFLIGHT, **named}, b""), send)
            return
        who = household(address_of(environ))
        self._open[who] += 1  # before anything is waited for, or many who come at the same moment are not counted
        try:
            found = await self._found(environ, audience, who)
            if isinstance(found, Problem):
                refusal = refused(found, is_private=is_private)
                await _send(Answer(refusal.status, {**refusal.headers, **named}, refusal.body), send)
            else:
                await self._stream(stream(*found, self._tail, self._database), named, receive, send)
        finally:
            self._open[who] -= 1
            if not self._open[who]:
                del self._open[who]

    async def _found(
        self, environ: dict[str, str], audience: Audience | None, who: str
    ) -> tuple[Caller, StreamQuestion] | Problem:
        """Who listens, and to what, or why nobody does."""
        try:
            return await self._admit(environ, audience, who)
        except Problem as problem:
            return problem
        except (OperationalError, InterfaceError):
            log.exception("%s finds no database", environ["PATH_INFO"])
            return without_database()

    async def _admit(
        self, environ: dict[str, str], audience: Audience | None, who: str
    ) -> tuple[Caller, StreamQuestion]:
        """Who listens, and to what. Raises Problem."""
        domain, _ = split_domain_port(environ.get("HTTP_HOST", ""))
        if not (domain and validate_host(domain, settings.ALLOWED_HOSTS)):
            raise Problem("malformed-request", "The request's Host is not served here.")
        if audience is None:
            raise Problem("not-found", f"Only {' and '.join(ADDRESSES)} are here.")
        if environ["REQUEST_METHOD"] != "GET":
            raise Problem("method-not-allowed", "Possible: GET.", headers={"Allow": "GET"}, allowed=["GET"])
        if self._open[who] > MOST_FROM_ONE or self._open.total() > MOST_CLIENTS:
            raise Problem("too-many-requests", "Too many streams are open.", headers={"Retry-After": "30"})
        work = partial(admit, environ, audience, now=timezone.now())
        admitted = await asyncio.get_running_loop().run_in_executor(self._database, work)
        parameters = parameters_of(environ["QUERY_STRING"])
        if last := environ.get("HTTP_LAST_EVENT_ID"):
            parameters["last_event_id"] = [last]
        question = ask(StreamQuestion, parameters)
        await asyncio.get_running_loop().run_in_executor(self._database, _require_kept, admitted.caller, question)
        return admitted.caller, question

    async def _stream(
        self, frames: AsyncIterator[bytes], named: Mapping[str, str], receive: Receive, send: Send
    ) -> None:
        """Send frames until they end or the client leaves."""
        await send({"type": "http.response.start", "status": 200, "headers": _raw({**HEADERS, **named})})
        ends = [asyncio.ensure_future(_send_all(frames, send)), asyncio.ensure_future(_left(receive))]
        try:
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for end in ends:
                end.cancel()
            for broken in await asyncio.gather(*ends, return_exceptions=True):
                if isinstance(broken, Exception):
                    log.warning("A stream broke off; its client comes back", exc_info=broken)


def _require_kept(caller: Caller, question: StreamQuestion) -> None:
    """Raises Problem `history-forgotten`, before the stream begins: afterwards there is no way to say so."""
    since = question.begins
    if since is not None:
        require_kept(caller, since, queries.changes(caller.audience, since, 1))


async def _send_all(frames: AsyncIterator[bytes], send: Send) -> None:
    async for body in frames:
        await send({"type": "http.response.body", "body": body, "more_body": True})
    await send({"type": "http.response.body", "body": b""})


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _send(answer: Answer, send: Send) -> None:
    await send({"type": "http.response.start", "status": answer.status, "headers": _raw(answer.headers)})
    await send({"type": "http.response.body", "body": answer.body})


def _raw(headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.lower().encode(), value.encode("latin-1", "replace")) for name, value in headers.items()]


def _environ(scope: Mapping[str, Any]) -> dict[str, str]:
    """The request as WSGI names it, which is what the rest of the API looks at. A header that comes several times is a
    list; one with an underscore is left out, because WSGI would take it for what only a proxy of ours may say."""
    environ: dict[str, str] = {}
    for header, value in scope["headers"]:
        if b"_" not in header:
            name, text = f"HTTP_{header.decode('latin-1').upper().replace('-', '_')}", value.decode("latin-1")
            environ[name] = f"{environ[name]},{text}" if name in environ else text
    query = scope["query_string"].decode("utf-8", "replace")
    peer = (scope.get("client") or ("", 0))[0]
    request = {"REQUEST_METHOD": scope["method"], "PATH_INFO": scope["path"], "QUERY_STRING": query}
    return {**environ, **request, "REMOTE_ADDR": peer}
