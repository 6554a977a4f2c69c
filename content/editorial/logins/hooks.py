"""Wagtail's hooks for signing in: the way to one's second step with its audit log, the report of who came, and forms
that outlive a session."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.http import HttpRequest
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.log_actions import log

from . import sessions
from .lost_step import forget_step
from .report import SignIns

NOTED = {
    authenticator_added: "logins.second_step_added",
    authenticator_removed: "logins.second_step_removed",
    authenticator_reset: "logins.codes_made_anew",
}


@hooks.register("register_admin_urls")
def login_urls() -> list[Any]:
    return [
        path("desk/forget-second-step/<int:user_id>/", forget_step, name="forget_second_step"),
        path("desk/still-here/", sessions.still_here, name="still_here"),
        path("reports/sign-ins/", SignIns.as_view(), name="sign_ins"),
        path("reports/sign-ins/results/", SignIns.as_view(results_only=True), name="sign_ins_results"),
    ]


class ForThoseWhoGiveLogins(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("auth.change_user"))


@hooks.register("register_reports_menu_item")
def sign_ins_in_the_menu() -> MenuItem:
    return ForThoseWhoGiveLogins("Sign-ins", reverse("sign_ins"), icon_name="key", order=1_100)


@hooks.register("register_account_menu_item")
def to_ones_second_step(request: HttpRequest) -> dict[str, str]:
    return {
        "url": reverse("mfa_index"),
        "label": "Second step when you sign in",
        "help_text": "An app on your phone or a security key, so that your password alone opens nothing.",
    }


@hooks.register("register_user_listing_buttons")
def to_forget_a_step(user: Any, request_user: Any) -> Iterator[Button]:
    if request_user.is_superuser and user != request_user:
        yield Button(
            "Forget second step", reverse("forget_second_step", args=[user.pk]), icon_name="lock-open", priority=40
        )


@hooks.register("register_log_actions")
def tell_of_second_steps(actions: Any) -> None:
    actions.register_action("logins.second_step_added", "Add second step", "A second step was added to signing in")
    actions.register_action("logins.second_step_removed", "Remove second step", "A second step was removed")
    actions.register_action("logins.codes_made_anew", "Make codes anew", "The codes for a lost device were made anew")
    actions.register_action(
        "logins.second_step_forgotten", "Forget second step", "The second step was taken away by an administrator"
    )


def _note(signal: Any, user: Any, authenticator: Authenticator, **_: Any) -> None:
    log(user, NOTED[signal], user=user, data={"kind": str(authenticator.type)})


for signal in NOTED:
    signal.connect(_note, dispatch_uid="audit_log")

hooks.register("insert_global_admin_js", sessions.script)
hooks.register("insert_global_admin_css", sessions.style)
