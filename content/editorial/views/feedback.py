"""How items stand with residents, as a report, and what they said of one item."""

from __future__ import annotations

from typing import Any

import django_filters
from django.db.models import QuerySet, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import Column

from content.beside_before import BesideBefore
from content.editorial.voices.about import about
from content.editorial.voices.models import Feedback
from content.editorial.voices.standing import LATELY, by_version, standings

from .voices import VoicesFilterSet, VoicesReport, name_of

PERIODS = {"7": "Last 7 days", "30": "Last 30 days", "90": "Last 90 days", "365": "Last 365 days"}
VERSIONS_SHOWN = 12


class StandingsFilterSet(VoicesFilterSet):
    """Also by where it was said, and in how many days up to today, which the view looks at itself."""

    days = django_filters.ChoiceFilter(label="Period", choices=[*PERIODS.items()], empty_label=None, method="as_it_is")

    class Meta:
        model = Feedback
        fields = ["days", "type", "department", "channel"]

    def as_it_is(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows


class ItemPaginator(WagtailPaginator):
    """Counts items: a row of counted voices is none of them."""

    verbose_name, verbose_name_plural = "item", "items"


class RemarkPaginator(WagtailPaginator):
    verbose_name, verbose_name_plural = "remark", "remarks"


class StandingsReport(VoicesReport):
    """How items stand with residents, the worst first, beside the period before."""

    page_title = "What residents say"
    header_icon = "help"
    paginator_class = ItemPaginator
    verbose_name_plural = "items"
    filterset_class = StandingsFilterSet
    index_url_name = "standings"
    index_results_url_name = "standings_results"
    export_headings = {
        "title": "Item",
        "locale": "Language",
        "type": "Type",
        "helped": "Helped",
        "not_helped": "Did not help",
        "helped_before": "Helped in the period before",
        "not_helped_before": "Did not help in the period before",
    }
    list_export = [*export_headings]

    @cached_property
    def columns(self) -> list[Column]:
        return [
            self.item_column(),
            Column("locale", label="Language"),
            Column("type", label="Type"),
            BesideBefore("helped", label="Helped"),
            BesideBefore("not_helped", label="Did not help", get_url=lambda row: reverse("remarks", args=name_of(row))),
        ]

    @cached_property
    def days(self) -> int:
        asked = self.request.GET.get("days", "")
        return int(asked) if asked in PERIODS else LATELY

    def get_page_subtitle(self) -> str:
        return f"the {PERIODS[str(self.days)].lower()}, beside as many before"

    def get_queryset(self) -> QuerySet[Any]:
        self.queryset = standings(timezone.localdate(), self.days)
        return super().get_queryset()


class Remarks(VoicesReport):
    """What residents said of one item in one language, the latest first, and how each of its versions did."""

    results_template_name = "editorial/voices/remarks_results.html"
    header_icon = "help"
    paginator_class = RemarkPaginator
    model = Feedback
    verbose_name_plural = "remarks"
    export_headings = {
        "given_on": "Day",
        "helpful": "Helped",
        "get_reason_display": "Reason",
        "words": "In their words",
    }
    list_export = ["given_on", "helpful", "get_reason_display", "words", "channel", "version"]
    columns = [
        Column("given_on", label="Day"),
        Column("helpful", label="Helped", accessor=lambda said: "Yes" if said.helpful else "No"),
        Column("get_reason_display", label="Reason"),
        Column("words", label="In their words"),
        Column("get_channel_display", label="Read on"),
        Column("version", label="Version"),
    ]

    def get_page_title(self) -> str:
        name = (self.kwargs["content_id"], self.kwargs["locale"])
        return f"What residents say of “{about([name], self.request.user)[name].title}”"

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        versions = list(by_version(**self.kwargs)[:VERSIONS_SHOWN])
        for row in versions:
            row["share"] = f"{row['not_helped'] / (row['helped'] + row['not_helped']):.0%}"
        return {**super().get_context_data(*args, **kwargs), "versions": versions}

    def get_index_url(self) -> str:
        return reverse("remarks", kwargs=self.kwargs)

    def get_queryset(self) -> QuerySet[Feedback]:
        said = Feedback.objects.filter(**self.kwargs).annotate(words=Coalesce("comment__text", Value("")))
        self.queryset = said.order_by("-given_on", "-pk")
        return super().get_queryset()
