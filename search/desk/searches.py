"""The report of what people search for, beside the period before: what to write next, and what has become better."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

import django_filters
from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.models import Page
from wagtail.permissions import policy_registry

from content.beside_before import BesideBefore
from search.asked.models import SearchCount
from search.asked.report import LISTS, Period, Sums, Totals, together, totals, words

ANY_RIGHT = ["add", "change", "publish"]
"""Who may look: whoever Wagtail shows its own reports of pages."""
PERIODS = {"7": "Last 7 days", "30": "Last 30 days", "90": "Last 90 days"}
USUAL_PERIOD, USUAL_LIST = "30", "asked"
WITHOUT_KEY = "-"
"""The choice of searches that came without a key."""


def languages() -> list[tuple[str, str]]:
    return [(code, str(name)) for code, name in settings.LANGUAGES]


def language(locale: str) -> str:
    return dict(languages()).get(locale, locale)


def consumers() -> list[tuple[str, str]]:
    """The names of consumers whose searches are known."""
    names = SearchCount.objects.exclude(consumer="").values_list("consumer", flat=True)
    return [(WITHOUT_KEY, "Without a key"), *((name, name) for name in names.distinct().order_by("consumer"))]


class SearchesFilterSet(WagtailFilterSet):
    """Which list, of which days, in which language, asked by whom. The view looks at the first two itself."""

    show = django_filters.ChoiceFilter(
        label="Show",
        choices=[(name, listing.label) for name, listing in LISTS.items()],
        empty_label=None,
        method="as_it_is",
    )
    days = django_filters.ChoiceFilter(label="Period", choices=[*PERIODS.items()], empty_label=None, method="as_it_is")
    locale = django_filters.ChoiceFilter(label="Language", choices=languages)
    consumer = django_filters.ChoiceFilter(label="Asked by", choices=consumers, method="asked_by")

    class Meta:
        model = SearchCount
        fields: list[str] = []

    def as_it_is(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows

    def asked_by(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        return rows.filter(consumer="" if value == WITHOUT_KEY else value)


class TextPaginator(WagtailPaginator):
    verbose_name, verbose_name_plural = "search", "searches"


class WriteColumn(Column):
    """The way to an answer to these words."""

    cell_template_name = "search/write_answer_cell.html"


class ReportItem(MenuItem):
    """In the menu of whoever may look at reports of pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(policy_registry.get_by_type(Page).user_has_any_permission(request.user, ANY_RIGHT))


OF_SEARCHES = {"asked": "Searched", "missed": "Found nothing", "led": "Opened something", "again": "Asked again"}
OF_A_LIST = {"unanswered": {"posed": "Asked", "failed": "Not answered"}}
"""What a list tells of its words, where it is not about searches."""


class SearchesReport(ReportView):
    """Words that residents searched for, in one of the lists, under what came of all searches."""

    page_title = "Searches"
    header_icon = "search"
    verbose_name_plural = "searches"
    paginator_class = TextPaginator
    results_template_name = "search/searches_results.html"
    index_url_name = "searches"
    index_results_url_name = "searches_results"
    filterset_class = SearchesFilterSet
    permission_policy = cached_property(lambda self: policy_registry.get_by_type(Page))
    any_permission_required = ANY_RIGHT
    export_filename = "searches"
    list_export = [
        *("text", "locale", "asked", "asked_before", "missed", "missed_before"),
        *("led", "led_before", "clicked", "placed", "again", "again_before"),
        *("posed", "posed_before", "failed", "failed_before"),
    ]
    export_headings = {
        "text": "Words",
        "locale": "Language",
        "asked": "Searched",
        "asked_before": "Searched in the period before",
        "missed": "Found nothing",
        "missed_before": "Found nothing in the period before",
        "led": "Opened something",
        "led_before": "Opened something in the period before",
        "clicked": "Results opened",
        "placed": "Their places, added up",
        "again": "Asked again in other words",
        "again_before": "Asked again in the period before",
        "posed": "Questions of chatbots and voice",
        "posed_before": "Questions in the period before",
        "failed": "Questions not answered",
        "failed_before": "Questions not answered in the period before",
    }

    @cached_property
    def header_buttons(self) -> list[Button]:
        if not self.request.user.has_perm("search.change_synonymrule"):
            return []
        return [HeaderButton("Try a search", url=reverse("try_search"), icon_name="search")]

    @cached_property
    def columns(self) -> list[Column]:
        return [
            TitleColumn("text", label="Words", get_url=self._try_url),
            Column("locale", label="Language", accessor=lambda row: language(row["locale"])),
            *(BesideBefore(name, label=label) for name, label in OF_A_LIST.get(self.listing, OF_SEARCHES).items()),
            WriteColumn("write", label="", accessor=write_url),
        ]

    @cached_property
    def period(self) -> Period:
        return Period(int(self._chosen("days", PERIODS, USUAL_PERIOD)), timezone.localdate())

    @cached_property
    def listing(self) -> str:
        return self._chosen("show", LISTS, USUAL_LIST)

    def get_queryset(self) -> QuerySet[Any]:
        self.queryset = words(self.period, self.listing)
        return self.queryset

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        known = totals(self.period, **self._narrowed())
        return {
            **super().get_context_data(*args, **kwargs),
            "all": told(together(known)),
            "kinds": [(who(one), told(one)) for one in known],
            "lists": [(listing.label, self._with(show=name), name == self.listing) for name, listing in LISTS.items()],
            "period_words": PERIODS[str(self.period.days)].lower(),
        }

    def _narrowed(self) -> dict[str, str]:
        locale, consumer = self.request.GET.get("locale", ""), self.request.GET.get("consumer", "")
        by = {"consumer": "" if consumer == WITHOUT_KEY else consumer} if consumer else {}
        return {**({"locale": locale} if locale else {}), **by}

    def _chosen(self, name: str, among: Iterable[str], usual: str) -> str:
        asked = self.request.GET.get(name, "")
        return asked if asked in among else usual

    def _with(self, **chosen: str) -> str:
        asked = {name: value for name, value in self.request.GET.items() if name not in ("p", "export")}
        return f"{reverse('searches')}?{urlencode({**asked, **chosen})}"

    def _try_url(self, row: dict[str, Any]) -> str | None:
        if not self.request.user.has_perm("search.change_synonymrule"):
            return None
        return f"{reverse('try_search')}?{urlencode({'q': row['text'], 'locale': row['locale']})}"


def write_url(row: dict[str, Any]) -> str:
    """Where an answer to these words is begun."""
    return f"{reverse('write_answer')}?{urlencode({'title': row['text'], 'locale': row['locale']})}"


def who(one: Totals) -> str:
    """Whose searches these are, in words."""
    audience, consumer, locale = one.name
    by = consumer or "Without a key"
    return f"{by}{' (agents)' if audience == 'agent' else ''}, {language(locale)}"


def told(one: Totals) -> list[tuple[str, str, str, str]]:
    """What came of searches as people read it: what, how much, how much before, and whether that is better or worse."""
    searches, questions = (
        (label, f"{getattr(one.now, name):,}", f"{getattr(one.before, name):,}", "")
        for label, name in (("Searches", "asked"), ("Questions, of chatbots and voice", "posed"))
    )
    unknown = UNKNOWN_OF_AGENTS if one.name[0] == "agent" else set()
    *came_of_searches, came_of_questions = (
        (label, "–", "–", "") if name in unknown else _told(label, name, good, one.now, one.before)
        for label, name, good in MEASURES
    )
    return [searches, *came_of_searches, questions, came_of_questions]


MEASURES = (
    ("Found nothing", "found_nothing", -1),
    ("Opened something", "opened", 1),
    ("Asked again in other words", "asked_again", -1),
    ("Place of what was opened", "place", -1),
    ("Not answered", "not_answered", -1),
)
"""What is told, by the name of a Sums' property, and whether more of it is better (1) or worse (-1)."""
UNKNOWN_OF_AGENTS = {"opened", "place"}
"""Their searches have no id, so nobody says what was opened."""
NOTICED = 0.01


def _told(label: str, name: str, good: int, now: Sums, before: Sums) -> tuple[str, str, str, str]:
    ours, theirs = getattr(now, name), getattr(before, name)
    written = _number if name == "place" else _percent
    change = 0.0 if ours is None or theirs is None else (ours - theirs) * good
    verdict = "better" if change > NOTICED else "worse" if change < -NOTICED else ""
    now_told, before_told = written(ours), written(theirs)
    return label, now_told, before_told, verdict if now_told != before_told else ""


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.1f}"
