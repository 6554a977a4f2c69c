"""Wagtail's hooks for search: the menu, the addresses, and the way from a page to its hidden words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button

from .choosing import ItemChooserDesk
from .group import SearchGroup
from .questions import ask_now, how_search_does
from .searches import ReportItem, SearchesReport
from .switches import switches
from .trying import this_is_right, try_search
from .viewset import QuestionDesk
from .words_of_item import words_of_item


@hooks.register("register_admin_viewset")
def search_desk() -> list[Any]:
    return [SearchGroup(), QuestionDesk(), ItemChooserDesk()]


@hooks.register("register_admin_urls")
def search_urls() -> list[Any]:
    return [
        path("search-words/try/", try_search, name="try_search"),
        path("search-standing/", how_search_does, name="how_search_does"),
        path("search-standing/ask/", ask_now, name="search_ask_now"),
        path("search-standing/right/", this_is_right, name="search_this_is_right"),
        path("search-switches/", switches, name="search_switches"),
        path("search-found-by/item/<uuid:content_id>/<slug:locale>/", words_of_item, name="search_words_of_item"),
    ]


@hooks.register("register_admin_urls")
def searches_urls() -> list[Any]:
    return [
        path("reports/searches/", SearchesReport.as_view(), name="searches"),
        path("reports/searches/results/", SearchesReport.as_view(results_only=True), name="searches_results"),
    ]


@hooks.register("register_reports_menu_item")
def searches_in_the_menu() -> MenuItem:
    return ReportItem("Searches", reverse("searches"), name="searches", icon_name="search", order=120)


@hooks.register("register_page_header_buttons")
def hidden_words_button(page: Any, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """On an item that is published: the words that residents also find it by."""
    if page.live and view_name == "edit" and user.has_perm("search.change_foundby"):
        address = reverse("search_words_of_item", args=[page.translation_key, page.locale.language_code])
        yield Button("Also found by", url=address, icon_name="search", priority=75)
