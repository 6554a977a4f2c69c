"""One query in, one finished answer out, however either of them travels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import orjson
from graphql import GraphQLError

from api import asked
from api.answer import Answer, Caller
from api.caching import cache_control, etag_of, until
from api.results import LIFE
from api.surrogates import CHANGES_KEY, HEADER, header

from .asking import Question
from .budget import Purse
from .errors import shown
from .executing import SCHEMAS, executed
from .nodes import Reading
from .prepared import Invalid, PreparedQueries
from .settled import settled

JSON = "application/json"
MOST = {"list": (30, 300), "search": LIFE}
"""Seconds that browsers and shared caches may keep at most what stops being true at a known moment."""

PREPARED = {audience: PreparedQueries(each) for audience, each in SCHEMAS.items()}


class Answered(NamedTuple):
    """An answer, and whether it is the same for everybody until something is published.

    It is if nothing in it failed, was told of the present moment, was searched for (what finds nothing is noted for the
    desk), or is for agents, whose answers are kept nowhere.
    """

    answer: Answer
    may_be_kept: bool = False


def answered(caller: Caller, question: Question, purse: Purse, *, is_for_caches: bool = True) -> Answered:
    """Answer a query at the purse's moment, and take from it what that costs. What tells caches about the answer is
    left out of one that they cannot keep.

    200 once something was executed, even where some of it failed; 400 before that. Raises Refused.
    """
    try:
        prepared = PREPARED[caller.audience].get(
            question, may_introspect=may_introspect(caller), charge=purse.pay_for_reading
        )
    except Invalid as invalid:
        return Answered(refusal(caller, invalid.errors))
    if operation := prepared.operation(question.operation_name):
        purse.pay(operation.price(question.variables).cost)
    found = executed(prepared, question, caller.audience, purse.now)
    if found.data is None:
        return Answered(refusal(caller, found.errors))
    for query, results in found.reading.searched:
        asked.searched(query, results, caller)
    for query, answers in found.reading.questioned:
        asked.questioned(query, answers, caller)
    content: dict[str, Any] = {"data": found.data}
    if found.errors:
        content["errors"] = shown(found.errors)
    body = orjson.dumps(content)
    life = _life(content, found.reading)
    headers = {"Content-Type": JSON}
    if is_for_caches:
        headers["ETag"] = etag_of(body)
        headers["Cache-Control"] = _cache_control(life, found.reading, caller)
        headers[HEADER] = header(sorted(found.reading.keys))
    is_timeless = life == "list" and found.reading.until is None
    return Answered(Answer(200, headers, body), may_be_kept=is_timeless and caller.audience == "public")


def refusal(
    caller: Caller, errors: Sequence[GraphQLError], status: int = 400, headers: Mapping[str, str] | None = None
) -> Answer:
    """The answer to a query that was not executed."""
    always = {"Content-Type": JSON, "Cache-Control": cache_control("refused", caller)}
    return Answer(status, {**always, **(headers or {})}, orjson.dumps({"errors": shown(errors)}))


def may_introspect(caller: Caller) -> bool:
    """The schema is published as a file; whether strangers may also ask for it here is the city's choice."""
    return caller.audience != "public" or settled().may_introspect


def _cache_control(life: str, reading: Reading, caller: Caller) -> str:
    if reading.until is not None and life in MOST:
        return until(reading.until, reading.now, caller, most=MOST[life])
    return cache_control(life, caller)


def _life(content: Mapping[str, Any], reading: Reading) -> str:
    """How long it may be kept: as long as the part of it that changes first."""
    if "errors" in content:
        codes = {error["extensions"]["code"] for error in content["errors"]}
        return "refused" if "INTERNAL_ERROR" in codes else "missing"
    if CHANGES_KEY in reading.keys:
        return "changes"
    for key in reading.keys:
        if key.startswith("search/"):
            return "search"
    return "list"
