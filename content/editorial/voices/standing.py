"""How items stand with residents: what they said lately beside the time before, counted by the database."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Count, ExpressionWrapper, F, FloatField, Max, Min, Q, QuerySet

from .models import Feedback

LATELY = 90
"""Days."""
DOUBT = 5.0
"""Voices that every item is given beforehand, one of them a bad one: so two of two against an item do not put it above
one that forty of sixty found no help."""
HELPED, NOT_HELPED = Q(helpful=True), Q(helpful=False)


def standings(today: date, days: int = LATELY) -> QuerySet[Any]:
    """A row for each item and language that had feedback in so many days up to today, the worst first: how many it
    helped and how many not, and in as many days before.

    `share` orders them: the part of those it did not help, drawn towards one in five where few have spoken.
    """
    begins = today - timedelta(days=days)
    now, before = Q(given_on__gt=begins), Q(given_on__lte=begins)
    counted = (
        Feedback.objects.filter(given_on__gt=begins - timedelta(days=days), given_on__lte=today)
        .values("content_id", "locale", "type")
        .annotate(
            helped=Count("pk", filter=HELPED & now),
            not_helped=Count("pk", filter=NOT_HELPED & now),
            helped_before=Count("pk", filter=HELPED & before),
            not_helped_before=Count("pk", filter=NOT_HELPED & before),
        )
        .filter(Q(helped__gt=0) | Q(not_helped__gt=0))
    )
    share = (F("not_helped") + 1.0) / (F("helped") + F("not_helped") + DOUBT)
    return counted.annotate(share=ExpressionWrapper(share, output_field=FloatField())).order_by(
        "-share", "-not_helped", "content_id", "locale"
    )


def by_version(content_id: UUID, locale: str) -> QuerySet[Any]:
    """What was said of each version of an item, the latest first: whether a rewrite helped."""
    versions = Feedback.objects.filter(content_id=content_id, locale=locale).values("version")
    told = versions.annotate(
        helped=Count("pk", filter=HELPED),
        not_helped=Count("pk", filter=NOT_HELPED),
        first=Min("given_on"),
        last=Max("given_on"),
    )
    return told.order_by("-version")
