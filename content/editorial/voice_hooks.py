"""Wagtail's hooks for what readers say: two reports, and a notice over a page that agents have flagged."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.text import Truncator
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter
from wagtail.models import Page
from wagtail.permissions import policy_registry

from .views import feedback
from .views.flags import FlagsReport, answer_flag
from .views.voices import ANY_RIGHT
from .voices import flags
from .voices.models import Flag

SHOWN = 3
"""Flags told over a page; the list has the others."""


class ReportItem(MenuItem):
    """In the menu of whoever may look at reports of pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        policy = policy_registry.get_by_type(Page)
        return bool(policy.user_has_any_permission(request.user, ANY_RIGHT))


@hooks.register("register_admin_urls")
def voices_urls() -> list[Any]:
    return [
        path("reports/flags/", FlagsReport.as_view(), name="flags"),
        path("reports/flags/results/", FlagsReport.as_view(results_only=True), name="flags_results"),
        path("reports/flags/<uuid:flag_id>/", answer_flag, name="answer_flag"),
        path("reports/feedback/", feedback.StandingsReport.as_view(), name="standings"),
        path(
            "reports/feedback/results/", feedback.StandingsReport.as_view(results_only=True), name="standings_results"
        ),
        path("reports/feedback/<uuid:content_id>/<str:locale>/", feedback.Remarks.as_view(), name="remarks"),
    ]


@hooks.register("register_reports_menu_item")
def flags_in_the_menu() -> MenuItem:
    return ReportItem("Agents’ flags", reverse("flags"), name="flags", icon_name="warning", order=100)


@hooks.register("register_reports_menu_item")
def feedback_in_the_menu() -> MenuItem:
    return ReportItem("What residents say", reverse("standings"), name="standings", icon_name="help", order=110)


@hooks.register("register_log_actions")
def tell_of_answers(actions: Any) -> None:
    @actions.register_action(flags.ANSWERED)
    class Answered(LogFormatter):
        label = "Answer a flag"

        def format_message(self, entry: Any) -> str:
            return f"Answered the flag of an agent: {entry.data.get('answer', '')}"


@hooks.register("before_edit_page")
def tell_of_flags(request: HttpRequest, page: Page) -> None:
    """Say over the form what agents found wrong with the page, with the way to answer."""
    if request.method != "GET":
        return
    for flag in flags.open_flags_on(page)[:SHOWN]:
        answer = messages.button(reverse("answer_flag", args=[flag.pk]), "Answer")
        messages.warning(request, told(flag), buttons=[answer])


def told(flag: Flag) -> str:
    note = Truncator(flag.note).chars(200)
    return f"{flag.key_name} flagged this: {flag.get_reason_display()}{f' — “{note}”' if note else ''}"
