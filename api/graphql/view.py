"""One request in, one response out, and no server: `mount` puts it under its two addresses in Django, and
`api.delivery.graphql` in front of it.

Whoever mounts it looks at the key, sends a HEAD as a GET, and applies conditions (`api.caching`). Methods other than
GET and POST, and the explorer's page for browsers (`explorer.is_wanted`), are Django's.
"""

from __future__ import annotations

from datetime import datetime

from api.answer import PUBLIC, Answer, Caller
from api.caching import cache_control
from api.problems import Problem
from content.documents import Audience

from . import persisted
from .answering import PREPARED, Answered, answered, may_introspect, refusal
from .asking import Question, Sent, question_of
from .budget import nobodys, purse_of
from .errors import Refused
from .prepared import PreparedOperation
from .settled import settled

RESPONSE_JSON = "application/graphql-response+json"


def answer(caller: Caller, sent: Sent, *, now: datetime, is_paid: bool = False) -> Answered:
    """Answer a request at a moment, and say whether that may be kept. Nothing that a client can send raises.

    What it costs is taken out of the caller's share, unless it `is_paid`.
    """
    try:
        question = question_of(sent)
        if settled().listed_only:
            persisted.require_allowed(caller, question)
        if not question.query:
            question = persisted.with_text(caller, question)
        purse = nobodys(now) if is_paid else purse_of(caller, now)
        found = answered(caller, question, purse, is_for_caches=sent.method == "GET")
        if question.persisted and sent.method == "POST" and found.answer.status == 200:
            persisted.register(caller, question, now)
    except Refused as refused:
        found = Answered(refusal(caller, [refused], refused.status, refused.headers))
    return Answered(fitted(found.answer, caller, sent), found.may_be_kept)


def usual(question: Question, method: str) -> PreparedOperation | None:
    """What a question of the public asks, if that was prepared before, and nothing but its price comes before its
    answer."""
    listed = persisted.listed().get(question.persisted)
    if (settled().listed_only and listed is None) or (question.persisted and method == "POST"):
        return None
    query = question.query or listed or ""
    prepared = PREPARED["public"].known(query, may_introspect=may_introspect(PUBLIC))
    return prepared.operation(question.operation_name) if prepared else None


def unwelcome(problem: Problem, audience: Audience, sent: Sent) -> Answer:
    """The answer to whoever may not ask at an address of `audience`: without a key in force, or too often."""
    caller = Caller(audience)
    code = problem.kind.upper().replace("-", "_")
    refused = refusal(caller, [Refused(code, problem.detail)], problem.status, problem.headers)
    return fitted(refused, caller, sent)


def fitted(answer: Answer, caller: Caller, sent: Sent) -> Answer:
    """An answer in the type that was asked for. Only that to a GET is for caches: a POST has no name to keep it by."""
    headers = {**answer.headers, "Vary": "Accept"}
    if sent.method == "POST":
        headers["Cache-Control"] = cache_control("refused", caller)
    if RESPONSE_JSON in sent.accept:
        headers["Content-Type"] = RESPONSE_JSON
    return Answer(answer.status, headers, answer.body)
