"""How long one question may take, whatever it asks of engines on the way, and what it has been told so far.

A question asks an engine several things, one after another. So not each of them has a time limit of its own, but all
have what is left of one; and several of its steps want to know the same. Only an engine behind a network looks at
the time: what runs here is bounded by its work.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

SECONDS = 2.0
"""Who waits longer has asked again, or gone."""


@dataclass(frozen=True)
class Asked:
    """A question on its way: when it ends, and what engines told it, under names of their own."""

    ends: float
    told: dict[Any, Any] = field(default_factory=dict)


_asked: ContextVar[Asked | None] = ContextVar("asked", default=None)


@contextmanager
def deadline(seconds: float = SECONDS) -> Iterator[None]:
    """What happens within has so long together. Within another one, that one's end holds."""
    if _asked.get() is not None:
        yield
        return
    token = _asked.set(Asked(time.monotonic() + seconds))
    try:
        yield
    finally:
        _asked.reset(token)


def left() -> float:
    """The seconds that are left of the question; all of them where none is being asked. Never below 0."""
    asked = _asked.get()
    return SECONDS if asked is None else max(asked.ends - time.monotonic(), 0.0)


def told() -> dict[Any, Any]:
    """What the question has been told so far, to be added to; nothing, and soon forgotten, where none is asked."""
    asked = _asked.get()
    return {} if asked is None else asked.told
