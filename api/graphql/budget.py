"""What one caller's queries may cost in a minute.

The limits of `limits` bound one query; this bounds how many dear ones follow each other. A caller is a key, or a
household where no key was sent. What is answered from a cache costs nothing.
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from api.answer import Caller
from api.limits import Limit, shared_buckets
from api.problems import Problem

from .errors import Refused
from .settled import settled

LETTERS_A_POINT = 4
"""Reading and validating a query that was not seen before, in letters."""


class Purse(NamedTuple):
    """One caller's share at a moment."""

    name: str
    now: datetime

    def pay(self, points: int) -> None:
        """Take points out. Raises Refused LIMIT_EXCEEDED (429) if there are not as many in it."""
        per_minute = settled().cost_per_minute
        if not self.name or not per_minute:
            return
        try:
            _limit(per_minute).take(self.name, now=self.now, cost=min(points, per_minute))
        except Problem as problem:
            wait = problem.headers["Retry-After"]
            raise Refused(
                "LIMIT_EXCEEDED",
                f"your queries cost more than {per_minute:,} points a minute; this one has {points:,}. "
                f"Try again in {wait} seconds, or ask for less at once",
                status=429,
                headers={"Retry-After": wait},
                limit="cost",
                value=points,
                most=per_minute,
            ) from None

    def pay_for_reading(self, letters: int) -> None:
        """The same for a query that has to be read and validated."""
        self.pay(1 + letters // LETTERS_A_POINT)


def purse_of(caller: Caller, now: datetime) -> Purse:
    """Whose share pays: that of the key, or of those who ask from the same place; nobody's where none is told."""
    return Purse(f"key {caller.key_id}" if caller.key_id is not None else caller.asked_from, now)


def nobodys(now: datetime) -> Purse:
    """The one that everything comes out of, and that never ends."""
    return Purse("", now)


@lru_cache(maxsize=8)
def _limit(per_minute: int) -> Limit:
    return Limit(per_minute, 60 / per_minute, "graphql", shared_buckets())
