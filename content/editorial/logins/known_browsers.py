"""Browsers in which somebody has logged in before carry a signed cookie that says who.

It opens nothing. It only tells editors at their own desks from strangers who guess (OWASP, "Slow down online guessing
attacks with device cookies"), so that what strangers do locks out nobody who works here.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.contrib.auth.signals import user_logged_in
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url

COOKIE = "desk-browser"
SALT = "content.editorial.logins.known_browsers"
LIFE = timedelta(days=180)
LOGGED_IN = "wellspring.logged_in_as"


def is_known(request: HttpRequest, username: str) -> bool:
    """Whether this person has logged in with this browser."""
    return bool(username) and username in _names(request)


def connect() -> None:
    user_logged_in.connect(_note, dispatch_uid="known_browsers")


def _note(request: HttpRequest | None, user: Any, **_: Any) -> None:
    """Remember until the answer is made who has just come in."""
    if request is not None:
        request.META[LOGGED_IN] = user.get_username()


class KnownBrowsers:
    """Gives the cookie to a browser in which somebody has logged in. A shared one keeps the last four."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if username := request.META.get(LOGGED_IN):
            before = [name for name in _names(request) if name != username]
            response.set_cookie(
                COOKIE,
                signing.dumps([username, *before][:4], salt=SALT),
                max_age=LIFE,
                path=resolve_url("wagtailadmin_home"),
                secure=request.is_secure(),
                httponly=True,
                samesite="Lax",
            )
        return response


def _names(request: HttpRequest) -> list[str]:
    try:
        names: list[str] = signing.loads(request.COOKIES.get(COOKIE, ""), salt=SALT, max_age=LIFE)
    except signing.BadSignature:
        return []
    return names
