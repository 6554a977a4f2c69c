"""The panel of what changes by itself: approved drafts that wait for their time, and pages that expire."""

from __future__ import annotations

from heapq import merge

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Page, Revision

from content.editorial.rights import READ, openings, pages_of

from .panel import Panel, Row


class OnSchedule(Panel):
    """Pages whose time is set, the next first, among those that this person looks after. Bundles have a panel apart."""

    name, title, icon, empty = "schedule", "Goes live or leaves by itself", "calendar-alt", ""

    def rows(self, first: int, count: int) -> list[Row]:
        end = first + count
        going = self._going().order_by("approved_go_live_at", "pk").values_list("approved_go_live_at", "object_id")
        leaving = self._leaving().order_by("expire_at", "pk").values_list("expire_at", "pk")
        both = merge(
            ((moment, int(pk), "goes live") for moment, pk in going[:end]),
            ((moment, pk, "expires") for moment, pk in leaving[:end]),
        )
        shown = list(both)[first:end]
        pages = Page.objects.select_related("locale").in_bulk([pk for _, pk, _ in shown])
        addresses = openings(self.user, list(pages))
        return [
            Row(
                pages[pk].draft_title,
                addresses[pk],
                pages[pk].locale.get_display_name(),
                moment,
                is_to_come=True,
                lead=what,
            )
            for moment, pk, what in shown
            if pk in pages
        ]

    def total(self) -> int:
        return self._going().count() + self._leaving().count()

    def _going(self) -> QuerySet[Revision]:
        of_pages = ContentType.objects.get_for_model(Page)
        set_for_a_time = Revision.objects.filter(base_content_type=of_pages, approved_go_live_at__isnull=False)
        if self.user.has_perm(READ):  # no need to look through all pages of a large city
            return set_for_a_time
        mine = self._mine().annotate(as_text=Cast("pk", CharField()))
        return set_for_a_time.filter(object_id__in=mine.values("as_text"))

    def _leaving(self) -> QuerySet[Page]:
        return self._mine().filter(live=True, expire_at__isnull=False)

    def _mine(self) -> QuerySet[Page]:
        return Page.objects.all() if self.user.has_perm(READ) else pages_of(self.user)
