"""Writes down what came of an attempt: in the log, on the message, and on how the webhook stands."""

from __future__ import annotations

import logging
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce

from . import retries
from .models import Attempt, Delivery, Webhook
from .sending import Outcome
from .standing import disable

logger = logging.getLogger(__name__)

GONE = "The receiver answered 410: it wants no more messages"
UNANSWERED = "Nothing was taken for three days"
GIVEN_UP = "No attempt succeeded"
TEST_FAILED = "A test is tried once"


def record(outcome: Outcome, now: datetime) -> None:
    """Write it all down in one transaction. A message that is gone meanwhile is let go."""
    with transaction.atomic():
        delivery = Delivery.objects.select_for_update().filter(pk=outcome.claim.delivery_id).first()
        if delivery is None:
            return
        Attempt.objects.create(
            delivery=delivery,
            at=outcome.claim.at,
            seconds=round(outcome.seconds, 3),
            status=outcome.status,
            answer=outcome.answer,
            problem=outcome.problem,
        )
        _settle(delivery, outcome, now)
        _judge(delivery, outcome, now)


def _settle(delivery: Delivery, outcome: Outcome, now: datetime) -> None:
    """Where the message stands now. If another relay took it over, only a success counts."""
    is_ours = delivery.lease == outcome.claim.lease
    if delivery.state != Delivery.State.WAITING or not (is_ours or outcome.is_success):
        return
    delivery.tries += 1
    delivery.lease, delivery.leased_until, delivery.next_attempt_at = "", None, None
    if outcome.is_success:
        delivery.state, delivery.finished_at = Delivery.State.DELIVERED, now
    elif delivery.is_test:
        _give_up(delivery, TEST_FAILED, now)
    elif (wait := retries.wait(delivery.tries, outcome.retry_after)) is None:
        _give_up(delivery, GIVEN_UP, now)
    else:
        delivery.next_attempt_at = now + wait
    delivery.save()


def _give_up(delivery: Delivery, reason: str, now: datetime) -> None:
    delivery.state, delivery.reason, delivery.finished_at = Delivery.State.FAILED, reason, now


def _judge(delivery: Delivery, outcome: Outcome, now: datetime) -> None:
    """How the webhook is doing. A test says nothing of that, except that the receiver wants no more."""
    webhook = Webhook.objects.filter(pk=delivery.webhook_id)
    last = {
        "last_attempt_at": outcome.claim.at,
        "last_status": outcome.status,
        "last_problem": outcome.problem,
    }
    if outcome.is_success:
        webhook.update(**last, failures=0, failing_since=None, quiet_until=None)
        return
    failures = webhook.values_list("failures", flat=True).get() + (not delivery.is_test)
    if delivery.is_test:
        webhook.update(**last)
    else:
        webhook.update(
            **last,
            failures=F("failures") + 1,
            failing_since=Coalesce("failing_since", outcome.claim.at),
            quiet_until=now + retries.quiet(failures, outcome.retry_after),
        )
    _disable_if_due(delivery, outcome, now)


def _disable_if_due(delivery: Delivery, outcome: Outcome, now: datetime) -> None:
    since = Webhook.objects.values_list("failing_since", flat=True).get(pk=delivery.webhook_id)
    has_failed_too_long = since is not None and now - since >= retries.DISABLED_AFTER
    if outcome.is_gone or has_failed_too_long:
        logger.warning("webhook %s is switched off", delivery.webhook_id)
        disable(delivery.webhook_id, GONE if outcome.is_gone else UNANSWERED, now)
