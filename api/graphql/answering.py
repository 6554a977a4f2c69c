"""One query in, one finished answer out, however either of them travels."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import orjson
from django.conf import settings
from graphql import GraphQLError

from api.answer import Answer, Caller
from api.caching import cache_control, etag_of, until
from api.surrogates import CHANGES_KEY, HEADER, header

from .asking import Question
from .errors import Refused, shown
from .executing import SCHEMAS, executed
from .loading import Reading
from .prepared import Invalid, PreparedQueries

JSON = "application/json"

PREPARED = {audience: PreparedQueries(each) for audience, each in SCHEMAS.items()}


def answered(caller: Caller, question: Question, *, now: datetime) -> Answer:
    """Answer a query at a moment. 200 once something was executed, even where some of it failed; 400 before that."""
    try:
        prepared = PREPARED[caller.audience].get(question.query, may_introspect=may_introspect(caller))
        if operation := prepared.operation(question.operation_name):
            operation.price(question.variables)
    except Refused as refused:
        return refusal(caller, [refused], refused.status)
    except Invalid as invalid:
        return refusal(caller, invalid.errors)
    found = executed(prepared, question, caller.audience, now)
    if found.data is None:
        return refusal(caller, found.errors)
    content: dict[str, Any] = {"data": found.data}
    if found.errors:
        content["errors"] = shown(found.errors)
    body = orjson.dumps(content)
    headers = {
        "Content-Type": JSON,
        "ETag": etag_of(body),
        "Cache-Control": _cache_control(content, found.reading, caller),
        HEADER: header(sorted(found.reading.keys)),
    }
    return Answer(200, headers, body)


def refusal(caller: Caller, errors: list[GraphQLError], status: int = 400) -> Answer:
    """The answer to a query that was not executed."""
    headers = {"Content-Type": JSON, "Cache-Control": cache_control("refused", caller)}
    return Answer(status, headers, orjson.dumps({"errors": shown(errors)}))


def may_introspect(caller: Caller) -> bool:
    """The schema is published as a file; whether strangers may also ask for it here is the city's choice."""
    return caller.audience != "public" or settings.GRAPHQL_INTROSPECTION or settings.GRAPHIQL or settings.DEBUG


def _cache_control(content: Mapping[str, Any], reading: Reading, caller: Caller) -> str:
    life = _life(content, reading)
    if reading.until is not None and life == "list":
        return until(reading.until, reading.now, caller)
    return cache_control(life, caller)


def _life(content: Mapping[str, Any], reading: Reading) -> str:
    """How long it may be kept: as long as the part of it that changes first."""
    codes = {error["extensions"]["code"] for error in content.get("errors", ())}
    if "INTERNAL_ERROR" in codes:
        return "refused"
    if codes:
        return "missing"
    if CHANGES_KEY in reading.keys:
        return "changes"
    return "search" if any(key.startswith("search/") for key in reading.keys) else "list"
