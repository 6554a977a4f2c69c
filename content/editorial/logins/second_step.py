"""The second step of signing in: the code of an app, a security key, or one of the codes for when those are lost.

django-allauth asks and checks. Here is what it leaves open: who guesses codes is slowed down as who guesses passwords
is, a code is good for one sign-in whichever process takes it, and a copy of the database opens nothing, because the
secrets in it are sealed.
"""

from __future__ import annotations

import logging
from base64 import b32encode, urlsafe_b64encode
from hashlib import sha256
from secrets import token_bytes
from typing import Any

from allauth.core import context
from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base.forms import AuthenticateForm, BaseAuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authentication_failed
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.mfa.utils import decrypt, encrypt
from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.db.models import Q
from django.http import HttpRequest

log = logging.getLogger(__name__)

SEALED = ("secret", "seed")
"""What allauth seals: an app's secret, and what the codes for emergencies are made of."""


class Steps(DefaultMFAAdapter):
    """What django-allauth asks of us (MFA_ADAPTER)."""

    def encrypt(self, text: str) -> str:
        return _seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret; one that nobody has, where it was sealed with a SECRET_KEY that is not known any more."""
        from cryptography.fernet import InvalidToken

        try:
            return _seal().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            log.error("A second step was sealed with another SECRET_KEY: add that to SECRET_KEY_FALLBACKS")
            return b32encode(token_bytes(20)).decode()

    def _get_site_name(self) -> str:
        return str(settings.WAGTAIL_SITE_NAME)


class TakesCode(BaseAuthenticateForm):
    """Takes a code, as long as its person has not guessed too often, and each code once."""

    def clean_code(self) -> str:
        request = context.request
        request.axes_credentials = {"username": self.user.get_username()}
        if not AxesProxyHandler.is_allowed(request, request.axes_credentials):
            request.axes_locked_out = True  # django-axes answers in place of this form
            raise Steps().validation_error("incorrect_code")
        code: str = super().clean_code()
        if self.authenticator.type == Authenticator.Type.TOTP and not _is_first_use(self.authenticator, code):
            raise Steps().validation_error("incorrect_code")
        if settings.SECRET_KEY_FALLBACKS:
            _seal_anew(self.user)
        return code


class CodeForm(TakesCode, AuthenticateForm):
    """For signing in (MFA_FORMS)."""


class CodeAgainForm(TakesCode, ReauthenticateForm):
    """For whoever is in, before the second step itself can be changed (MFA_FORMS)."""


def connect() -> None:
    authentication_failed.connect(_count, dispatch_uid="second_step")


def _count(request: HttpRequest, user: Any, **_: Any) -> None:
    """A wrong code counts as a wrong password does."""
    user_login_failed.send(__name__, credentials={"username": user.get_username()}, request=request)


def _is_first_use(authenticator: Authenticator, code: str) -> bool:
    """Whether no code of the same half minute, or of a later one, was taken before (RFC 6238, section 5.2)."""
    secret = decrypt(authenticator.data["secret"])
    for counter in yield_hotp_counters_from_time():
        if compare_user_code(actual=code, expected=format_hotp_value(hotp_value(secret, counter))):
            untaken = Q(data__taken__lt=counter) | Q(data__taken__isnull=True)
            data = {**authenticator.data, "taken": counter}
            return bool(Authenticator.objects.filter(untaken, pk=authenticator.pk).update(data=data))
    return False


def _seal_anew(user: Any) -> None:
    """Seal somebody's secrets with the present key, so that a key that was turned can go."""
    for authenticator in Authenticator.objects.filter(user=user):
        sealed = {name: encrypt(decrypt(authenticator.data[name])) for name in SEALED if name in authenticator.data}
        Authenticator.objects.filter(pk=authenticator.pk).update(data={**authenticator.data, **sealed})


def _seal() -> Any:
    from cryptography.fernet import Fernet, MultiFernet  # ten megabytes that only who signs in with a code needs

    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return MultiFernet([Fernet(urlsafe_b64encode(sha256(f"second step/{key}".encode()).digest())) for key in keys])
