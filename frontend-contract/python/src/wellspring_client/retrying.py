"""Asking again: after which failures, how often, and after how long."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from .problems import WellspringProblem, WellspringUnreachable

T = TypeVar("T")

PASSING = frozenset({429, 502, 503, 504})
"""Statuses that may be others the next time."""


@dataclass(frozen=True)
class Retrying:
    """How failures are met. Times are seconds.

    Something is asked `tries` times in all. The first pause is at most `first` long, each next may be twice as long,
    and none is longer than `longest`: who is told by `Retry-After` to wait longer gets the problem instead.
    """

    tries: int = 4
    first: float = 0.25
    longest: float = 30.0
    wait: Callable[[float], None] = time.sleep

    def persist(self, attempt: Callable[[], T]) -> T:
        """Try until it succeeds, fails for good, or was tried often enough. Raises what the last attempt raised."""
        tried = 1
        while True:
            try:
                return attempt()
            except (WellspringProblem, WellspringUnreachable) as error:
                pause = self.pause_after(error, tried)
                if pause is None or tried >= self.tries:
                    raise
            self.wait(pause)
            tried += 1

    def pause_after(self, error: Exception, failures: int) -> float | None:
        """How long to wait after the failure that was so many in a row; None if asking again is in vain."""
        asked = 0.0
        if isinstance(error, WellspringProblem):
            asked = error.retry_after or 0.0
            if error.status not in PASSING or asked > self.longest:
                return None
        # Anywhere between nothing and the whole: clients that failed together must not come back together.
        more = random.uniform(0, min(self.first * 2 ** min(failures - 1, 16), self.longest))  # noqa: S311 - no secret
        return min(asked + more, self.longest)
