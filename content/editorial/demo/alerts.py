"""Alerts as records. Their windows are counted from the day on which the city was first seeded."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db.models import Min
from django.utils import timezone

from content.editorial.exchange.records import AlertRecord
from content.models import Department

from . import texts
from .blocks import KEYS, Composer, key
from .links import rich_text

MORNING = time(8)


def first_day() -> date:
    """The day on which the city was first seeded, or today: seeding it again later moves no alert."""
    seeded = Department.objects.filter(imported_from__startswith=KEYS)
    first = seeded.aggregate(first=Min("first_published_at"))["first"]
    return timezone.localdate(first)


def alert(entry: texts.AlertText, composer: Composer) -> AlertRecord:
    original = key("alert", entry.slug)
    scope = {"department": entry.departments, "service": entry.services, "location": entry.locations}
    return AlertRecord(
        key=original,
        title=composer.said(entry.title),
        source=f"demo alert {entry.slug}",
        locale=composer.language,
        translation_of="" if composer.language == "en" else original,
        slug=entry.slug,
        summary=composer.said(entry.summary),
        kind=entry.kind,
        severity=entry.severity,
        urgency=entry.urgency,
        certainty=entry.certainty,
        category=entry.category,
        response_type=entry.response_type,
        event=composer.said(entry.event),
        message=rich_text(composer.said(entry.message)),
        instruction=rich_text(composer.said(entry.instruction)),
        area_description=composer.said(entry.area),
        area_circles="\n".join(entry.circles),
        whole_city=not (any(scope.values()) or entry.topics),
        scope=tuple(key(kind, name) for kind, names in scope.items() for name in names),
        topics=tuple(key("topic", name) for name in entry.topics),
        effective=_morning(composer.first_day, entry.begins),
        expires=_morning(composer.first_day, entry.ends),
    )


def _morning(first: date, days: int) -> datetime:
    return timezone.make_aware(datetime.combine(first + timedelta(days=days), MORNING))
