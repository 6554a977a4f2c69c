"""Lets go of the oldest part of the history, once everybody has it: a job of the relay's tick.

What is published stays: only the account of how it came to be so is shortened. A client that comes back for a part that
is gone is told so, and begins again with a snapshot. The newest event always stays, so that what is missing can be told
by looking at what is there.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Max

from content.documents import AUDIENCES, Audience

from .consumers import configured
from .models import ConsumerCursor, OutboxEvent

AT_ONCE = 500
"""Events of each audience deleted at a tick, so that a big clean-up holds up no editor."""


def forget(now: datetime) -> None:
    """Delete events that are older than settings keep them and that every consumer has taken, the oldest first."""
    oldest = now - timedelta(days=settings.HISTORY_KEPT_DAYS)
    for audience in AUDIENCES:
        events = OutboxEvent.objects.filter(audience=audience)
        first = events.order_by("sequence").values_list("sequence", "occurred_at").first()
        if first is None or first[1] >= oldest:
            continue
        newest = events.aggregate(newest=Max("sequence"))["newest"]
        end = min(taken_by_all(audience, newest), newest - 1, first[0] + AT_ONCE - 1)
        # Numbers and times rise together, so the young ones are at the end; a clock that was set back only keeps more.
        young = events.filter(sequence__lte=end, occurred_at__gte=oldest).order_by("sequence").values_list("sequence")
        if kept := young.first():
            end = kept[0] - 1
        events.filter(sequence__lte=end).delete()


def taken_by_all(audience: Audience, newest: int) -> int:
    """The last event of an audience's history that every consumer has taken; `newest` where nobody follows it."""
    followers = [name for name, consumer in configured().items() if audience in consumer.audiences]
    positions = dict(
        ConsumerCursor.objects.filter(audience=audience, consumer__in=followers).values_list("consumer", "position")
    )
    return min((positions.get(name, 0) for name in followers), default=newest)
