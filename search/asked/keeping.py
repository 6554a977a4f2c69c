"""How long what was searched for is kept, and what search learns of it: a job of the relay's tick."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from . import popular, popularity
from .models import OpenedItem, SearchCount

EVERY = timedelta(hours=1)
AT_ONCE = 5_000
"""Rows deleted of a table at a time, so that a big clean-up holds up no editor."""
MOST_KEPT = 400_000
"""Rows of searches; beyond it the oldest go before their time."""

_worked_at: list[datetime] = []
"""When this process did it last, if it did."""


def work(now: datetime) -> None:
    """Once an hour: let go of what is old or too much, and learn from the rest."""
    if _worked_at and now - _worked_at[0] < EVERY:
        return
    if not forget(now):
        _worked_at[:] = [now]
        popularity.learn(now)
        popular.learn(now)


def forget(now: datetime) -> int:
    """Delete some of what is older than settings allow, or too much, and tell how many rows: 0 once nothing is left."""
    oldest = timezone.localdate(now) - timedelta(days=settings.SEARCHES_KEPT_DAYS)
    deleted = 0
    for model in (SearchCount, OpenedItem):
        rows = model.objects.order_by("day", "pk")
        pks = list(rows.filter(day__lt=oldest).values_list("pk", flat=True)[:AT_ONCE])
        if model is SearchCount and not pks and (excess := rows.count() - MOST_KEPT) > 0:
            pks = list(rows.values_list("pk", flat=True)[: min(excess, AT_ONCE)])
        for start in range(0, len(pks), 500):
            deleted += model.objects.filter(pk__in=pks[start : start + 500]).delete()[0]
    return deleted
