"""Wagtail's `publish_scheduled`, one publication an item: a failing one neither half-publishes nor stops the others.

Each is looked at once more, with its page locked, when it is its turn: an editor may have published something newer, or
put off the end, since the list was made, and another relay may be at it too.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from wagtail.models import Page, Revision

from content.transaction import publication

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Publish revisions whose time has come and unpublish pages that have expired."

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        expired = Page.objects.filter(live=True, expire_at__lt=now).order_by("expire_at")
        due = Revision.page_revisions.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at")
        failed = [
            *_each(expired.values_list("pk", "title"), expire, now),
            *_each(due.values_list("object_id", "object_str"), publish, now),
        ]
        if failed and options["verbosity"] > 0:
            raise CommandError(f"{len(failed)} could not be done: {', '.join(failed)}")


def _each(pages: Any, do: Callable[[Page, datetime], None], now: datetime) -> list[str]:
    """Do it to each of these pages, and return the titles of those with which it failed."""
    failed = []
    for pk, title in list(pages):
        try:
            with publication():
                for page in Page.objects.select_for_update().filter(pk=pk):
                    do(page, now)
        except Exception:
            logger.exception("what is scheduled for page %s (%s) could not be done", pk, title)
            failed.append(title)
    return failed


def expire(page: Page, now: datetime) -> None:
    """Unpublish the page if its time is over."""
    if page.live and page.expire_at and page.expire_at < now:
        page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def publish(page: Page, now: datetime) -> None:
    """Publish what is scheduled for the page if its time has come."""
    for revision in page.revisions.filter(approved_go_live_at__lt=now):
        revision.publish(log_action="wagtail.publish.scheduled")
