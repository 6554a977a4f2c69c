"""Running a statement at the least cost: on the driver's own connection, which keeps it prepared.

Django's cursor costs more than the reading itself: it rewrites every statement's marks, and has PostgreSQL parse and
plan it each time. Whoever counts or watches statements, as tests do, has them go the long way and sees them.
"""

from __future__ import annotations

from asyncio import _get_running_loop
from collections.abc import Sequence
from functools import cache, lru_cache
from threading import local
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

Rows = list[Sequence[Any]]


class _This(local):
    """The thread's own connection, for which Django looks anew each time: that costs as much as a small statement.

    Beside a running event loop Django gives each task another, so there it is asked each time.
    """

    def __init__(self) -> None:
        self.database: BaseDatabaseWrapper = connections[DEFAULT_DB_ALIAS]


_this = _This()


def fetch(sql: str, values: Sequence[Any] = (), *, binary: bool = False) -> Rows:
    """All rows of a statement; its values stand where it has `%s`. Raises django.db.Error.

    On PostgreSQL ask for documents as `binary`: as text each of their bytes comes as two digits, which is a quarter of
    what reading them costs. Not for columns of JSON, which Django takes as text.
    """
    database = _this.database if _get_running_loop() is None else connections[DEFAULT_DB_ALIAS]
    if database.connection is None:
        database.ensure_connection()
    if database.force_debug_cursor or database.execute_wrappers:
        return _watched(database, sql, values)
    try:
        if vendor() == "sqlite":
            return database.connection.execute(_with_question_marks(sql), values).fetchall()
        return _on_postgresql(database.connection, sql, values, binary)
    except Exception:
        with database.wrap_database_errors:
            raise


def fetch_one(sql: str, values: Sequence[Any] = (), *, binary: bool = False) -> Sequence[Any] | None:
    """The first row of a statement; None if there is none."""
    found = fetch(sql, values, binary=binary)
    return found[0] if found else None


@cache
def vendor() -> str:
    """Which database this is: `sqlite` or `postgresql`."""
    return connections[DEFAULT_DB_ALIAS].vendor


def _watched(database: BaseDatabaseWrapper, sql: str, values: Sequence[Any]) -> Rows:
    with database.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def _on_postgresql(connection: Any, sql: str, values: Sequence[Any], binary: bool) -> Rows:
    from psycopg import Cursor  # not on SQLite, where it need not be installed

    with Cursor(connection) as cursor:
        return cursor.execute(sql, values, prepare=True, binary=binary).fetchall()


@lru_cache(maxsize=512)
def _with_question_marks(sql: str) -> str:
    """As SQLite's driver marks values."""
    return sql.replace("%s", "?")
