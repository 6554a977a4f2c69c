"""Where a city asks everybody for a second step (WELLSPRING_SECOND_STEP), whoever has none sets one up first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

ON_THE_WAY = {"wagtailadmin_login", "wagtailadmin_logout", "wagtailadmin_javascript_catalog", "wagtailadmin_sprite"}
"""What can be seen without a second step, besides the pages that set one up: django-allauth's, `mfa_…` and
`account_…`."""


class SecondStepFirst:
    """Shows nothing of the desk to a session of somebody who has no second step, where all must have one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        if not settings.SECOND_STEP_IS_REQUIRED or not request.user.is_authenticated or _has_one(request):
            return None
        name = (request.resolver_match and request.resolver_match.url_name) or ""
        if name.startswith(("mfa_", "account_")) or name in ON_THE_WAY:
            return None
        messages.info(request, "Your city asks for a second step when you sign in. Set one up, it takes a minute.")
        return redirect(reverse("mfa_index"))


def _has_one(request: HttpRequest) -> bool:
    """Whether the session's person has a second step here, or came from the city's own sign-in, which sees to it."""
    came = get_authentication_records(request, request.user)
    return any(each["method"] == "socialaccount" for each in came) or is_mfa_enabled(request.user)
