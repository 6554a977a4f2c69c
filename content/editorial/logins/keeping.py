"""How long is kept who logged in: a job of the relay's tick."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db.models import QuerySet

AT_ONCE = 500
"""Rows deleted of each table at a tick, so that a big clean-up holds up no editor."""


def forget(now: datetime) -> None:
    """Delete sessions that are over, what failures are counted by when they count no more, and who came or tried to
    longer ago than settings keep it."""
    _delete(Session.objects.filter(expire_date__lt=now).order_by("expire_date"))
    _delete(AccessAttempt.objects.filter(attempt_time__lt=now - settings.AXES_COOLOFF_TIME).order_by("pk"))
    kept = timedelta(days=settings.LOGINS_KEPT_DAYS)
    for told in (AccessLog, AccessFailureLog):
        first = told.objects.order_by("pk").values_list("pk", "attempt_time")[:AT_ONCE]
        # Times rise with numbers and have no index: nothing is looked for among a million of somebody who guesses.
        told.objects.filter(pk__in=[pk for pk, at in first if at < now - kept]).delete()


def _delete(old: QuerySet[Any]) -> None:
    if found := list(old.values_list("pk", flat=True)[:AT_ONCE]):
        old.model._default_manager.filter(pk__in=found).delete()
