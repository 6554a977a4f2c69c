"""What the relay does at each tick for rooms that publishing does not know, named by settings in `TICK_JOBS`."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string


class TickJob(Protocol):
    """Do what is due at `now`, and return quickly if nothing is: it is called every few seconds.

    Two relays never do it at once, but one that is killed in the middle is followed by another, so that a job opens its
    own transactions and may be repeated. What it raises is logged and holds up no other job.
    """

    def __call__(self, now: datetime) -> None: ...


def jobs_of_settings() -> dict[str, TickJob]:
    """The jobs that settings name, by name."""
    return {name: import_string(path) for name, path in settings.TICK_JOBS.items()}
