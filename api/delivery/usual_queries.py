"""Usual queries to GraphQL, the same way: those that were asked often, and go straight (`api.graphql.compiled`)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Literal, NamedTuple

import orjson
from graphql import GraphQLError

from api.admission import ADMITTED, Admitted, let_in
from api.answer import PUBLIC, Answer, Caller
from api.caching import cache_control, etag_of
from api.encoding import SMALLEST
from api.graphql.asking import JSON, Sent, question_of
from api.graphql.budget import purse_of
from api.graphql.compiled import Unanswerable
from api.graphql.nodes import Outdated, Reading
from api.graphql.prepared import Invalid
from api.graphql.view import RESPONSE_JSON, fitted, usual
from api.problems import Problem
from api.surrogates import HEADER, header

from .channel import KEY, Environ
from .graphql import ADDRESSES, PAID, sent_by
from .manner import Manner
from .ready import LINES, Headers, Ready
from .usual import Always, Limited, finished, in_common

REFUSALS = (Problem, GraphQLError, Invalid, Unanswerable, Outdated)
"""How a question or a query ends that may not be asked, cannot be answered, or met a publication."""


class Frame(NamedTuple):
    """What all answers to requests of a form have in common, before the last steps and after them."""

    before: Mapping[str, str]
    headers: Headers


class UsualQueries:
    """Answers what has a straight way."""

    asks_at = tuple(address for address, audience in ADDRESSES.items() if audience == "public")

    def __init__(self, always: Always) -> None:
        self._always = always
        self._frame = lru_cache(maxsize=64)(self._made)

    def answer(self, environ: Environ, moment: float) -> Limited | None:
        """The answer for somebody who asks at so many seconds since 1970; None if it is not usual. Raises whatever is
        wrong with it."""
        sent, manner = sent_by(environ), environ[KEY][-1]
        question = question_of(sent)
        operation = usual(question, sent.method)
        straight = operation.straight if operation else None
        if operation is None or straight is None:
            return None
        where, told = let_in(environ, moment)
        caller, now = Caller("public", asked_from=where), datetime.fromtimestamp(moment, UTC)
        environ[ADMITTED] = Admitted(caller, told)
        purse_of(caller, now).pay(operation.price(question.variables).cost)
        environ[PAID] = True
        reading = Reading("public", now)
        data = straight(reading, question.variables)
        if data is None:
            return None
        body = orjson.dumps({"data": data})
        own = {"ETag": etag_of(body), HEADER: header(sorted(reading.keys))} if sent.method == "GET" else {}
        frame = self._frame(sent.method, RESPONSE_JSON if RESPONSE_JSON in sent.accept else "", manner)
        if manner.coding or len(body) < SMALLEST:
            return finished(Answer(200, {**frame.before, **own}, body), manner, self._always), told
        headers = [*frame.headers, *own.items(), ("Content-Length", str(len(body)))]
        return Ready(LINES[200], headers, body, own.get("ETag", "")), told

    def _made(self, method: Literal["GET", "POST"], accept: str, manner: Manner) -> Frame:
        headers = {"Content-Type": JSON, "Cache-Control": cache_control("list", PUBLIC)}
        before = fitted(Answer(200, headers), PUBLIC, Sent(method, accept=accept)).headers
        return Frame(before, in_common(before, manner, self._always))
