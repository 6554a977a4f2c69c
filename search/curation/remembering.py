"""What a process remembers of small tables that editors change.

Searching must not read a thousand rules each time, and an editor must see a change at once. So a process looks twice a
second at most whether they are still the same (how many rows each has, and when the last was changed), and the one in
which they were changed forgets them there and then.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from django.db import connection
from django.db.models import Model
from django.db.models.signals import post_delete, post_save

LOOK_AGAIN = 0.5
"""Seconds."""

T = TypeVar("T")


class Remembered(Generic[T]):
    """What `read` makes of these tables, each of which has `changed_at`. `parts` are rows that belong to theirs."""

    def __init__(self, read: Callable[[], T], tables: Sequence[type[Model]], parts: Sequence[type[Model]] = ()) -> None:
        self._read = read
        self._sql = _state_of(tables)
        self._known: tuple[float, tuple[Any, ...], T] | None = None
        for table in (*tables, *parts):
            post_save.connect(self.forget, sender=table)
            post_delete.connect(self.forget, sender=table)

    def __call__(self) -> T:
        now = time.monotonic()
        known = self._known
        if known is None or now - known[0] > LOOK_AGAIN:
            state = self._state()
            known = self._known = (now, state, known[2] if known and known[1] == state else self._read())
        return known[2]

    def forget(self, **_: Any) -> None:
        """Look again at the next search."""
        self._known = None

    def _state(self) -> tuple[Any, ...]:
        with connection.cursor() as cursor:
            cursor.execute(self._sql)
            found: tuple[Any, ...] = cursor.fetchone()
        return found


def _state_of(tables: Sequence[type[Model]]) -> str:
    """One statement for all of them: it is asked twice a second."""
    asked = (
        f"(SELECT {state} FROM {table._meta.db_table})"  # noqa: S608 - tables of our own
        for table in tables
        for state in ("COUNT(*)", "MAX(changed_at)")
    )
    return f"SELECT {', '.join(asked)}"
