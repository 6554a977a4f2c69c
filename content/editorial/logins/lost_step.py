"""Somebody lost their second step and every code for such a case: an administrator takes it away, and it is noted.

They sign in with their password alone then, and set up another one. Whoever asks for it by telephone should be known.
"""

from __future__ import annotations

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from wagtail.admin import messages
from wagtail.log_actions import log


def forget(user: Any, by: Any = None) -> bool:
    """Take somebody's second step and codes away, and note who did; whether there was anything to take."""
    found, _ = Authenticator.objects.filter(user=user).delete()
    if found:
        log(user, "logins.second_step_forgotten", user=by)
    return bool(found)


def forget_step(request: HttpRequest, user_id: int) -> HttpResponse:
    """Ask whether it was really them, then do it. Only administrators may, and nobody for themselves."""
    person = get_object_or_404(get_user_model(), pk=user_id)
    if not request.user.is_superuser or person == request.user:
        raise PermissionDenied
    if request.method == "POST":
        forget(person, by=request.user)
        messages.success(request, f"{person} signs in with the password alone now, and can set up a new second step.")
        return redirect("wagtailusers_users:edit", person.pk)
    return render(request, "editorial/logins/forget_step.html", {"person": person})
