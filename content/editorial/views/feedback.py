"""How items stand with residents, as a report, and what they said of one item."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import Column, TitleColumn

from content.editorial.voices.about import about
from content.editorial.voices.models import Feedback
from content.editorial.voices.standing import standings

from .voices import VoicesFilterSet, VoicesReport, name_of


class StandingsFilterSet(VoicesFilterSet):
    """Also by where it was said."""

    class Meta:
        model = Feedback
        fields = ["type", "department", "channel"]


class ItemPaginator(WagtailPaginator):
    """Counts items: a row of counted voices is none of them."""

    verbose_name, verbose_name_plural = "item", "items"


class RemarkPaginator(WagtailPaginator):
    verbose_name, verbose_name_plural = "remark", "remarks"


class StandingsReport(VoicesReport):
    """How items stand with residents, the worst first."""

    page_title = "What residents say"
    header_icon = "help"
    paginator_class = ItemPaginator
    verbose_name_plural = "items"
    filterset_class = StandingsFilterSet
    index_url_name = "standings"
    index_results_url_name = "standings_results"
    export_headings = {"helped": "Helped", "not_helped": "Did not help"}
    list_export = ["title", "locale", "type", "helped", "not_helped"]

    @cached_property
    def columns(self) -> list[Column]:
        return [
            self.item_column(),
            Column("locale", label="Language"),
            Column("type", label="Type"),
            Column("helped", label="Helped"),
            TitleColumn("not_helped", label="Did not help", get_url=lambda row: reverse("remarks", args=name_of(row))),
        ]

    def get_queryset(self) -> QuerySet[Any]:
        self.queryset = standings(timezone.now())
        return super().get_queryset()


class Remarks(VoicesReport):
    """What residents said of one item in one language, the latest first."""

    header_icon = "help"
    paginator_class = RemarkPaginator
    model = Feedback
    verbose_name_plural = "remarks"
    list_export = ["given_on", "helpful", "get_reason_display", "comment.text", "channel", "version"]
    columns = [
        Column("given_on", label="Day"),
        Column("helpful", label="Helped", accessor=lambda said: "Yes" if said.helpful else "No"),
        Column("get_reason_display", label="Reason"),
        Column("comment.text", label="In their words"),
        Column("get_channel_display", label="Read on"),
        Column("version", label="Version"),
    ]

    def get_page_title(self) -> str:
        name = (self.kwargs["content_id"], self.kwargs["locale"])
        return f"What residents say of “{about([name], self.request.user)[name].title}”"

    def get_index_url(self) -> str:
        return reverse("remarks", kwargs=self.kwargs)

    def get_queryset(self) -> QuerySet[Feedback]:
        said = Feedback.objects.filter(**self.kwargs).select_related("comment")
        self.queryset = said.order_by("-given_on", "-pk")
        return super().get_queryset()
