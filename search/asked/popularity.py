"""Which items residents open from their searches: the more lately, the more it counts.

How much is the logarithm of how often, or one page that everybody opens would leave all others at nothing. What fewer
than FEWEST callers opened says nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from math import log1p
from uuid import UUID

from django.db import transaction
from django.db.models import Case, F, FloatField, Sum, Value, When
from django.utils import timezone

from search.engine import Key

from .models import OpenedItem, Popularity

HALF_LIFE = 28
"""Days after which an opening counts half."""
LOOKED_AT = timedelta(days=6 * HALF_LIFE)
FEWEST = 3
NOTICED = 0.005
"""A change of popularity that is not worth a write."""


def learn(now: datetime) -> None:
    """Make the table equal to what was opened. Rows that hardly differ are left as they are."""
    wanted = popularity(timezone.localdate(now))
    known: dict[tuple[UUID, str], float] = {}
    gone = []
    for pk, content_id, locale, opened in Popularity.objects.values_list("pk", "content_id", "locale", "opened"):
        known[content_id, locale] = opened
        if (content_id, locale) not in wanted:
            gone.append(pk)
    changed = [
        Popularity(content_id=content_id, locale=locale, opened=opened)
        for (content_id, locale), opened in wanted.items()
        if abs(known.get((content_id, locale), -1.0) - opened) > NOTICED
    ]
    with transaction.atomic():
        for start in range(0, len(gone), 500):
            Popularity.objects.filter(pk__in=gone[start : start + 500]).delete()
        Popularity.objects.bulk_create(
            changed,
            batch_size=200,
            update_conflicts=True,
            unique_fields=["content_id", "locale"],
            update_fields=["opened"],
        )


def popularity(today: date) -> Mapping[Key, float]:
    """How popular each item is in each language: 1 for the one that is opened most there."""
    recent = OpenedItem.objects.filter(day__gt=today - LOOKED_AT).values("content_id", "locale")
    weighed = recent.annotate(callers=Sum("times"), weight=Sum(F("times") * _weight_of_its_week(today)))
    rows = weighed.filter(callers__gte=FEWEST).values_list("content_id", "locale", "weight")
    known = {(content_id, locale): log1p(weight) for content_id, locale, weight in rows}
    most: defaultdict[str, float] = defaultdict(float)
    for (_, locale), weight in known.items():
        most[locale] = max(most[locale], weight)
    return {key: round(weight / most[key[1]], 4) for key, weight in known.items()}


def _weight_of_its_week(today: date) -> Case:
    """What an opening counts, week by week: the database adds up a city's, and hands over a row for each item."""
    weeks = range(LOOKED_AT.days // 7)
    return Case(
        *(
            When(day__gt=today - timedelta(days=7 * (week + 1)), then=Value(0.5 ** (7 * week / HALF_LIFE)))
            for week in weeks
        ),
        output_field=FloatField(),
    )
