"""One request in, one response out, and no server: `mount` puts it under its two addresses in Django, and whatever
answers hot reads in front of Django may mount the same function.

Whoever mounts it looks at the key, sends a HEAD as a GET, and applies conditions (`api.caching.conditional`). Methods
other than GET and POST, and the explorer's page for browsers (`explorer.is_wanted`), are Django's.

It may bring a place to keep answers in (`Kept`). Its keys name the query by its hash, with the operation and the
variables as they were sent, so a persisted query is answered from there without being read. What is put there holds
until something is published: whoever owns the place reads the generation of the public documents *before* it is asked,
and keeps what it is given under that generation. How much is kept is its own affair. GET and POST, and both media
types, share an entry: what differs between them is put on afterwards.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Protocol

import orjson

from api.answer import Answer, Caller
from api.caching import cache_control
from api.problems import Problem
from api.surrogates import HEADER
from content.documents import Audience

from . import persisted
from .answering import answered, refusal
from .asking import Question, Sent, question_of
from .budget import purse_of
from .errors import Refused

RESPONSE_JSON = "application/graphql-response+json"
OF_CACHES = {"ETag", "Cache-Control", HEADER}


Key = tuple[str, str, str | None, bytes]
"""Audience, hash of the query, operation, variables."""


class Kept(Protocol):
    """Answers that were given before, in the present generation of the documents."""

    def get(self, key: Key) -> Answer | None: ...

    def keep(self, key: Key, answer: Answer) -> None: ...


def answer(caller: Caller, sent: Sent, *, now: datetime, kept: Kept | None = None) -> Answer:
    """Answer a request at a moment. Nothing that a client can send raises."""
    try:
        found = _answer(caller, sent, now, kept)
    except Refused as refused:
        found = refusal(caller, [refused], refused.status, refused.headers)
    return _fit(found, caller, sent)


def _answer(caller: Caller, sent: Sent, now: datetime, kept: Kept | None) -> Answer:
    question = question_of(sent)
    persisted.require_allowed(caller, question)
    key = key_of(caller, question) if kept is not None else None
    if kept is not None and key is not None and (before := kept.get(key)):
        return before
    purse = purse_of(caller, sent.address, now)
    question = persisted.with_text(caller, question)
    found = answered(caller, question, purse)
    if kept is not None and key is not None and found.may_be_kept:
        kept.keep(key, found.answer)
    if sent.method == "POST" and question.persisted and found.answer.status == 200:
        persisted.register(caller, question, now)
    return found.answer


def key_of(caller: Caller, question: Question) -> Key | None:
    """What an answer is kept under; None where the variables are too deep to be written down."""
    try:
        variables = orjson.dumps(question.variables, option=orjson.OPT_SORT_KEYS)
    except orjson.JSONEncodeError:
        return None
    return caller.audience, question.hash, question.operation_name, variables


def unwelcome(problem: Problem, audience: Audience, sent: Sent) -> Answer:
    """The answer to whoever may not ask at an address of `audience`: without a key in force, or too often."""
    caller = Caller(audience)
    code = problem.kind.upper().replace("-", "_")
    refused = refusal(caller, [Refused(code, problem.detail)], problem.status)
    return _fit(replace(refused, headers={**refused.headers, **problem.headers}), caller, sent)


def _fit(found: Answer, caller: Caller, sent: Sent) -> Answer:
    """The answer in the type that was asked for. Only that to a GET is for caches: a POST has no name to keep it by."""
    headers = {**found.headers, "Vary": "Accept"}
    if sent.method == "POST":
        headers = {name: value for name, value in headers.items() if name not in OF_CACHES}
        headers["Cache-Control"] = cache_control("refused", caller)
    if RESPONSE_JSON in sent.accept:
        headers["Content-Type"] = RESPONSE_JSON
    return replace(found, headers=headers)
