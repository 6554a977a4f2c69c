"""Wagtail's `publish_scheduled`, one publication an item: a failing one neither half-publishes nor stops the others."""

from __future__ import annotations

import logging
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
        failed = []
        for page in list(Page.objects.filter(live=True, expire_at__lt=now).order_by("expire_at").specific()):
            try:
                with publication():
                    page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
            except Exception:
                logger.exception("%s could not be expired", page)
                failed.append(str(page))
        for revision in Revision.objects.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at"):
            try:
                with publication():
                    revision.publish(log_action="wagtail.publish.scheduled")
            except Exception:
                logger.exception("%s could not be published", revision)
                failed.append(str(revision))
        if failed and options["verbosity"] > 0:
            raise CommandError(f"{len(failed)} could not be done: {', '.join(failed)}")
