"""The door in front of Django: one WSGI callable that answers the hot reads itself."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from io import BytesIO
from time import perf_counter
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse
from django.http.request import split_domain_port, validate_host
from django.middleware.security import SecurityMiddleware

from api.admission import ADMITTED, admit
from api.answer import Caller
from api.encoding import choose
from api.finishing import Reader, finish
from api.problems import Problem
from api.request_id import HEADER, name_of
from api.routing import channel_headers
from content.documents import AUDIENCES, Audience

from .channel import Channel, Environ
from .generations import Generations, generations_of_database
from .graphql import GraphQL
from .kept import Kept
from .log import AccessLog
from .ready import Headers, Ready, ready
from .rest import Rest
from .told import Telling, Told, count

log = logging.getLogger("api")

StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]
Sent = tuple[str, Headers, bytes]
"""Status, headers and body; the list of headers is the receiver's own."""

LONGEST = 400
"""Characters of a Host and a scheme that may be ours, and are remembered: a name has at most 255, and a port."""
NEAR = timedelta(minutes=10)
"""Before a scheduled change, lives are cut to what is left of it, so that no finished answer can be kept."""


class Door:
    """What the server calls. What is not hot, or not plain, goes through to `behind`."""

    def __init__(
        self,
        behind: Application,
        *,
        generations: Generations | None = None,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self._behind, self._clock = behind, clock or partial(datetime.now, UTC)
        self._channels: tuple[Channel, ...] = (Rest(), GraphQL())
        self._generations = generations or generations_of_database()
        self._kept: dict[Audience, Kept[Ready]] = {audience: Kept(settings.KEPT_BYTES) for audience in AUDIENCES}
        self.telling = Telling(AccessLog(settings.ACCESS_LOG).write, count)
        self._scheme_header, _ = _tls()
        self._served = lru_cache(maxsize=256)(_served)
        self._always = {
            (audience, is_secure): [*channel_headers(audience != "public").items(), *_security_headers(is_secure)]
            for audience in AUDIENCES
            for is_secure in (False, True)
        }

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        began, now, name = perf_counter(), self._clock(), name_of(environ.get("HTTP_X_REQUEST_ID", ""))
        sent = self._answer(environ, now)
        if sent is None:
            return self._behind(environ, self._named(environ, start_response, name, began, now))
        status, headers, body = sent
        headers.append((HEADER, name))
        start_response(status, headers)
        self._tell(environ, name, "fast", status, len(body), began, now)
        return [body]  # a list, because granian sends one in one piece, and asks anything else for piece after piece

    def _named(
        self, environ: Environ, start_response: StartResponse, name: str, began: float, now: datetime
    ) -> StartResponse:
        """Has an answer of Django's carry the request's name, and logs it once it begins."""

        def start(status: str, headers: Headers, *rest: Any) -> Any:
            size = next((int(value) for header, value in headers if header.lower() == "content-length"), 0)
            self._tell(environ, name, "django", status, size, began, now)
            return start_response(status, [*headers, (HEADER, name)], *rest)

        return start

    def _tell(
        self, environ: Environ, name: str, door: str, status: str, size: int, began: float, now: datetime
    ) -> None:
        admitted = environ.get(ADMITTED)
        key_id = admitted.caller.key_id if admitted else None
        method, path, seconds = environ["REQUEST_METHOD"], environ["PATH_INFO"], perf_counter() - began
        self.telling.tell(Told(now, name, method, path, status, size, seconds, door, key_id))

    def _answer(self, environ: Environ, now: datetime) -> Sent | None:
        """Status, headers and body; None if Django is to answer."""
        for channel in self._channels:
            if audience := channel.audience_of(environ):
                break
        else:
            return None
        host, scheme = environ.get("HTTP_HOST", ""), environ.get(self._scheme_header, "")
        if len(host) + len(scheme) > LONGEST or (is_secure := self._served(host, scheme)) is None:
            return None
        method = environ["REQUEST_METHOD"]
        try:
            admitted = environ[ADMITTED] = admit(environ, audience, now=now)
            found = self._find(channel, environ, is_secure, admitted.caller, now)
        except Problem as problem:
            refusal = channel.refuse(environ, audience, problem)
            return ready(refusal, self._always[audience, is_secure]).sent(method, "", ())
        except Exception:  # whatever it is, Django's door meets it again, and says so
            log.debug("%s goes the long way", environ["PATH_INFO"], exc_info=True)
            return None
        return found.sent(method, environ.get("HTTP_IF_NONE_MATCH", ""), admitted.headers)

    def _find(self, channel: Channel, environ: Environ, is_secure: bool, caller: Caller, now: datetime) -> Ready:
        """What was kept of an earlier answer, or a new one."""
        audience = caller.audience
        coding = choose(environ.get("HTTP_ACCEPT_ENCODING", ""))
        path, query = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
        key = path, query, channel.asked(environ), coding, is_secure
        generation = self._generations.current(audience)
        is_quiet = generation.changes_at is None or generation.changes_at - now > NEAR
        kept = self._kept[audience]
        if is_quiet and (found := kept.get(generation.value, key)):
            return found
        made = channel.make(environ, caller, now)
        reader = Reader(accept_encoding=coding)
        finished = finish(made.answer, reader, changes_at=generation.changes_at, now=now)
        found = ready(finished, self._always[audience, is_secure])
        if is_quiet and made.may_be_kept:
            kept.keep(generation.value, key, found, found.size + len(path) + len(query))
        return found


def _tls() -> tuple[str, str]:
    """Where WSGI says how a client came, and what stands there if that was by TLS."""
    return settings.SECURE_PROXY_SSL_HEADER or ("wsgi.url_scheme", "https")


def _served(host: str, scheme: str) -> bool | None:
    """Whether a client who asks this host came by TLS; None if it is not answered here."""
    is_secure = scheme == _tls()[1] or scheme.partition(",")[0].strip() == _tls()[1]
    domain, _ = split_domain_port(host)
    is_ours = bool(domain) and validate_host(domain, settings.ALLOWED_HOSTS)
    return is_secure if is_ours and (is_secure or not settings.SECURE_SSL_REDIRECT) else None


def _security_headers(is_secure: bool) -> Headers:
    """What Django's own middleware puts on every answer, asked of it once."""
    scheme = "https" if is_secure else "http"
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/healthz", "wsgi.input": BytesIO(), "wsgi.url_scheme": scheme}
    if is_secure:
        environ |= dict([_tls()])
    plain = set(HttpResponse().items())
    middleware = SecurityMiddleware(lambda request: HttpResponse())
    response = middleware.process_response(WSGIRequest(environ), HttpResponse())
    return [header for header in response.items() if header not in plain]
