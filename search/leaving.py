"""Takes what is over out of the index, at the relay's ticks: the end of an alert's window is no event."""

from __future__ import annotations

from datetime import datetime

from content.documents import AUDIENCES, Audience

from .cluster.following import keep_equal
from .engine import Key
from .over import newly_over, over
from .pipeline import configured_engine


class Leaving:
    """Knows up to when it looked; a relay that begins compares the whole index once."""

    def __init__(self) -> None:
        self._seen: datetime | None = None

    def __call__(self, now: datetime) -> None:
        """Take out what ended since the last time."""
        for audience in AUDIENCES:
            if keys := self._leaves(audience, now):
                keep_equal(audience, keys)
        self._seen = now

    def _leaves(self, audience: Audience, now: datetime) -> set[Key]:
        if self._seen is None or now < self._seen:
            return over(audience, now) & configured_engine().versions(audience).keys()
        return newly_over(audience, self._seen, now)


leave = Leaving()
