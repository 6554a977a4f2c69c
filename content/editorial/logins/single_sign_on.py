"""The city's own sign-in, by OpenID Connect: Entra, Google Workspace, Okta, Keycloak or whatever the city has.

It says who somebody is; who may come to the desk is decided at the desk. So nobody gets in whom an administrator has
not added here, and the first time they are known by the mail address that both have of them.
"""

from __future__ import annotations

import logging
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

log = logging.getLogger(__name__)

CITY = "city"
"""The one provider, by the name in its addresses."""


@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    """Lead to the city's sign-in; back to the form with the reason where that does not answer."""
    from allauth.socialaccount.providers.openid_connect.views import login  # which brings a lot along
    from requests import RequestException

    if "process" in request.GET:  # allauth can do more here than sign in
        return redirect("account_login")
    try:
        return login(request, CITY)
    except RequestException:
        log.warning("The city's sign-in does not answer", exc_info=True)
        messages.error(request, f"{settings.SSO_NAME} does not answer. Try again in a moment.")
        return redirect("account_login")


class CityAccounts(DefaultSocialAccountAdapter):
    """What django-allauth asks of us (SOCIALACCOUNT_ADAPTER)."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Find who it is. Raises ImmediateHttpResponse, back to the form and with the reason, for anybody unknown."""
        if not sociallogin.is_existing and (person := _of_address(sociallogin)):
            sociallogin.connect(request, person)
        if not sociallogin.is_existing or not sociallogin.user.is_active:
            told = _address_told(sociallogin) or "no mail address"
            messages.error(request, f"Nobody at this desk goes by {told}. Ask an administrator to add you.")
            raise ImmediateHttpResponse(redirect("account_login"))

    def on_authentication_error(self, request: HttpRequest, provider: Any, *_: Any, **__: Any) -> None:
        """Whatever went wrong over there, somebody who wants to sign in stands before the form again."""
        messages.error(request, f"{provider.name} did not let you in, or could not be reached. Try again in a moment.")
        raise ImmediateHttpResponse(redirect("account_login"))


def _of_address(sociallogin: Any) -> Any:
    """The one person at the desk with the address that the city's sign-in tells, if it does not say that it is unsure.

    Raises PermissionDenied where two people here have it, which would be a guess.
    """
    told = _address_told(sociallogin)
    found = list(get_user_model().objects.filter(email__iexact=told, is_active=True)[:2]) if told else []
    if len(found) > 1:
        raise PermissionDenied(f"Two people at the desk have the address {told}.")
    return found[0] if found else None


def _address_told(sociallogin: Any) -> str:
    data = sociallogin.account.get_provider_account().get_user_data() or {}
    is_unsure = data.get("email_verified") in (False, "false")
    return "" if is_unsure else str(data.get("email") or "")
