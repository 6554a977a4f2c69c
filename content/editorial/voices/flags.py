"""Agents' flags as the desk works with them: which are open, whose they are to answer, and the answer itself."""

from __future__ import annotations

from datetime import datetime, timedelta
from statistics import median
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from .models import Flag

CHANGE_TOPICS = "content.change_topic"
ANSWERED = "wellspring.flag_answered"
"""The action in Wagtail's log; see `voice_hooks.py`."""

LATELY = timedelta(days=90)


class AlreadyAnswered(Exception):
    """Somebody else answered the flag in the meantime."""


class MayNotAnswer(PermissionError):
    """The flag is about an item that this person may not change."""


def open_flags_for(user: Any) -> QuerySet[Flag]:
    """The open flags on items that `user` may change, the latest first: a queryset to count or to cut a page from."""
    return answerable_by(user, Flag.objects.filter(answered_at=None)).order_by("-flagged_at", "-pk")


def open_flags_on(page: Page) -> QuerySet[Flag]:
    """The open flags on what this page is a translation of, in its language."""
    about = Flag.objects.filter(content_id=page.translation_key, locale=page.locale.language_code)
    return about.filter(answered_at=None).order_by("-flagged_at", "-pk")


def days_to_answer(now: datetime) -> tuple[float | None, int]:
    """How many days half of the flags that were answered in the last 90 days had waited at most, if any was, and how
    many were."""
    answered = Flag.objects.filter(answered_at__gt=now - LATELY).annotate(waited=F("answered_at") - F("flagged_at"))
    waited = [each / timedelta(days=1) for each in answered.values_list("waited", flat=True)]
    return (median(waited) if waited else None), len(waited)


def answerable_by(user: Any, flags: QuerySet[Flag]) -> QuerySet[Flag]:
    """Those of `flags` that `user` may answer: who may change an item answers for it."""
    pages = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    theirs = pages.filter(translation_key=OuterRef("content_id"), locale__language_code=OuterRef("locale"))
    topics = Q(type="topic") if user.has_perm(CHANGE_TOPICS) else Q()
    return flags.filter(Q(Exists(theirs)) | topics)


def answer(flag: Flag, words: str, *, user: Any, now: datetime) -> None:
    """Close the flag with a short answer. Raises MayNotAnswer or AlreadyAnswered, and nothing is changed then."""
    if not answerable_by(user, Flag.objects.filter(pk=flag.pk)).exists():
        raise MayNotAnswer(flag.pk)
    closed = Flag.objects.filter(pk=flag.pk, answered_at=None).update(answer=words, answered_at=now, answered_by=user)
    if not closed:
        raise AlreadyAnswered(flag.pk)
    page = Page.objects.filter(translation_key=flag.content_id, locale__language_code=flag.locale).first()
    if page is not None:
        log(page, ANSWERED, user=user, data={"flag": str(flag.pk), "reason": flag.reason, "answer": words})
