"""The door in front of Django: one WSGI callable that answers the hot reads itself."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import lru_cache
from time import perf_counter, time
from typing import Any

from django.conf import settings

from api.admission import ADMITTED, admit, let_in
from api.answer import Caller
from api.encoding import READ
from api.finishing import finish
from api.mounting import without_database
from api.pieces import in_own_room
from api.problems import Problem
from api.request_id import HEADER, name_of, request_id
from api.routing import channel_headers
from content.connections import Locked
from content.documents import AUDIENCES, Audience
from content.publishing.queries import Generation

from .channel import KEY, Channel, Environ
from .generations import Generations, generations_of_database
from .graphql import GraphQL
from .kept import Kept
from .log import AccessLog
from .manner import manner_of, security_headers, tls
from .ready import Headers, Ready, ready
from .rest import Rest
from .told import Telling, Told, count
from .usual import UsualQuestions
from .usual_queries import REFUSALS, UsualQueries

log = logging.getLogger("api")

StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]
Sent = tuple[str, Headers, bytes]
"""Status, headers and body; the list of headers is the receiver's own."""

LONGEST = 400
"""Characters of a Host and a scheme that may be ours, and are remembered: a name has at most 255, and a port."""
NEAR = 600
"""Seconds before a scheduled change, in which lives are cut to what is left of it, so that nothing finished is kept."""
MISSED = "wellspring.missed"
"""Where the generation stands of which nothing is kept under that key."""


class Door:
    """What the server calls. What is not hot, or not plain, goes through to `behind`.

    An answer that is kept is looked for before anything else is found out: most requests are answered by it, and what
    makes the others takes ten times as long. Whoever sends a key is let in first. What is usual is made the short way;
    all else by the channel that it is for.
    """

    def __init__(self, behind: Application, *, generations: Generations | None = None) -> None:
        self._behind = behind
        self._channels: tuple[Channel, ...] = (GraphQL(), Rest())
        self._generations = generations or generations_of_database()
        self._kept: dict[Audience, Kept[Ready]] = {audience: Kept(settings.KEPT_BYTES) for audience in AUDIENCES}
        self.telling = Telling(AccessLog(settings.ACCESS_LOG).write, count)
        self._scheme_header, _ = tls()
        self._manner = lru_cache(maxsize=256)(manner_of)
        self._asked = {address: channel.asked for channel in self._channels for address in channel.asks_at}
        self._always = {
            (audience, is_secure): [*channel_headers(audience != "public").items(), *security_headers(is_secure)]
            for audience in AUDIENCES
            for is_secure in (False, True)
        }
        always = {is_secure: self._always["public", is_secure] for is_secure in (False, True)}
        self._questions, queries = UsualQuestions(always), UsualQueries(always)
        self._queries = dict.fromkeys(queries.asks_at, queries)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        began, moment, name = perf_counter(), time(), name_of(environ.get("HTTP_X_REQUEST_ID", ""))
        sent = self._again(environ, moment) or self._anew(environ, name, moment)
        if sent is None:
            return self._behind(environ, self._named(environ, start_response, name, began, moment))
        status, headers, body = sent
        headers.append((HEADER, name))
        start_response(status, headers)
        self.telling.tell(_told(environ, name, "fast", status, len(body), began, moment))
        return [body]  # a list, because granian sends one in one piece, and asks anything else for piece after piece

    def _named(
        self, environ: Environ, start_response: StartResponse, name: str, began: float, moment: float
    ) -> StartResponse:
        """Has an answer of Django's carry the request's name, and logs it once it begins."""

        def start(status: str, headers: Headers, *rest: Any) -> Any:
            size = next((int(value) for header, value in headers if header.lower() == "content-length"), 0)
            self.telling.tell(_told(environ, name, "django", status, size, began, moment))
            return start_response(status, [*headers, (HEADER, name)], *rest)

        return start

    def _again(self, environ: Environ, moment: float) -> Sent | None:
        """What is kept for somebody without a key; None if there is nothing, or they may not ask now.

        It is in one piece as far as that goes, because in a server that waits between requests each function that is
        called costs one or two microseconds.
        """
        get, method, path = environ.get, environ["REQUEST_METHOD"], environ["PATH_INFO"]
        host, scheme = get("HTTP_HOST", ""), get(self._scheme_header, "")
        if len(host) + len(scheme) > LONGEST:
            return None
        manner = self._manner(host, scheme, get("HTTP_ACCEPT_ENCODING", "")[:READ])
        if manner is None:
            return None
        try:
            asked = self._asked[path](environ) if path in self._asked else b""
            key = environ[KEY] = "GET" if method == "HEAD" else method, path, get("QUERY_STRING", ""), asked, manner
            if "HTTP_AUTHORIZATION" in environ:
                return None
            generation = self._generations.current("public")
            found = self._kept["public"].get(generation.value, key)
            if found is None or (generation.changes_at is not None and not _is_quiet(generation, moment)):
                environ[MISSED] = generation
                return None
            _, told = let_in(environ, moment)
        except Exception:  # a refusal or a fault, which is met again, and said, where answers are made
            log.debug("%s is not answered again", path, exc_info=True)
            return None
        return found.sent(method, get("HTTP_IF_NONE_MATCH", ""), told)

    def _anew(self, environ: Environ, name: str, moment: float) -> Sent | None:
        """What is made for whoever was let in, or kept of that; None if Django is to answer."""
        request_id.set(name)
        if KEY not in environ:
            return None
        waited: Problem | None = None
        try:
            if sent := self._usually(environ, moment):
                return sent
        except Locked:  # whatever is asked next would wait as long again
            waited = _waited_in_vain(environ)
        for channel in self._channels:
            if audience := channel.audience_of(environ):
                break
        else:
            return None
        always = self._always[audience, environ[KEY][-1].is_secure]
        method, now = environ["REQUEST_METHOD"], datetime.fromtimestamp(moment, UTC)
        try:
            if waited:
                raise waited
            admitted = environ[ADMITTED] = admit(environ, audience, now=now)
            found = self._find(channel, environ, admitted.caller, always, now)
        except Problem as problem:
            return ready(channel.refuse(environ, audience, problem), always).sent(method, "", ())
        except Locked:
            return ready(channel.refuse(environ, audience, _waited_in_vain(environ)), always).sent(method, "", ())
        except Exception:  # Django's door may answer all the same
            log.warning("%s is left to Django's door", environ["PATH_INFO"], exc_info=True)
            return None
        return found.sent(method, environ.get("HTTP_IF_NONE_MATCH", ""), admitted.headers)

    def _usually(self, environ: Environ, moment: float) -> Sent | None:
        """What is made the short way, for somebody for whom nothing was kept; None if that is not the way, or fails."""
        generation = environ.get(MISSED)
        if generation is None or not _is_quiet(generation, moment):
            return None
        try:
            usual = self._queries.get(environ["PATH_INFO"], self._questions).answer(environ, moment)
        except REFUSALS:  # said on the long way
            return None
        except Locked:
            raise
        except Exception:  # the long way may know nothing of it
            log.warning("%s is not answered the short way", environ["PATH_INFO"], exc_info=True)
            return None
        if usual is None:
            return None
        found, told = usual
        _keep(self._kept["public"], generation, environ[KEY], found)
        return found.sent(environ["REQUEST_METHOD"], environ.get("HTTP_IF_NONE_MATCH", ""), told)

    def _find(self, channel: Channel, environ: Environ, caller: Caller, always: Headers, now: datetime) -> Ready:
        """What was kept of an earlier answer, or a new one."""
        key, kept = environ[KEY], self._kept[caller.audience]
        generation = environ.get(MISSED) or self._generations.current(caller.audience)
        is_quiet = _is_quiet(generation, now.timestamp())
        if is_quiet and MISSED not in environ and (found := kept.get(generation.value, key)):
            return found
        made = channel.make(environ, caller, now)
        found = ready(finish(made.answer, key[-1].coding, changes_at=generation.changes_at, now=now), always)
        if is_quiet and made.may_be_kept:
            _keep(kept, generation, key, found)
        return found


def _waited_in_vain(environ: Environ) -> Problem:
    log.warning("%s waited in vain for a lock", environ["PATH_INFO"])
    return without_database()


def _keep(kept: Kept[Ready], generation: Generation, key: tuple[Any, ...], found: Ready) -> None:
    _, path, query, asked, _ = key
    found.body = in_own_room(found.body)
    kept.keep(generation.value, key, found, found.size + len(path) + len(query) + len(asked))


def _told(environ: Environ, name: str, door: str, status: str, size: int, began: float, moment: float) -> Told:
    key_id = environ[ADMITTED].caller.key_id if ADMITTED in environ else None
    method, path, took = environ["REQUEST_METHOD"], environ["PATH_INFO"], perf_counter() - began
    return moment, name, method, path, status, size, took, door, key_id


def _is_quiet(generation: Generation, moment: float) -> bool:
    """Whether nothing is scheduled for the next minutes."""
    return generation.changes_at is None or generation.changes_at.timestamp() - moment > NEAR
