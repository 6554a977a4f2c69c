"""Where alerts stand at a moment, as the desk sees them: pages in the database, drafts among them.

What readers get is computed by the channels from documents; this is the same rule for the people who write them.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Exists,
    F,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce
from wagtail.models import Revision

from content.documents.alert import FOLLOWS
from content.models import Alert
from content.models.alert_vocabulary import MessageType
from content.publishing import queries


def alerts(now: datetime) -> QuerySet[Any]:
    """All alerts, newest first; each with when it `begins` and `ends`, and `is_followed` if another took its place."""
    to_be_published = Revision.page_revisions.filter(approved_go_live_at__isnull=False, object_id=OuterRef("as_text"))
    found = _with_windows().annotate(
        as_text=Cast("pk", CharField()),
        is_followed=Case(When(pk__in=_followed(now), then=Value(True)), default=False, output_field=BooleanField()),
        is_scheduled=Exists(to_be_published),
    )
    return found.select_related("locale").order_by("-begins", "-pk")


def _with_windows() -> QuerySet[Any]:
    """All alerts with their windows, which are the original's in every language."""
    originals = Alert.objects.filter(translation_key=OuterRef("translation_key"), live=True).order_by("pk")
    told = Alert.objects.filter(pk=OuterRef("told_of"))
    first = Coalesce(Subquery(originals.values("pk")[:1]), F("pk"), output_field=IntegerField())
    return Alert.objects.annotate(told_of=first).annotate(
        begins=Coalesce(Subquery(told.values("effective")), "first_published_at"), ends=Subquery(told.values("expires"))
    )


def _followed(now: datetime) -> list[int]:
    """The alerts in whose place another stands by now, of those whose time is not up."""
    live = _with_windows().filter(live=True).filter(Q(ends=None) | Q(ends__gt=now))
    keys = list(live.values_list("pk", "translation_key", "locale__language_code"))
    followers = queries.followers(tuple(FOLLOWS.values()), {item for _, item, _ in keys}, "agent")
    begun = [follower for follower in followers if follower.begins_at <= now]
    ended = {follower.of for follower in begun if follower.how == "cancels"}
    replaced = {(follower.of, follower.locale) for follower in begun}
    return [pk for pk, item, locale in keys if item in ended or (item, locale) in replaced]


def in_force(now: datetime) -> QuerySet[Any]:
    """Those that people are warned by now."""
    return alerts(now).filter(_goes_on(now), live=True, begins__lte=now)


def scheduled(now: datetime) -> QuerySet[Any]:
    """Those that are published and begin later, or that the relay is to publish."""
    later = Q(live=True, begins__gt=now) & _goes_on(now)
    return alerts(now).filter(later | Q(live=False, is_scheduled=True))


def drafts(now: datetime) -> QuerySet[Any]:
    """Those that nobody reads yet."""
    return alerts(now).filter(live=False, is_scheduled=False, first_published_at=None)


def past(now: datetime) -> QuerySet[Any]:
    """Those that have ended, and the ends themselves."""
    taken_back = Q(live=False, is_scheduled=False, first_published_at__isnull=False)
    return alerts(now).filter((Q(live=True) & ~_goes_on(now)) | taken_back)


def _goes_on(now: datetime) -> Q:
    """Not over, whether it has begun or not."""
    ended = Q(ends__isnull=False, ends__lte=now) | Q(is_followed=True) | Q(msg_type=MessageType.CANCEL)
    return ~ended & Q(withdrawn_at=None)
