"""Wagtail's hooks for the home of the desk and its reports."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils import timezone
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.wagtail_hooks import SiteHistoryReportMenuItem

from .home.panels import panels_for
from .home.views import desk_list
from .views.changes import Changes


@hooks.register("register_admin_urls")
def home_urls() -> list[Any]:
    return [
        path("desk/list/<slug:name>/", desk_list, name="desk_list"),
        path("desk/changes/", Changes.as_view(), name="changes"),
        path("desk/changes/results/", Changes.as_view(results_only=True), name="changes_results"),
    ]


@hooks.register("construct_homepage_panels")
def our_panels(request: HttpRequest, panels: list[Any]) -> None:
    """In place of Wagtail's, whose queries grow with what they show."""
    panels[:] = panels_for(request.user, timezone.now())


@hooks.register("register_reports_menu_item")
def who_changed_what() -> MenuItem:
    return SiteHistoryReportMenuItem(
        "Who changed what", reverse("changes"), name="changes", icon_name="history", order=100
    )


@hooks.register("construct_reports_menu")
def without_site_history(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """It is the same history without departments, and asks a question of each line."""
    menu_items[:] = [item for item in menu_items if item.name != "site-history"]
