"""Reminds people by mail of the pages that are due: one letter a person, with all that is new in it."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from time import monotonic
from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from content.editorial.models import ReviewReminder

from .due import Due, due, teams_of

logger = logging.getLogger(__name__)

SLICE = timedelta(seconds=4)
"""No letter is begun after so long in one tick: hundreds of pages may be due on one day."""
THEIRS_AGAIN = timedelta(hours=1)
"""After which a letter that failed is tried again; a day more or less is nothing to a page that is due."""
OTHERS_AGAIN = timedelta(minutes=5)
"""After which the others are: the fault may be the mail server's, which may keep the relay waiting for ten seconds,
and whoever failed must not stand before them again."""


def remind_due(now: datetime) -> None:
    """The relay's job: write to everybody who has not been told yet."""
    until = monotonic() + SLICE.total_seconds()
    waiting = _letters(now)
    while waiting and monotonic() < until:
        person, pages = waiting.popitem()
        if _is_sent(person, pages):
            _note({person: pages}, again_at=None)
        else:
            _note({person: pages}, again_at=now + THEIRS_AGAIN)
            _note(waiting, again_at=now + OTHERS_AGAIN)
            return


def _letters(now: datetime) -> dict[Any, list[Due]]:
    """What is to be written now, by whom it is for."""
    today = timezone.localdate(now)
    items = due(today)
    teams = teams_of(items)
    known = ReviewReminder.objects.filter(page__in=[item.page.pk for item in items])
    settled = set(known.filter(Q(again_at=None) | Q(again_at__gt=now)).values_list("page", "person", "due"))
    letters: dict[Any, list[Due]] = defaultdict(list)
    for item in items:
        for person in item.people(today, teams):
            if (item.page.pk, person.pk, item.since) not in settled:
                letters[person].append(item)
    return letters


def _is_sent(person: Any, pages: list[Due]) -> bool:
    lines = [(item, _address(item)) for item in pages]
    subject = f"{len(pages)} page{'s' if len(pages) > 1 else ''} to look at again"
    try:
        letter = render_to_string("editorial/review_letter.txt", {"person": person, "lines": lines})
        send_mail(subject, letter, None, [person.email])
    except Exception:  # whatever is wrong with one letter holds up no other
        logger.exception("no reminder could be sent to %s", person.pk)
        return False
    return True


def _note(letters: Mapping[Any, Iterable[Due]], *, again_at: datetime | None) -> None:
    ReviewReminder.objects.bulk_create(
        [
            ReviewReminder(page_id=item.page.pk, person=person, due=item.since, again_at=again_at)
            for person, pages in letters.items()
            for item in pages
        ],
        update_conflicts=True,
        unique_fields=["page", "person", "due"],
        update_fields=["again_at"],
    )


def _address(item: Due) -> str:
    return settings.WAGTAILADMIN_BASE_URL + reverse("wagtailadmin_pages:edit", args=[item.page.pk])
