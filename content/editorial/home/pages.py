"""The panels that are about pages: my drafts, what waits for me, what is due for review."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from heapq import merge
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.models import Page, TaskState, WorkflowState

from content.editorial.review.due import SEEN, page_types
from content.editorial.rights import READ, may_do, openings, pages_of
from content.editorial.workflow import reviews_plain_language

from .panel import Panel, Row

AHEAD = timedelta(days=14)
"""How early a page that is to be reviewed is shown."""


class MyDrafts(Panel):
    """What this person wrote last and has not sent on its way yet, and what came back to them with changes to make."""

    name, title, icon = "drafts", "My drafts", "edit"
    empty = "No drafts of yours are lying about. Everything you wrote is on its way."

    def is_for_them(self) -> bool:
        return may_do(self.user, "add")

    def rows(self, first: int, count: int) -> list[Row]:
        pages = self._drafts().select_related("locale", "content_type").order_by("-latest_revision_created_at")
        return [
            Row(
                page.draft_title,
                reverse("wagtailadmin_pages:edit", args=[page.pk]),
                f"{_kind(page)} · {page.locale.get_display_name()}",
                page.latest_revision_created_at,
                mark=self._standing(page),
            )
            for page in pages[first : first + count]
        ]

    def total(self) -> int:
        return self._drafts().count()

    def _drafts(self) -> QuerySet[Page]:
        started = _workflows(WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES)
        written = (
            Page.objects.filter(latest_revision__user=self.user, has_unpublished_changes=True)
            .exclude(latest_revision__approved_go_live_at__isnull=False)
            .annotate(as_text=Cast("pk", CharField()))
            .exclude(as_text__in=started.values("object_id"))
        )
        drafts: QuerySet[Page] = Page.objects.filter(Q(pk__in=written.values("pk")) | Q(pk__in=self._sent_back))
        return drafts

    @cached_property
    def _sent_back(self) -> set[int]:
        """What somebody wants changed. They may have saved it last themselves, with a comment beside a field."""
        states = _workflows(WorkflowState.STATUS_NEEDS_CHANGES).filter(requested_by=self.user)
        return {int(pk) for pk in states.values_list("object_id", flat=True)}

    def _standing(self, page: Page) -> str:
        if page.pk in self._sent_back:
            return "changes requested"
        return "live, with changes" if page.live else ""


class WaitingForMe(Panel):
    """Steps of workflows that this person may take: of pages that others wrote."""

    name, title, icon = "waiting", "Waiting for me", "check"
    empty = "Nobody waits for you. Time for a coffee, or for a draft of your own."

    def is_for_them(self) -> bool:
        return may_do(self.user, "publish") or reviews_plain_language(self.user)

    def rows(self, first: int, count: int) -> list[Row]:
        states = self._states().select_related("task", "workflow_state__requested_by").order_by("started_at")
        found = list(states[first : first + count])
        pages = Page.objects.select_related("locale").in_bulk([int(state.workflow_state.object_id) for state in found])
        return [
            Row(
                page.draft_title,
                reverse("wagtailadmin_pages:edit", args=[page.pk]),
                f"{state.task.name} · by {_name(state.workflow_state.requested_by)} · {page.locale.get_display_name()}",
                state.started_at,
            )
            for state in found
            if (page := pages.get(int(state.workflow_state.object_id)))
        ]

    def total(self) -> int:
        return self._states().count()

    def _states(self) -> QuerySet[TaskState]:
        states: QuerySet[TaskState] = TaskState.objects.reviewable_by(self.user)
        return states.filter(workflow_state__base_content_type=ContentType.objects.get_for_model(Page))


class DueForReview(Panel):
    """Live pages that somebody should check again, among those that this person looks after. One query a type."""

    name, title, icon = "due", "Due for review", "calendar-check"
    empty = "Nothing has to be checked again in the next two weeks."

    def rows(self, first: int, count: int) -> list[Row]:
        columns = ("review_date", "pk", "title", "locale__language_code")
        each = [pages.values_list(*columns).order_by("review_date", "pk")[: first + count] for pages in self._pages()]
        shown = list(merge(*each))[first : first + count]
        today, names = timezone.localdate(self.now), dict(settings.LANGUAGES)
        addresses = openings(self.user, [pk for _, pk, *_ in shown])
        return [
            Row(
                title,
                addresses[pk],
                names.get(locale, locale),
                review_date,
                is_to_come=True,
                mark="overdue" if review_date < today else "",
            )
            for review_date, pk, title, locale in shown
        ]

    def total(self) -> int:
        return sum(pages.count() for pages in self._pages())

    def _pages(self) -> Iterator[QuerySet[Any]]:
        last: date = timezone.localdate(self.now) + AHEAD
        mine = pages_of(self.user).values("pk")
        for model in page_types():
            due = model.objects.filter(SEEN, review_date__lte=last)
            yield due if self.user.has_perm(READ) else due.filter(pk__in=mine)


def _workflows(*statuses: str) -> QuerySet[WorkflowState]:
    """Those of pages that are in one of `statuses`."""
    of_pages = ContentType.objects.get_for_model(Page)
    return WorkflowState.objects.filter(base_content_type=of_pages, status__in=statuses)


def _kind(page: Page) -> str:
    model = page.content_type.model_class()
    return str(model._meta.verbose_name).capitalize() if model else ""


def _name(user: Any) -> str:
    return user.get_full_name() or user.get_username() if user else "nobody known"
