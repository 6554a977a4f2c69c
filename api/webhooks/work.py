"""The relay's job at each tick: write down what is to be sent again, send what is due, let go of what is old."""

from __future__ import annotations

import atexit
from datetime import datetime
from functools import cache

from django.utils import timezone

from . import keeping, replay
from .courier import Courier


@cache
def courier() -> Courier:
    """This process's own. When the process ends by itself, what is under way is waited for and written down."""
    made = Courier()
    atexit.register(lambda: made.settle(timezone.now()))
    return made


def work(now: datetime) -> None:
    replay.work(now)
    courier().work(now)
    keeping.forget(now)
