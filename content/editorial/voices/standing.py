"""How items stand with residents: what they said lately, counted by the database, the worst first."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, ExpressionWrapper, F, FloatField, Q, QuerySet
from django.utils import timezone

from .models import Feedback

LATELY = timedelta(days=90)
DOUBT = 5.0
"""Voices that every item is given beforehand, one of them a bad one: so two of two against an item do not put it above
one that forty of sixty found no help."""


def standings(now: datetime) -> QuerySet[Any]:
    """A row for each item and language that had feedback in the last 90 days: how many it helped and how many not.

    `share` orders them: the part of those it did not help, drawn towards one in five where few have spoken.
    """
    since = timezone.localdate(now) - LATELY
    counted = (
        Feedback.objects.filter(given_on__gte=since)
        .values("content_id", "locale", "type")
        .annotate(helped=Count("pk", filter=Q(helpful=True)), not_helped=Count("pk", filter=Q(helpful=False)))
    )
    share = (F("not_helped") + 1.0) / (F("helped") + F("not_helped") + DOUBT)
    return counted.annotate(share=ExpressionWrapper(share, output_field=FloatField())).order_by(
        "-share", "-not_helped", "content_id", "locale"
    )
