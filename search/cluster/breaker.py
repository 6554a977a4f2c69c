"""Stops asking what does not answer, and now and then tries whether it does again.

Without it every question would wait out its time while a cluster is down; with it a few do, and one in each rest.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

FAILURES = 3
"""So many in a row are no accident."""

REST = 10.0
"""Seconds between two tries while it does not answer."""


@dataclass
class Breaker:
    """One process's opinion of what it asks. Any number of threads may share it."""

    clock: Callable[[], float] = time.monotonic
    most: int = FAILURES
    rest: float = REST
    failures: int = 0
    _next_try: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def is_open(self) -> bool:
        """Whether it is given up for now."""
        return self.failures >= self.most

    def allows(self) -> bool:
        """Whether to ask. Where it is given up, one in each rest may, to see."""
        with self._lock:
            if not self.is_open:
                return True
            now = self.clock()
            if now < self._next_try:
                return False
            self._next_try = now + self.rest
            return True

    def worked(self) -> None:
        self.failures = 0

    def failed(self, *, for_good: bool = False) -> None:
        """Another failure; or one that is as bad as all that it takes to be given up."""
        with self._lock:
            was_open = self.is_open
            self.failures = max(self.failures + 1, self.most if for_good else 0)
            if self.is_open and not was_open:
                self._next_try = self.clock() + self.rest
