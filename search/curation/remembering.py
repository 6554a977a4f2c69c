"""What a process remembers of small tables, so that searching does not read a thousand rows each time.

What it remembers is one value, put in place of the one before it when it is whole: of several threads none sees it half
read, or not at all.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from django.db.models import Model
from django.db.models.signals import post_delete, post_save

from content.publishing.queries import fetch

LOOK_AGAIN = 0.5
"""Seconds after which a process looks whether editors changed something: they must see it at once."""

T = TypeVar("T")

State = tuple[Any, ...]


class Known(NamedTuple, Generic[T]):
    """What was read, and what the tables were like then."""

    value: T
    state: State = ()


class Remembered(Generic[T]):
    """What `read` made of its tables, for so many seconds."""

    def __init__(self, read: Callable[[], T], seconds: float) -> None:
        self.seconds = seconds
        self._read = read
        self._known: tuple[float, Known[T]] | None = None

    def __call__(self) -> T:
        now, known = time.monotonic(), self._known
        if known is None or now - known[0] > self.seconds:
            known = self._known = (now, self._look_again(known[1] if known else None))
        return known[1].value

    def forget(self, **_: Any) -> None:
        """Look again at the next search."""
        self._known = None

    def _look_again(self, before: Known[T] | None) -> Known[T]:
        return Known(self._read())


class Watched(Remembered[T]):
    """The same of tables that editors change, each of which has `changed_at`. `parts` are rows that belong to theirs.

    A process looks twice a second at most whether they are still the same, and the one in which they were changed
    forgets them there and then.
    """

    def __init__(self, read: Callable[[], T], tables: Sequence[type[Model]], parts: Sequence[type[Model]] = ()) -> None:
        super().__init__(read, LOOK_AGAIN)
        self._tables = tables
        for table in (*tables, *parts):
            post_save.connect(self.forget, sender=table)
            post_delete.connect(self.forget, sender=table)

    def _look_again(self, before: Known[T] | None) -> Known[T]:
        state = state_of(self._tables)
        return before if before and before.state == state else Known(self._read(), state)


def state_of(tables: Sequence[type[Model]]) -> State:
    """Another value after any change of these tables: how many rows each has, and when the last was changed."""
    asked = (
        f"(SELECT {state} FROM {table._meta.db_table})"  # noqa: S608 - tables of our own
        for table in tables
        for state in ("COUNT(*)", "MAX(changed_at)")
    )
    (found,) = fetch(f"SELECT {', '.join(asked)}")
    return tuple(found)
