"""What each connection to PostgreSQL is told when it is made, and which of its refusals are told apart.

A server that has become a stand-in after a fail-over refuses whatever writes, and Django takes that for a fault of
ours: it would keep the connection for its ten minutes, and everybody who writes would meet an internal error.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import InternalError, OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

PATIENCE = "5s"
"""How long anything waits for what somebody else has locked. Without an end every thread of a web process waits for one
forgotten transaction, and readers with them."""

Execute = Callable[[Any, Any, bool, dict[str, Any]], Any]


class Locked(OperationalError):
    """Somebody else has it locked. To try again at once is to wait as long again."""


class Cancelled(OperationalError):
    """The database ended what took longer than it allows (`statement_timeout`), and is there for all the rest."""


def connect() -> None:
    """Have every connection prepared from now on."""
    connection_created.connect(_prepare, dispatch_uid="prepare_connection")


def _prepare(connection: BaseDatabaseWrapper, **_: Any) -> None:
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:  # what the role, the database or DATABASE_URL says of it goes before
        cursor.execute(
            "SELECT set_config('lock_timeout', %s, false) WHERE current_setting('lock_timeout') = '0'", [PATIENCE]
        )
    if _telling_refusals_apart not in connection.execute_wrappers:
        connection.execute_wrappers.append(_telling_refusals_apart)


def _telling_refusals_apart(execute: Execute, sql: Any, params: Any, many: bool, context: dict[str, Any]) -> Any:
    try:
        return execute(sql, params, many, context)
    except (InternalError, OperationalError) as error:
        match getattr(error.__cause__, "sqlstate", ""):
            case "25006":  # it may only be read
                context["connection"].close_at = 0  # when it is let go of: the next one may lead to one that is written
                raise OperationalError(*error.args) from error
            case "55P03":  # a lock was not to be had in time
                raise Locked(*error.args) from error
            case "57014":
                raise Cancelled(*error.args) from error
        raise
