"""A session at the desk ends: some time after its person last did something, and a working day after it began.

Django's own limit counts from when a session was last written, whatever wrote it. An open editor asks the server every
few seconds who else is there, so that would never end. Only what a person does counts here.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.db import OperationalError, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.staticfiles import versioned_static

from content.publishing.outbox import lock_publishing

log = logging.getLogger(__name__)

BEGAN, SEEN = "desk-began", "desk-seen"
NOTED_EVERY = timedelta(minutes=1)
"""A session is written at most so often only to say that its person is still there."""
BY_ITSELF = "/editing-sessions/"
"""What an open page asks without anybody having done something."""


class SessionLimits:
    """Ends sessions that are too old or were left alone, before anything is answered in them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = timezone.now()
            if reason := _ended(request, now):
                logout(request)
                messages.info(request, reason)
            else:
                _note(request, now)
        return self.get_response(request)


def _ended(request: HttpRequest, now: datetime) -> str:
    """Why the session is over, in words for its person; nothing while it goes on."""
    if now - _moment(request, BEGAN, now) >= settings.SESSION_LASTS:
        return "You signed in a long time ago. Please sign in again."
    if now - _moment(request, SEEN, now) >= settings.SESSION_IDLE:
        return "You were away for a while, so you were signed out. Please sign in again."
    return ""


def _note(request: HttpRequest, now: datetime) -> None:
    if BEGAN not in request.session:
        request.session[BEGAN] = request.session[SEEN] = now.timestamp()
    elif now - _moment(request, SEEN, now) >= NOTED_EVERY and BY_ITSELF not in request.path:
        request.session[SEEN] = now.timestamp()


def _moment(request: HttpRequest, name: str, now: datetime) -> datetime:
    """What the session notes under this name; now, where it notes nothing yet."""
    noted = request.session.get(name)
    return now if noted is None else datetime.fromtimestamp(noted, UTC)


def still_here(request: HttpRequest) -> JsonResponse:
    """What a form asks before it is sent: 403 where nobody is signed in (any more), 503 while nothing can be saved, or
    the token that it needs now.

    Whether it can is found out by writing, in the queue of those who publish: a database that has become read-only and
    somebody who holds up everybody else show it no sooner, and by then the form would be gone.
    """
    try:
        with transaction.atomic():
            lock_publishing()
            request.session.save()
    except OperationalError:
        log.warning("Nothing can be saved; forms of the desk are held", exc_info=True)
        return JsonResponse({}, status=503)
    return JsonResponse({"token": get_token(request)})


def script() -> SafeString:
    """What lets forms ask."""
    return format_html(
        '<script src="{}" data-here="{}" data-sign-in="{}"></script>',
        versioned_static("editorial/signed_in.js"),
        reverse("still_here"),
        reverse("wagtailadmin_login"),
    )


def style() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("editorial/signed_in.css"))
