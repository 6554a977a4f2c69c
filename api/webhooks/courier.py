"""Sends what is due, on a few threads, without letting anybody wait for a slow receiver.

Threads only send. Taking messages and writing down what came of them is done by whoever calls `work`: the relay, at its
ticks. What is not back when its time is over is written down at the next tick; the relay goes on meanwhile.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic

from django.db import InterfaceError, OperationalError

from .claims import Claim, claim, release
from .outcomes import record
from .sending import Outcome, send, send_round

logger = logging.getLogger(__name__)

THREADS = 8
BUDGET = 1.0
"""Seconds of a tick."""


@dataclass
class Courier:
    """The rounds of messages that this process has under way. There are never more than threads, so none waits here."""

    threads: int = THREADS
    budget: float = BUDGET
    send: Callable[[Claim], Outcome] = send
    under_way: dict[Future[list[Outcome]], list[Claim]] = field(default_factory=dict)
    pool: ThreadPoolExecutor = field(init=False)

    def __post_init__(self) -> None:
        self.pool = ThreadPoolExecutor(self.threads, "webhooks")

    def work(self, now: datetime) -> None:
        """Send and write down until nothing is due or the tick's time is over."""
        ends = monotonic() + self.budget
        while True:
            self._record_finished(now)
            self._start(now)
            left = ends - monotonic()
            if not self.under_way or left <= 0:
                return
            wait(self.under_way, timeout=left, return_when=FIRST_COMPLETED)

    def settle(self, now: datetime) -> None:
        """Wait for what is under way, which its deadline bounds, and write it down; take nothing new."""
        wait(self.under_way)
        self._record_finished(now)

    def _start(self, now: datetime) -> None:
        busy = Counter(claims[0].webhook_id for claims in self.under_way.values())
        for claims in claim(self.threads - len(self.under_way), busy, now):
            self.under_way[self.pool.submit(send_round, claims, self.send)] = claims

    def _record_finished(self, now: datetime) -> None:
        """While the database is away it all stays here, for the next tick. What cannot be written down for another
        reason is sent again when its lease is over.
        """
        for future in [future for future in self.under_way if future.done()]:
            outcomes, claims = future.result(), self.under_way[future]
            while outcomes:
                self._record(outcomes[0], now)
                del outcomes[0], claims[0]
            release(claims)
            del self.under_way[future]

    def _record(self, outcome: Outcome, now: datetime) -> None:
        try:
            record(outcome, now)
        except (OperationalError, InterfaceError):
            raise
        except Exception:
            logger.exception("what came of message %s is not written down", outcome.claim.delivery_id)
