"""What is due, taken for sending: by one relay at a time, and from no webhook more than its share."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from api import cloudevents
from content.moments import is_to_come

from . import signing
from .models import Delivery, Webhook

LEASE = timedelta(minutes=2)
"""Longer than an attempt and what may keep a relay from writing down what came of it. A relay that is killed leaves its
messages to the next one after that time."""
AT_ONCE = 2
"""Rounds under way to one webhook."""
ROUND = 10
"""Messages that one thread sends to one webhook, one after the other; where the last attempt failed, a single one in a
single round."""

USER_AGENT = "Wellspring-Webhooks/1"


@dataclass(frozen=True)
class Claim:
    """One message that this process is to send now."""

    delivery_id: int
    webhook_id: int
    lease: str
    at: datetime
    url: str
    headers: dict[str, str]
    body: bytes


def claim(free: int, busy: Counter[int], now: datetime) -> list[list[Claim]]:
    """Take at most `free` rounds of messages that are due. `busy` counts the rounds under way by webhook.

    The webhook that has waited longest comes first, so that they take turns.
    """
    if free <= 0:
        return []
    rounds: list[list[Claim]] = []
    for webhook in _with_work(now):
        at_once, size = (1, 1) if webhook.failures else (AT_ONCE, ROUND)
        share = min(at_once - busy[webhook.pk], free - len(rounds))
        taken = _take(webhook, share * size, now)
        spread = min(share, len(taken))
        rounds += [taken[start::spread] for start in range(spread)]
        if len(rounds) >= free:
            break
    return rounds


def release(claims: list[Claim]) -> None:
    """Leave these to whoever comes next, without an attempt."""
    for claimed in claims:
        Delivery.objects.filter(pk=claimed.delivery_id, lease=claimed.lease).update(lease="", leased_until=None)


def _with_work(now: datetime) -> QuerySet[Webhook]:
    due = _due(now).filter(webhook=OuterRef("pk"))
    is_sending = Q(state=Webhook.State.ACTIVE) & (Q(quiet_until=None) | Q(quiet_until__lte=now))
    has_work = Q(is_sending & Exists(due)) | Exists(due.filter(sequence=None))
    return Webhook.objects.filter(has_work).order_by(F("last_attempt_at").asc(nulls_first=True), "pk")


def _due(now: datetime) -> QuerySet[Delivery]:
    waiting = Delivery.objects.filter(state=Delivery.State.WAITING, next_attempt_at__lte=now)
    return waiting.exclude(is_to_come("leased_until", now, LEASE))


def _take(webhook: Webhook, most: int, now: datetime) -> list[Claim]:
    if most <= 0:
        return []
    due = _due(now).filter(webhook=webhook)
    if webhook.state != Webhook.State.ACTIVE or (webhook.quiet_until and webhook.quiet_until > now):
        due = due.filter(sequence=None)
    lease = uuid4().hex
    chosen = list(due.order_by("next_attempt_at", "pk").values_list("pk", flat=True)[:most])
    _due(now).filter(pk__in=chosen).update(lease=lease, leased_until=now + LEASE)
    taken = Delivery.objects.filter(pk__in=chosen, lease=lease).order_by("next_attempt_at", "pk")
    return [_claim(webhook, delivery, now) for delivery in taken]


def _claim(webhook: Webhook, delivery: Delivery, now: datetime) -> Claim:
    body = delivery.body.encode()
    headers = {
        "Content-Type": cloudevents.CONTENT_TYPE,
        "User-Agent": USER_AGENT,
        **signing.headers(webhook, delivery.message_id, body, now),
    }
    return Claim(delivery.pk, webhook.pk, delivery.lease, now, webhook.url, headers, body)
