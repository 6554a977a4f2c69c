"""The relay's job at each tick: what is to be sent again, what is due, what is old, and whom to tell of trouble."""

from __future__ import annotations

import atexit
from datetime import datetime
from functools import cache

from django.utils import timezone

from . import keeping, replay, telling
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
    telling.tell(now)
