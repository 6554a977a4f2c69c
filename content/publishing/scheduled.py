"""When something scheduled is next to change what readers see, so that no copy is kept for longer than until then."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db.models import Min
from django.utils.module_loading import import_string
from wagtail.models import Page, Revision


def next_change() -> datetime | None:
    """The earliest of all that settings name in `SCHEDULES`. In the past while the relay is behind; None if none is."""
    moments = (import_string(path)() for path in settings.SCHEDULES)
    return min((moment for moment in moments if moment is not None), default=None)


def next_page() -> datetime | None:
    """When the next page is to be published or to expire."""
    published = Revision.objects.aggregate(at=Min("approved_go_live_at"))["at"]
    expired = Page.objects.filter(live=True).aggregate(at=Min("expire_at"))["at"]
    return min((moment for moment in (published, expired) if moment is not None), default=None)
