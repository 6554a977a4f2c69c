"""Where alerts stand at a moment, as the desk sees them: pages in the database, drafts among them.

What readers get is computed by the channels from documents; this is the same rule for the people who write them.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast, Coalesce
from wagtail.models import Revision

from content.models import Alert
from content.models.alert_vocabulary import MessageType

BEGINS = Coalesce("effective", "first_published_at")


def alerts(now: datetime) -> QuerySet[Any]:
    """All alerts, newest first; each with when it `begins`, and `is_followed` if another has taken its place."""
    followers = Alert.objects.filter(
        references__translation_key=OuterRef("translation_key"), live=True, withdrawn_at=None
    )
    begun = followers.annotate(begins=BEGINS).filter(begins__lte=now)
    ends_it = Q(msg_type=MessageType.CANCEL) | Q(locale_id=OuterRef("locale_id"))
    to_be_published = Revision.page_revisions.filter(approved_go_live_at__isnull=False, object_id=OuterRef("as_text"))
    found = Alert.objects.annotate(
        begins=BEGINS,
        as_text=Cast("pk", CharField()),
        is_followed=Exists(begun.filter(ends_it)),
        is_scheduled=Exists(to_be_published),
    )
    return found.select_related("locale").order_by("-begins", "-pk")


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
    ended = Q(expires__lte=now) | Q(is_followed=True) | Q(msg_type=MessageType.CANCEL)
    return ~ended & Q(withdrawn_at=None)
