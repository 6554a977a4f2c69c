"""Lets go of keys that ended long ago, and of what was counted long ago: a job of the relay's tick."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db.models import Q

from .models import ApiKey, ApiUsage

AT_ONCE = 500
"""Rows deleted of each table at a tick, so that a big clean-up holds up nobody."""


def forget(now: datetime) -> None:
    """Delete keys that were revoked or ran out longer ago than settings keep them, and usage of days before that.

    A key that is deleted is refused as before, as one that is not known.
    """
    ended = now - timedelta(days=settings.KEYS_KEPT_DAYS)
    keys = ApiKey.objects.filter(Q(revoked_at__lt=ended) | Q(expires_at__lt=ended)).order_by("pk")
    if found := list(keys.values_list("pk", flat=True)[:AT_ONCE]):
        ApiKey.objects.filter(pk__in=found).delete()
    day = (now - timedelta(days=settings.USAGE_KEPT_DAYS)).astimezone(UTC).date()
    usage = ApiUsage.objects.filter(day__lt=day).order_by("pk")
    if found := list(usage.values_list("pk", flat=True)[:AT_ONCE]):
        ApiUsage.objects.filter(pk__in=found).delete()
