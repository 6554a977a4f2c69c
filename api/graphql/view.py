"""One request in, one response out, and no server: `mount` puts it under its two addresses in Django, and
`api.delivery.graphql` in front of it.

Whoever mounts it looks at the key, sends a HEAD as a GET, and applies conditions (`api.caching`). Methods other than
GET and POST, and the explorer's page for browsers (`explorer.is_wanted`), are Django's.
"""

from __future__ import annotations

from datetime import datetime

from api.answer import Answer, Caller
from api.caching import cache_control
from api.problems import Problem
from content.documents import Audience

from . import persisted
from .answering import Answered, answered, refusal
from .asking import Sent, question_of
from .budget import purse_of
from .errors import Refused
from .settled import settled

RESPONSE_JSON = "application/graphql-response+json"


def answer(caller: Caller, sent: Sent, *, now: datetime) -> Answered:
    """Answer a request at a moment, and say whether that may be kept. Nothing that a client can send raises."""
    try:
        question = question_of(sent)
        if settled().listed_only:
            persisted.require_allowed(caller, question)
        if not question.query:
            question = persisted.with_text(caller, question)
        purse = purse_of(caller, sent.address, now)
        found = answered(caller, question, purse, is_for_caches=sent.method == "GET")
        if question.persisted and sent.method == "POST" and found.answer.status == 200:
            persisted.register(caller, question, now)
    except Refused as refused:
        found = Answered(refusal(caller, [refused], refused.status, refused.headers))
    _fit(found.answer, caller, sent)
    return found


def unwelcome(problem: Problem, audience: Audience, sent: Sent) -> Answer:
    """The answer to whoever may not ask at an address of `audience`: without a key in force, or too often."""
    caller = Caller(audience)
    code = problem.kind.upper().replace("-", "_")
    refused = refusal(caller, [Refused(code, problem.detail)], problem.status, problem.headers)
    _fit(refused, caller, sent)
    return refused


def _fit(fresh: Answer, caller: Caller, sent: Sent) -> None:
    """Make an answer that nobody has yet one in the type that was asked for. Only that to a GET is for caches: a POST
    has no name to keep it by."""
    headers: dict[str, str] = fresh.headers  # type: ignore[assignment]  # made by `answering`, and seen by nobody yet
    headers["Vary"] = "Accept"
    if sent.method == "POST":
        headers["Cache-Control"] = cache_control("refused", caller)
    if RESPONSE_JSON in sent.accept:
        headers["Content-Type"] = RESPONSE_JSON
