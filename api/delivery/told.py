"""Tells what came of requests, many at once and a moment later, so that none of them waits for it.

A full disk or a log that nobody takes away costs lines, never answers. A process that is killed forgets what it had not
told yet, which is a tenth of a second.
"""

from __future__ import annotations

import atexit
import logging
from collections import defaultdict, deque
from collections.abc import Callable
from threading import Event, Lock, Thread

from api.metrics import observe

log = logging.getLogger("api")

PAUSE = 0.1
"""Seconds in which requests gather."""
MOST = 10_000
"""Requests that wait to be told of while that is not possible; the oldest are let go."""


Told = tuple[float, str, str, str, str, int, float, str, int | None]
"""A request: when it began, in seconds since 1970, its name, method and path; what it got, status and bytes; within how
many seconds, at which door, by which key. Nothing tells who asked. A plain tuple, because each request makes one."""

Teller = Callable[[list[Told]], None]


class Telling:
    """Hands what gathers to each of the tellers, in a thread of its own that begins with the first request, because a
    server may fork after it has loaded this."""

    def __init__(self, *tellers: Teller) -> None:
        self._tellers = tellers
        self._waiting: deque[Told] = deque(maxlen=MOST)
        self._called, self._ended, self._lock = Event(), Event(), Lock()
        self._is_called = self._begun = False

    def tell(self, told: Told) -> None:
        """Have this told soon."""
        self._waiting.append(told)
        if not self._is_called:
            self._is_called = True
            if not self._begun:
                self._begin()
            self._called.set()

    def now(self) -> None:
        """Tell everything that waits. A teller that fails is told of no more of it than that."""
        with self._lock:
            batch = [self._waiting.popleft() for _ in range(len(self._waiting))]
            for teller in self._tellers if batch else ():
                try:
                    teller(batch)
                except Exception:
                    log.warning("%d requests could not be told of", len(batch), exc_info=True)

    def _begin(self) -> None:
        with self._lock:
            begins, self._begun = not self._begun, True
        if begins:
            Thread(target=self._go_on, name="telling", daemon=True).start()
            atexit.register(self._end)

    def _end(self) -> None:
        self._ended.set()
        self.now()

    def _go_on(self) -> None:
        while not self._ended.is_set():
            self._called.wait()
            self._ended.wait(PAUSE)
            self._called.clear()
            self._is_called = False  # before what waits is taken: whoever comes in between calls again
            self.now()


def count(requests: list[Told]) -> None:
    """Count requests for `/metrics`."""
    by_answer: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for _, _, _, _, status, _, seconds, door, _ in requests:
        by_answer[door, status[:3]].append(seconds)
    for (door, status), took in by_answer.items():
        observe(door, status, took)
