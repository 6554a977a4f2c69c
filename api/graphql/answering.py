"""One query in, one finished answer out, however either of them travels."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import orjson
from django.conf import settings
from graphql import GraphQLError, GraphQLSchema, execute_sync

from api.answer import Answer, Caller
from api.caching import cache_control, etag_of, until
from api.surrogates import CHANGES_KEY, HEADER, header
from content.documents import Audience

from . import schema
from .asking import Question
from .errors import Refused, shown
from .execution import DocumentExecution, know_stored_fields
from .loading import Reading
from .prepared import Invalid, PreparedQueries

JSON = "application/json"

SCHEMAS: dict[Audience, GraphQLSchema] = {
    "public": know_stored_fields(schema.public.graphql_schema),
    "agent": know_stored_fields(schema.agent.graphql_schema),
}
PREPARED = {audience: PreparedQueries(each) for audience, each in SCHEMAS.items()}


def answered(caller: Caller, question: Question, *, now: datetime) -> Answer:
    """Answer a query at a moment. 200 once something was executed, even where some of it failed; 400 before that."""
    try:
        prepared = PREPARED[caller.audience].get(question.query, may_introspect=may_introspect(caller))
        prepared.check_price(question.operation_name, question.variables)
    except Refused as refused:
        return refusal(caller, [refused], refused.status)
    except Invalid as invalid:
        return refusal(caller, invalid.errors)
    reading = Reading(caller.audience, now)
    result = execute_sync(
        SCHEMAS[caller.audience],
        prepared.document,
        context_value=reading,
        execution_context_class=DocumentExecution,
        variable_values=dict(question.variables),
        operation_name=question.operation_name,
    )
    if result.data is None:
        return refusal(caller, result.errors or [])
    content: dict[str, Any] = {"data": result.data}
    if result.errors:
        content["errors"] = shown(result.errors)
    body = orjson.dumps(content)
    headers = {
        "Content-Type": JSON,
        "ETag": etag_of(body),
        "Cache-Control": _cache_control(content, reading, caller),
        HEADER: header(sorted(reading.keys)),
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
