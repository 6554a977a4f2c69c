"""How long one question may take, whatever it asks of engines on the way.

A question asks an engine several things, one after another. So not each of them has a time limit of its own, but all
have what is left of one. Only an engine behind a network looks at it: what runs here is bounded by its work.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

SECONDS = 2.0
"""Who waits longer has asked again, or gone."""

_ends: ContextVar[float | None] = ContextVar("ends", default=None)


@contextmanager
def deadline(seconds: float = SECONDS) -> Iterator[None]:
    """What happens within has so long together. Within another one, that one's end holds."""
    if _ends.get() is not None:
        yield
        return
    token = _ends.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _ends.reset(token)


def left() -> float:
    """The seconds that are left of the question; all of them where none is being asked. Never below 0."""
    ends = _ends.get()
    return SECONDS if ends is None else max(ends - time.monotonic(), 0.0)
