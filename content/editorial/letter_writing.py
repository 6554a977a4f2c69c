"""Letters about the steps of drafts, written by the relay: one to each person, of all that is new for them.

A tick comes within seconds, so a boil-water page does not wait; what is sent in one deed is seen by the same tick. A
mail server that fails is asked again after a minute, and one that is slow holds up the tick for a few seconds at most.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from time import monotonic
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.admin.mail import send_mail
from wagtail.models import Page, TaskState
from wagtail.users.models import UserProfile

from .models import LetterLine

logger = logging.getLogger(__name__)

SLICE = timedelta(seconds=4)
"""No letter is begun after so long in one tick: the relay has other things to do, like carrying an alert to search."""
AGAIN_AFTER = timedelta(minutes=1)
GIVEN_UP_AFTER = timedelta(days=1)
"""Then it is no news any more; the home says what waits."""

News = LetterLine.News
SUBJECTS = {
    News.SUBMITTED: ("“{title}” waits for you", "{count} pages wait for you"),
    News.APPROVED: ("“{title}” was approved", "{count} of your pages were approved"),
    News.REJECTED: ("“{title}” needs changes", "{count} of your pages need changes"),
}
"""Of a letter about one page, and about several."""


def write_letters(now: datetime) -> None:
    """The relay's job: write to everybody who is to be told of something."""
    due = LetterLine.objects.filter(not_before__lte=now).order_by("not_before", "pk")
    until = monotonic() + SLICE.total_seconds()
    for person, news in dict.fromkeys(due.values_list("person", "news")):
        if monotonic() > until or not _write(due.filter(person=person, news=news), News(news), now):
            return


def _write(due: Any, news: LetterLine.News, now: datetime) -> bool:
    """Write one letter of these lines, if anything of them is still so; return whether the mail server took it."""
    lines = list(due.select_related("person", "step__workflow_state", "step__task", "step__finished_by"))
    these = LetterLine.objects.filter(pk__in=[line.pk for line in lines])
    pages = Page.objects.in_bulk([int(line.step.workflow_state.object_id) for line in lines])  # not those deleted since
    told = [
        (line.step, page)
        for line in lines
        if _is_news(line, now) and (page := pages.get(int(line.step.workflow_state.object_id)))
    ]
    try:
        if told and _wants(lines[0].person, news):
            _send(lines[0].person, news, told)
    except Exception:  # whatever is wrong with one letter holds up no other
        logger.exception("no letter could be sent to %s", lines[0].person_id)
        these.update(not_before=now + AGAIN_AFTER)
        return False
    these.delete()
    return True


def _is_news(line: LetterLine, now: datetime) -> bool:
    is_open = line.step.status == TaskState.STATUS_IN_PROGRESS
    return line.created_at > now - GIVEN_UP_AFTER and (is_open or line.news != News.SUBMITTED)


def _wants(person: Any, news: LetterLine.News) -> bool:
    return bool(person.is_active and getattr(UserProfile.get_for_user(person), f"{news}_notifications"))


def _send(person: Any, news: LetterLine.News, told: list[tuple[TaskState, Page]]) -> None:
    one, several = SUBJECTS[news]
    subject = several.format(count=len(told)) if len(told) > 1 else one.format(title=told[0][1].draft_title)
    lines = [(step, page, _address(page)) for step, page in told]
    letter = render_to_string("editorial/step_letter.txt", {"person": person, "news": news, "lines": lines})
    send_mail(" ".join(subject.split()), letter, [person.email])  # imported titles may have lines, which no subject has


def _address(page: Page) -> str:
    return settings.WAGTAILADMIN_BASE_URL + reverse("wagtailadmin_pages:edit", args=[page.pk])
