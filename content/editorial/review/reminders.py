"""Reminds people by mail of the pages that are due: one letter a person, with all that is new in it."""

from __future__ import annotations

import logging
from collections import defaultdict
from datetime import datetime
from smtplib import SMTPException
from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from content.editorial.models import ReviewReminder

from .due import Due, due, teams_of

logger = logging.getLogger(__name__)


def remind_due(now: datetime) -> None:
    """The relay's job: write to everybody who has not been told yet. A letter that fails is tried at the next tick."""
    today = timezone.localtime(now).date()
    items = due(today)
    teams = teams_of(items)
    reminded = ReviewReminder.objects.filter(page__in=[item.page.pk for item in items])
    told = set(reminded.values_list("page", "person", "due"))
    letters: dict[Any, list[Due]] = defaultdict(list)
    for item in items:
        for person in item.people(today, teams):
            if (item.page.pk, person.pk, item.since) not in told:
                letters[person].append(item)
    for person, pages in letters.items():
        _send(person, pages)


def _send(person: Any, pages: list[Due]) -> None:
    lines = [(item, _address(item)) for item in pages]
    subject = f"{len(pages)} page{'s' if len(pages) > 1 else ''} to look at again"
    letter = render_to_string("editorial/review_letter.txt", {"person": person, "lines": lines})
    try:
        send_mail(subject, letter, None, [person.email])
    except (OSError, SMTPException):
        logger.exception("no reminder could be sent to %s", person.pk)
        return
    ReviewReminder.objects.bulk_create(
        [ReviewReminder(page_id=item.page.pk, person=person, due=item.since) for item in pages], ignore_conflicts=True
    )


def _address(item: Due) -> str:
    return settings.WAGTAILADMIN_BASE_URL + reverse("wagtailadmin_pages:edit", args=[item.page.pk])
