"""How long what residents said is kept: a job of the relay's tick."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from .models import Comment, Feedback

AT_ONCE = 500
"""Rows deleted of each table at a tick, so that a big clean-up holds up no editor."""


def forget(now: datetime) -> None:
    """Delete comments, and later what is counted, once they are older than settings allow; the oldest first."""
    today = timezone.localdate(now)
    for model, days in ((Comment, settings.COMMENTS_KEPT_DAYS), (Feedback, settings.FEEDBACK_KEPT_DAYS)):
        old = model.objects.filter(given_on__lt=today - timedelta(days=days)).order_by("given_on")
        if pks := list(old.values_list("pk", flat=True)[:AT_ONCE]):
            model.objects.filter(pk__in=pks).delete()
