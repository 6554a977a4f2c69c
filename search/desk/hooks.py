"""Wagtail's hooks for search: the menu and the addresses."""

from __future__ import annotations

from typing import Any

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .searches import ReportItem, SearchesReport
from .trying import try_search
from .viewset import RuleDesk


@hooks.register("register_admin_viewset")
def search_words() -> RuleDesk:
    return RuleDesk()


@hooks.register("register_admin_urls")
def search_urls() -> list[Any]:
    return [path("search-words/try/", try_search, name="try_search")]


@hooks.register("register_admin_urls")
def searches_urls() -> list[Any]:
    return [
        path("reports/searches/", SearchesReport.as_view(), name="searches"),
        path("reports/searches/results/", SearchesReport.as_view(results_only=True), name="searches_results"),
    ]


@hooks.register("register_reports_menu_item")
def searches_in_the_menu() -> MenuItem:
    return ReportItem("Searches", reverse("searches"), name="searches", icon_name="search", order=120)
