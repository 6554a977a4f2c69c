"""The translators' screens: a report of what is missing or stale in each language, and a page beside its original."""

from __future__ import annotations

from typing import Any

import django_filters
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import RadioSelect
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.reports import ReportView
from wagtail.log_actions import log
from wagtail.models import Locale, Page

from content.models import ContentPage
from content.publishing.translations import mark_current
from content.transaction import Item

from .rights import READ, changeable
from .roles import TRANSLATE
from .translating import MISSING, STALE, counts, to_translate

NAME = "translations_report"
MARKED = "wellspring.translation.mark"
KINDS = {STALE: "older than the original", MISSING: "missing"}


def _choices() -> list[tuple[str, str]]:
    found = []
    for locale, missing, stale in counts():
        name = f"\u2068{locale.get_display_name()}\u2069"  # set apart, or Arabic changes places with what follows
        found.append((f"{locale.language_code}:{STALE}", f"{name}: {stale} {KINDS[STALE]}"))
        found.append((f"{locale.language_code}:{MISSING}", f"{name}: {missing} {KINDS[MISSING]}"))
    return found


class Work(WagtailFilterSet):
    """Which work is looked at: one language, and one kind of it."""

    work = django_filters.ChoiceFilter(
        label="Language", choices=_choices, method="of_one_kind", empty_label=None, widget=RadioSelect
    )

    class Meta:
        model = Page
        fields: list[str] = []

    def of_one_kind(self, _pages: QuerySet[Page], _name: str, value: str) -> QuerySet[Page]:
        language, _, problem = value.partition(":")
        return to_translate(Locale.objects.get(language_code=language), problem)


class WorkColumn(Column):
    """The page to work on: the translation where there is one, and where there is none the form that begins it."""

    cell_template_name = "editorial/translation_cell.html"


class TranslationsReport(ReportView):
    """What translators have to do."""

    page_title = "Translations"
    header_icon = "globe"
    index_url_name = NAME
    index_results_url_name = f"{NAME}_results"
    filterset_class = Work
    default_ordering = "title"
    columns = [
        WorkColumn("title", label="Page"),
        Column("language", label="Into", accessor=lambda page: dict(settings.LANGUAGES)[page.language]),
        Column("locale", label="Written in"),
    ]
    list_export = ["title", "locale", "language", "translation_pk"]
    export_headings = {"language": "Into", "translation_pk": "Translation"}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not (user_has_any_page_permission(request.user) or request.user.has_perm(READ)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        """Which list this is: the choice of it stands folded away."""
        language, _, problem = self.request.GET.get("work", "").partition(":")
        names = dict(settings.LANGUAGES)
        if language not in names or problem not in KINDS:
            language, problem = next(code for code in names if code != settings.LANGUAGE_CODE), STALE
        return f"\u2068{names[language]}\u2069, {KINDS[problem]}"

    def get_queryset(self) -> QuerySet[Page]:
        """Where nothing is chosen: what is older than its original in the first language that is not the city's own."""
        (first, _, _), *_ = counts()
        return to_translate(first, STALE)

    def get_filtered_queryset(self) -> QuerySet[Page]:
        return super().get_filtered_queryset().select_related("locale")

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        """Each with whether this person may change its translation, or begin one. A file has no links to need it."""
        if self.is_export:
            return object_list
        pages = list(object_list)
        theirs = changeable(self.request.user, [page.translation_pk for page in pages if page.translation_pk])
        for page in pages:
            page.may_change, page.may_begin = page.translation_pk in theirs, self.request.user.has_perm(TRANSLATE)
        return pages


@require_POST
def mark(request: HttpRequest, page_id: int) -> HttpResponse:
    """An editor found that nothing has to change: the translation is as new as its original."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not isinstance(page, ContentPage) or not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    mark_current(Item(page.translation_key, page.locale.language_code))
    log(page, MARKED, user=request.user)
    messages.success(request, f"“{page.title}” is up to date with its original.")
    return redirect(get_valid_next_url_from_request(request) or NAME)


@hooks.register("register_admin_urls")
def translation_urls() -> list[Any]:
    return [
        path("desk/translations/", TranslationsReport.as_view(), name=NAME),
        path("desk/translations/results/", TranslationsReport.as_view(results_only=True), name=f"{NAME}_results"),
        path("desk/translations/<int:page_id>/up-to-date/", mark, name="mark_translation"),
    ]


@hooks.register("register_reports_menu_item")
def translations_menu_item() -> MenuItem:
    return MenuItem("Translations", reverse(NAME), icon_name="globe", order=600)


@hooks.register("register_log_actions")
def tell_of_marks(actions: Any) -> None:
    actions.register_action(MARKED, "Mark a translation", "Found to be up to date with its original")
