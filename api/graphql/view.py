"""One request in, one response out, and no server: `mount` puts it under its two addresses in Django, and whatever
answers hot reads in front of Django may mount the same function.

Whoever mounts it looks at the key, sends a HEAD as a GET, and applies conditions (`api.caching.conditional`). Methods
other than GET and POST, and the explorer's page for browsers (`explorer.is_wanted`), are Django's.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from api.answer import Answer, Caller
from api.caching import cache_control
from api.problems import Problem
from api.surrogates import HEADER
from content.documents import Audience

from .answering import answered, refusal
from .asking import Sent, question_of
from .errors import Refused

RESPONSE_JSON = "application/graphql-response+json"
OF_CACHES = {"ETag", "Cache-Control", HEADER}


def answer(caller: Caller, sent: Sent, *, now: datetime) -> Answer:
    """Answer a request at a moment. Nothing that a client can send raises."""
    try:
        found = answered(caller, question_of(sent), now=now)
    except Refused as refused:
        found = refusal(caller, [refused], refused.status)
    return _fit(found, caller, sent)


def unauthorized(problem: Problem, audience: Audience, sent: Sent) -> Answer:
    """The answer to whoever has no key that is in force, for an address of `audience`."""
    caller = Caller(audience)
    refused = refusal(caller, [Refused("UNAUTHORIZED", problem.detail)], 401)
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
