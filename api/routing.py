"""The short way: requests to the channels are answered before Django's middleware for the desk.

Sessions, logins, messages, CSRF and languages mean nothing to a channel, and cost more than the read itself. Only
SecurityMiddleware stands before this, for TLS and its headers. What a channel raises or Django answers on the way (404,
405, a wrong host) leaves as problem+json.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.core.exceptions import BadRequest, SuspiciousOperation
from django.core.signals import got_request_exception
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import resolve

from .mounting import problem_response, without_database
from .problems import CONTENT_TYPE, Problem

log = logging.getLogger("api")

CHANNELS = ("/api/", "/graphql", "/media/", "/healthz", "/readyz", "/metrics", "/problems/")
AGENTS = ("/api/v1/agent", "/graphql/agent")
PROBES = ("/healthz", "/readyz", "/metrics")
"""Asked by address, whatever the host is called: each process for itself, behind any proxy."""

EXPOSED = (
    "ETag",
    "Content-Language",
    "Content-Range",
    "Deprecation",
    "Location",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "Sunset",
    "X-Request-ID",
)
"""What a page's script may read of an answer besides its body."""
SENT = (
    "Authorization",
    "Content-Type",
    "If-None-Match",
    "Last-Event-ID",
    "Range",
    "Wellspring-Visitor",
    "X-Request-ID",
    "apollographql-client-name",
    "apollographql-client-version",
    "*",
)
"""What a page's script may send: what is read here, how Apollo's clients call themselves, and what a page's tools add,
as tracing does: one name that is not allowed fails every request. `*` alone would leave out `Authorization`."""
PUBLIC_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": ", ".join(EXPOSED),
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
    "Access-Control-Allow-Headers": ", ".join(SENT),
    "Access-Control-Max-Age": "86400",
}


def channel_headers(is_private: bool) -> dict[str, str]:
    """What every answer of a channel says besides: to be framed by nobody, and read by pages of anybody if public."""
    return {"X-Frame-Options": "DENY", **({} if is_private else PUBLIC_HEADERS)}


class ChannelsFirst:
    """Middleware that answers the channels and passes on everything else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        path = request.path_info
        if not path.startswith(CHANNELS):
            return self.get_response(request)
        is_private = path.startswith(AGENTS)
        response = _serve(request, is_private)
        for name, value in channel_headers(is_private).items():
            response.headers.setdefault(name, value)
        return response


def _serve(request: HttpRequest, is_private: bool) -> HttpResponseBase:
    method = request.method
    if method == "OPTIONS" and not is_private:
        return HttpResponse(status=204, headers=PREFLIGHT)
    try:
        if request.path_info not in PROBES:
            request.get_host()
        if method == "HEAD":
            request.method = "GET"
        match = resolve(request.path_info)
        request.resolver_match = match
        response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    except Problem as problem:
        response = problem_response(problem, is_private=is_private)
    except Http404:
        detail = f"There is nothing at {request.path_info[:200]}. The addresses are listed at /api/v1/docs."
        response = problem_response(Problem("not-found", detail), is_private=is_private)
    except (SuspiciousOperation, BadRequest):
        detail = "The request could not be read, or its Host is not served here."
        response = problem_response(Problem("malformed-request", detail), is_private=is_private)
    except (OperationalError, InterfaceError):
        log.exception("%s %s finds no database", method, request.path_info)
        response = problem_response(without_database(), is_private=is_private)
    except Exception:
        got_request_exception.send(sender=ChannelsFirst, request=request)
        log.exception("%s %s failed", method, request.path_info)
        fault = Problem("internal-error", "Something went wrong here. It was logged.")
        response = problem_response(fault, is_private=is_private)
    if response.status_code == 405 and response.headers.get("Content-Type") != CONTENT_TYPE:
        response = _not_allowed(str(method), response.headers.get("Allow", ""), is_private)
    if method == "HEAD":
        _strip(response)
    return response


def _not_allowed(method: str, allow: str, is_private: bool) -> HttpResponse:
    allowed = [name.strip() for name in allow.split(",") if name.strip()]
    if "GET" in allowed:
        allowed = [*dict.fromkeys([*allowed, "HEAD"])]
    detail = f"{method} is not possible here. Possible: {', '.join(allowed)}."
    problem = Problem("method-not-allowed", detail, headers={"Allow": ", ".join(allowed)}, allowed=allowed)
    return problem_response(problem, is_private=is_private)


def _strip(response: HttpResponseBase) -> None:
    """A HEAD answer is the GET answer without its body, length and all."""
    if isinstance(response, StreamingHttpResponse):
        response.streaming_content = iter(())  # what streams a file has told its length
        return
    assert isinstance(response, HttpResponse)
    length = len(response.content)
    response.content = b""
    if response.status_code not in (204, 304):
        response.headers["Content-Length"] = str(length)
