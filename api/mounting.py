"""Between Django and the pure functions: a request in, a response out. What is HTTP and not content is here."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from content.documents import Audience

from .answer import PUBLIC, Answer, Caller
from .caching import conditional
from .keys import caller_of
from .limits import client_address
from .problems import Problem


def caller(request: HttpRequest, audience: Audience) -> Caller:
    """Who calls an address of `audience`. A public one does not look at keys, so that it answers everybody alike.

    Raises Problem `unauthorized`.
    """
    if audience == "public":
        return PUBLIC
    return caller_of(request.META.get("HTTP_AUTHORIZATION", ""), audience, now=timezone.now())


def query_of(request: HttpRequest) -> str:
    """The query string; bytes that a client did not escape are UTF-8."""
    return request.META.get("QUERY_STRING", "").encode("latin-1", "replace").decode("utf-8", "replace")


def body_of(request: HttpRequest, largest: int) -> bytes:
    """The body; of one that is too large, as much as shows it. It is never read into memory whole."""
    return request.read(largest + 1)


def address_of(request: HttpRequest) -> str:
    """Where the request came from, by the word of our own proxies alone."""
    forwarded_for = request.META.get("HTTP_X_FORWARDED_FOR", "")
    return client_address(request.META.get("REMOTE_ADDR", ""), forwarded_for, settings.TRUSTED_PROXIES)


def response_of(answer: Answer, request: HttpRequest) -> HttpResponse:
    """The answer as Django sends it; 304 where the client has it already."""
    answer = conditional(answer, request.META.get("HTTP_IF_NONE_MATCH"))
    response = HttpResponse(answer.body, status=answer.status, headers=dict(answer.headers))
    if answer.status == 304:
        del response["Content-Type"]
    return response


def problem_response(problem: Problem, *, is_private: bool) -> HttpResponse:
    """A problem that was met before or outside an endpoint. Nothing of it is kept anywhere."""
    answer = problem.answer()
    life = "private, no-store" if is_private else "no-store"
    return HttpResponse(answer.body, status=answer.status, headers={"Cache-Control": life, **answer.headers})
