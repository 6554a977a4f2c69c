"""Between Django and the pure functions: a request in, a response out. What is HTTP and not content is here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from content.documents import Audience
from content.publishing import queries

from .admission import Admitted, admit
from .answer import Answer
from .caching import conditional
from .encoding import choose
from .finishing import finish
from .problems import Problem


def admitted(request: HttpRequest, audience: Audience) -> Admitted:
    """Who calls an address of `audience`. Raises what `admit` raises."""
    return admit(request.META, audience, now=timezone.now())


def query_of(request: HttpRequest) -> str:
    """The query string; bytes that a client did not escape are UTF-8."""
    return request.META.get("QUERY_STRING", "").encode("latin-1", "replace").decode("utf-8", "replace")


def is_in_chunks(environ: Mapping[str, Any]) -> bool:
    """Whether a body may come of which nobody said how long it is, and the server tells where it ends.

    So clients send what they write while they send it: .NET, Go, Java and Node by habit.
    """
    return not environ.get("CONTENT_LENGTH") and bool(environ.get("wsgi.input_terminated"))


def body_of(request: HttpRequest, largest: int) -> bytes:
    """The body; of one that is too large, as much as shows it. It is never read into memory whole."""
    sent = request.META["wsgi.input"] if is_in_chunks(request.META) else request  # Django takes no length for none
    body: bytes = sent.read(largest + 1)
    return body


def response_of(answer: Answer, request: HttpRequest, who: Admitted) -> HttpResponse:
    """The answer as Django sends it, finished for who asks. A HEAD was made a GET on its way here."""
    meta = request.META
    coding = choose(meta.get("HTTP_ACCEPT_ENCODING", ""))
    may_be_kept = "max-age" in answer.headers.get("Cache-Control", "")
    changes_at = queries.generation(who.caller.audience).changes_at if may_be_kept else None
    finished = finish(answer, coding, changes_at=changes_at, now=timezone.now())
    answer = conditional(finished, meta.get("HTTP_IF_NONE_MATCH", ""))
    return _sent(Answer(answer.status, {**dict(who.headers), **answer.headers}, answer.body))


def without_database() -> Problem:
    """What is answered while the database is away: after a crash it is back within seconds."""
    detail = "The database cannot be reached now. Try again soon."
    return Problem("unavailable", detail, headers={"Retry-After": "5"})


def refused(problem: Problem, *, is_private: bool) -> Answer:
    """A problem that was met before or outside an endpoint. Nothing of it is kept anywhere."""
    answer = problem.answer()
    life = "private, no-store" if is_private else "no-store"
    return Answer(answer.status, {"Cache-Control": life, **answer.headers}, answer.body)


def problem_response(problem: Problem, *, is_private: bool) -> HttpResponse:
    """The same as Django sends it."""
    return _sent(refused(problem, is_private=is_private))


def _sent(answer: Answer) -> HttpResponse:
    response = HttpResponse(answer.body, status=answer.status, headers=dict(answer.headers))
    if answer.status == 304:
        del response["Content-Type"]
    else:
        response["Content-Length"] = str(len(answer.body))
    return response
