"""Lets go of messages, and of what was answered to them, when they are old."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings

from .models import Delivery

BATCH = 500
"""Deleted in one tick."""


def forget(now: datetime) -> None:
    """Delete messages that are older than settings say, in whatever state: a paused webhook gets them no more."""
    oldest = now - timedelta(days=settings.WEBHOOKS_KEPT_DAYS)
    old = Delivery.objects.filter(created_at__lt=oldest).order_by("created_at").values_list("pk", flat=True)[:BATCH]
    if found := list(old):
        Delivery.objects.filter(pk__in=found).delete()
