"""Signing in at the desk: a name and a password, then a second step for whoever has one; or the city's own sign-in.

Wagtail shows the form, django-axes counts what fails, and django-allauth remembers who is half way in and asks for the
second step. Nobody signs up here: people are made at the desk.
"""

from __future__ import annotations

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import perform_password_login
from allauth.account.models import Login
from axes.helpers import get_client_ip_address
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.admin.views.account import LoginView

log = logging.getLogger(__name__)


class SignIn(LoginView):
    """Wagtail's form, which leads to the second step where it led to the desk."""

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        user = form.get_user()
        if settings.SSO_ONLY and not user.is_superuser:
            form.add_error(None, f"Passwords are for administrators only. Sign in with {settings.SSO_NAME}.")
            return self.form_invalid(form)
        login = Login(user=user, redirect_url=self.get_success_url())
        response = perform_password_login(self.request, {"username": user.get_username()}, login)
        self.request.session.set_expiry(settings.SESSION_COOKIE_AGE if form.cleaned_data.get("remember") else 0)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"city_sign_in": settings.SSO_NAME if settings.SSO else ""}


class Accounts(DefaultAccountAdapter):
    """What django-allauth asks of us (ACCOUNT_ADAPTER)."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("wagtailadmin_home")

    def get_client_ip(self, request: HttpRequest) -> str:
        return get_client_ip_address(request) or "unknown"

    def send_notification_mail(
        self,
        template_prefix: str,
        user: AbstractBaseUser,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Write to the address that the desk knows; allauth would look in a table of its own. What was done is done,
        also where no letter can be sent."""
        try:
            super().send_notification_mail(template_prefix, user, context, email or getattr(user, "email", None))
        except OSError:  # smtplib's own errors are among them
            log.warning("A letter about a second step could not be sent", exc_info=True)
