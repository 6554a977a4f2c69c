"""When a message is tried again, and when nobody is bothered for a while. All of it in one place."""

from __future__ import annotations

from datetime import timedelta
from random import uniform

INTERVALS = tuple(
    timedelta(seconds=seconds)
    for seconds in (5, 5 * 60, 30 * 60, 2 * 3_600, 5 * 3_600, 10 * 3_600, 14 * 3_600, 20 * 3_600, 24 * 3_600)
)
"""From an attempt that failed to the next one: ten attempts in 75 hours and a half, as Standard Webhooks suggests."""
JITTER = 0.1
"""So much longer an interval may be, by chance, so that what failed together does not come back together."""
LONGEST_RETRY_AFTER = timedelta(hours=24)
LONGEST_QUIET = timedelta(minutes=10)
DISABLED_AFTER = timedelta(days=3)
"""A webhook that took nothing for so long is switched off: shorter than the attempts at one message take."""


def wait(tries: int, retry_after: timedelta | None = None) -> timedelta | None:
    """How long to wait after the `tries`-th attempt failed; None to give up. A receiver may ask for more, not less."""
    if tries > len(INTERVALS):
        return None
    interval = INTERVALS[tries - 1] * uniform(1, 1 + JITTER)  # noqa: S311 - nobody gains from guessing it
    return max(interval, _bounded(retry_after))


def quiet(failures: int, retry_after: timedelta | None = None) -> timedelta:
    """How long a webhook is left alone after so many attempts in a row failed: 2 s, 4 s, … 10 minutes.

    Its other messages wait without being tried, so that a receiver that is away costs an attempt now and then.
    """
    return max(min(timedelta(seconds=2 ** min(failures, 16)), LONGEST_QUIET), _bounded(retry_after))


def _bounded(retry_after: timedelta | None) -> timedelta:
    return min(retry_after or timedelta(), LONGEST_RETRY_AFTER)
