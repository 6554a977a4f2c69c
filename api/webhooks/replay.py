"""Sending again: one message, or all events of a range to one webhook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from api import cloudevents
from content.publishing import queries
from content.publishing.queries import EventRow

from .models import Delivery, Webhook
from .writing import PUBLIC, wanted, write

BATCH = 500
"""Events of a range looked at in one tick."""


def send_again(delivery: Delivery, now: datetime) -> None:
    """Try the message anew, with its old id: whoever has it already can drop it."""
    _anew(Delivery.objects.filter(pk=delivery.pk), now)


def request(webhook: Webhook, first: int, last: int, *, delivered_too: bool) -> None:
    """Let the relay send the events with these numbers, as far as the webhook's filter lets them through today.

    A range that is still under way is widened.
    """
    Webhook.objects.filter(pk=webhook.pk).update(
        replay_next=min(first, webhook.replay_next or first),
        replay_last=max(last, webhook.replay_last or last),
        replay_delivered=delivered_too,
    )


def work(now: datetime) -> None:
    """Write down the next part of each range that is to be sent again."""
    for webhook in Webhook.objects.filter(replay_next__isnull=False):
        with transaction.atomic():
            _next_part(webhook, now)


def _next_part(webhook: Webhook, now: datetime) -> None:
    first, last = webhook.replay_next or 0, webhook.replay_last or 0
    read = queries.changes(PUBLIC, first - 1, BATCH)
    events = [event for event in read if event.sequence <= last]
    _write_again(webhook, events, now)
    is_over = len(events) < len(read) or len(read) < BATCH
    ends = {"replay_next": None, "replay_last": None} if is_over else {"replay_next": read[-1].sequence + 1}
    Webhook.objects.filter(pk=webhook.pk, replay_next=webhook.replay_next).update(**ends)


def _write_again(webhook: Webhook, events: Sequence[EventRow], now: datetime) -> None:
    pairs = list(wanted([webhook], events))
    names = [cloudevents.id_of(event) for _, event in pairs]
    for start in range(0, len(names), 200):
        known = Delivery.objects.filter(webhook=webhook, message_id__in=names[start : start + 200])
        _anew(known if webhook.replay_delivered else known.exclude(state=Delivery.State.DELIVERED), now)
    write(pairs, now)


def _anew(deliveries: QuerySet[Delivery], now: datetime) -> None:
    """Begin again with these, except those that somebody is sending at the moment."""
    is_under_way = Q(state=Delivery.State.WAITING, leased_until__gt=now)
    deliveries.exclude(is_under_way).update(
        state=Delivery.State.WAITING,
        reason="",
        tries=0,
        next_attempt_at=now,
        lease="",
        leased_until=None,
        finished_at=None,
    )
