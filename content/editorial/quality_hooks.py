"""Wagtail's hooks for what is good enough: the rules, the list of pages to look at again."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter

from .views import review, rules


@hooks.register("register_admin_urls")
def quality_urls() -> list[Any]:
    return [
        path("desk/rules/", rules.rules, name=rules.NAME),
        path("desk/review/", review.review_list, name=review.NAME),
        path("desk/reviewed/<int:page_id>/", review.mark_as_reviewed, name=review.MARK),
    ]


class RulesMenuItem(MenuItem):
    """For administrators only."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(rules.PERMISSION))


@hooks.register("register_settings_menu_item")
def rules_item() -> MenuItem:
    return RulesMenuItem("Rules for pages", reverse(rules.NAME), icon_name="check", order=700)


@hooks.register("register_reports_menu_item")
def review_item() -> MenuItem:
    return MenuItem("To look at again", reverse(review.NAME), icon_name="calendar-check", order=50)


@hooks.register("register_log_actions")
def quality_log(actions: Any) -> None:
    actions.register_action("editorial.reviewed", "Review", "Found to be still true")

    @actions.register_action("editorial.rule")
    class ChangedRule(LogFormatter):
        label = "Change a rule"

        def format_message(self, entry: Any) -> str:
            return f"Rule “{entry.data.get('rule')}”: {entry.data.get('severity')}"
