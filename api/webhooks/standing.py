"""How a webhook stands: active, paused by somebody, or switched off because nobody takes what it sends."""

from __future__ import annotations

from datetime import datetime

from content.publishing import queries

from . import signing
from .models import Delivery, Webhook
from .writing import PUBLIC

State = Webhook.State

SWITCHED_OFF = "The webhook was switched off"


def begin(webhook: Webhook, *, now: datetime) -> str:
    """Keep a new webhook, which hears of what happens from now on. Returns its secret, which is shown once."""
    webhook.created_at, webhook.after = now, queries.last_sequence(PUBLIC)
    webhook.save()
    return signing.shown(signing.secret_of(webhook.salt))


def pause(webhook: Webhook) -> None:
    """Send nothing until it is resumed; what happens meanwhile waits, as long as messages are kept."""
    Webhook.objects.filter(pk=webhook.pk, state=State.ACTIVE).update(state=State.PAUSED)


def resume(webhook: Webhook) -> None:
    """Send again, as if it had never failed."""
    Webhook.objects.filter(pk=webhook.pk).update(state=State.ACTIVE, reason="", disabled_at=None, tell_at=None)
    forgive(webhook)


def forgive(webhook: Webhook) -> None:
    """Let its failures count no longer."""
    Webhook.objects.filter(pk=webhook.pk).update(failures=0, failing_since=None, quiet_until=None)


def disable(webhook_id: int, reason: str, now: datetime) -> None:
    """Switch it off, with the reason in words, give up what waits for it, and have administrators told."""
    standing = Webhook.objects.filter(pk=webhook_id).exclude(state=State.DISABLED)
    off = {"state": State.DISABLED, "reason": reason, "disabled_at": now, "tell_at": now}
    if standing.update(**off, replay_next=None, replay_last=None):
        waiting = Delivery.objects.filter(webhook_id=webhook_id, state=Delivery.State.WAITING)
        waiting.update(state=Delivery.State.FAILED, reason=SWITCHED_OFF, next_attempt_at=None, finished_at=now)
