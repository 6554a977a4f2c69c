"""Letters with a link to a new password, written so that nobody learns who has a login here.

A request that sends mail takes longer than one that does not, and a form that anybody may send fills somebody's inbox.
So a request only notes the address, which takes the same time for every address; the relay writes the letters, and an
address gets one in a quarter of an hour.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from unicodedata import normalize

from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.admin.forms.auth import PasswordResetForm

from .models import AskedForPassword

AGAIN_AFTER = timedelta(minutes=15)
AT_ONCE = 10
"""Letters written in one tick."""
MOST = 10_000
"""Addresses that are noted between two ticks: whoever sends more than that is a script."""
FORGOTTEN_AT_ONCE = 500

TEMPLATES = {
    "email_template_name": "wagtailadmin/account/password_reset/email.txt",
    "subject_template_name": "wagtailadmin/account/password_reset/email_subject.txt",
}


class AsksForPassword(PasswordResetForm):
    """Wagtail's form, which notes the address and sends nothing."""

    def save(self, **_: Any) -> None:
        if AskedForPassword.objects.count() < MOST:
            email = self.cleaned_data["email"].casefold()
            AskedForPassword.objects.get_or_create(email=email, defaults={"asked_at": timezone.now()})


def write_letters(now: datetime) -> None:
    """Write to whoever asked and is known here, and forget who asked a while ago: a job of the relay's tick."""
    _forget_strangers()
    waiting = AskedForPassword.objects.filter(is_answered=False).order_by("asked_at")
    for asked in waiting[:AT_ONCE]:
        form = PasswordResetForm({"email": asked.email})
        if form.is_valid():
            form.save(domain_override="the desk", **TEMPLATES)  # the templates take the address from settings
        asked.is_answered = True
        asked.save(update_fields=["is_answered"])
    AskedForPassword.objects.filter(is_answered=True, asked_at__lt=now - AGAIN_AFTER).delete()


def _forget_strangers() -> None:
    """A script that asks for ten thousand addresses that nobody has keeps nobody who works here waiting."""
    waiting = list(AskedForPassword.objects.filter(is_answered=False).values_list("pk", "email"))
    if not waiting:
        return
    known = {_alike(email) for email in get_user_model().objects.filter(is_active=True).values_list("email", flat=True)}
    strangers = [pk for pk, email in waiting if _alike(email) not in known]
    for first in range(0, len(strangers), FORGOTTEN_AT_ONCE):
        AskedForPassword.objects.filter(pk__in=strangers[first : first + FORGOTTEN_AT_ONCE]).delete()


def _alike(email: str) -> str:
    """As Django compares addresses when it looks for whom to write to."""
    return normalize("NFKC", email).casefold()
