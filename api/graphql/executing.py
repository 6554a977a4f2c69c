"""From a valid query to its data: by its compiled form, or else by graphql-core, whose word is the last."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import InterfaceError, OperationalError
from graphql import GraphQLError, GraphQLSchema, execute_sync

from content.documents import Audience

from . import schema
from .asking import Question
from .compiled import Unanswerable
from .execution import DocumentExecution, know_stored_fields
from .nodes import Outdated, Reading
from .prepared import PreparedQuery

log = logging.getLogger("api.graphql")

SCHEMAS: dict[Audience, GraphQLSchema] = {
    "public": know_stored_fields(schema.public.graphql_schema),
    "agent": know_stored_fields(schema.agent.graphql_schema),
}


AWAY = (OperationalError, InterfaceError)
ATTEMPTS = 5
"""How often a query is executed whose documents change while it is."""


class Executed(NamedTuple):
    """What a query came to, and what that depends on. Without data, nothing was executed."""

    data: Any
    errors: Sequence[GraphQLError]
    reading: Reading
    is_compiled: bool = False


def executed(prepared: PreparedQuery, question: Question, audience: Audience, now: datetime) -> Executed:
    """Execute a query at a moment, the short way if it has one. Raises what the database raises while it is away: half
    an answer would be taken for a whole one."""
    fault: Exception | None = None
    try:
        operation = prepared.operation(question.operation_name)
        if operation is not None:
            reading = Reading(audience, now)
            return Executed(operation.plans.run(reading, question.variables), (), reading, is_compiled=True)
    except (Unanswerable, GraphQLError, Outdated):
        pass  # graphql-core says what is wrong, and where
    except AWAY:
        raise
    except Exception as unforeseen:  # noqa: BLE001  whatever it is, the slow way may still answer
        fault = unforeseen
    found = by_graphql_core(prepared, question, audience, now)
    if fault is not None and not found.errors:
        log.error("A compiled query failed, and was answered the slow way", exc_info=fault)
    return found


def by_graphql_core(prepared: PreparedQuery, question: Question, audience: Audience, now: datetime) -> Executed:
    """Execute a query as the specification says, errors and all."""
    for _ in range(ATTEMPTS):
        reading = Reading(audience, now)
        result = execute_sync(
            SCHEMAS[audience],
            prepared.document,
            context_value=reading,
            execution_context_class=DocumentExecution,
            variable_values=dict(question.variables),
            operation_name=question.operation_name,
        )
        if not any(isinstance(error.original_error, Outdated) for error in result.errors or ()):
            break
    for error in result.errors or ():
        if isinstance(error.original_error, AWAY):
            raise error.original_error
    return Executed(result.data, result.errors or (), reading)
