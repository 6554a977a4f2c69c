"""After a backup was restored: the history says that something is missing, to everybody who follows it.

What happened between the backup and the loss is gone, but clients have heard of it, and its numbers would be given out
again for other things. So the count jumps, and whoever comes back, with a number from before the jump, is sent to the
snapshot and ends with what is published now.
"""

from __future__ import annotations

from django.db.models import F

from content.documents import AUDIENCES
from content.transaction import publication

from .generation import advance
from .models import ConsumerCursor, EventCounter
from .outbox import lock_publishing

JUMP = 1_000_000
"""More events than a city makes between two backups."""


def tell_of_the_gap() -> dict[str, int]:
    """Let every audience's count jump, and return the last number of each before that.

    Consumers of our own, whose places were restored with the rest, follow over the gap: they missed nothing. Those that
    were behind are told the rest first, and the relay takes them over it then.
    """
    with publication():
        lock_publishing()
        last = dict(EventCounter.objects.values_list("audience", "value"))
        for audience, value in last.items():
            ConsumerCursor.objects.filter(audience=audience, position=value).update(position=value + JUMP)
        EventCounter.objects.update(value=F("value") + JUMP)
        advance(AUDIENCES)
    return last
