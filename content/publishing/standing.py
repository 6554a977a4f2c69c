"""How far everybody is behind: the consumers of the history, what waits to be rendered, documents of an older shape."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from content.documents import Audience

from . import queries
from .consumers import configured
from .models import ConsumerCursor, PendingRender
from .relay import ticked_at
from .republish import behind


@dataclass(frozen=True)
class ConsumerStanding:
    """One consumer of one audience's history: how many events it has not taken, and how often it failed at the next."""

    name: str
    audience: Audience
    lag: int
    attempts: int


@dataclass(frozen=True)
class Standing:
    """What whoever operates the service looks at first."""

    consumers: tuple[ConsumerStanding, ...]
    pending: int
    behind: int
    ticked_at: datetime | None
    """When a relay last looked at the clock; None before the first time."""


def standing() -> Standing:
    """The present standing, in a fixed number of queries."""
    cursors = {
        (cursor.consumer, cursor.audience): cursor
        for cursor in ConsumerCursor.objects.filter(consumer__in=settings.OUTBOX_CONSUMERS)
    }
    newest: dict[Audience, int] = {}
    consumers = []
    for name, consumer in configured().items():
        for audience in consumer.audiences:
            if audience not in newest:
                newest[audience] = queries.last_sequence(audience)
            cursor = cursors.get((name, audience))
            position, attempts = (cursor.position, cursor.attempts) if cursor else (0, 0)
            consumers.append(ConsumerStanding(name, audience, newest[audience] - position, attempts))
    return Standing(tuple(consumers), PendingRender.objects.count(), behind(), ticked_at())
