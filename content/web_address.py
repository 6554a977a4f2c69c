"""Web addresses, checked as Django checks them, by somebody who says what would be right."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models

NO_LOGIN = (
    "Leave out what stands between “//” and “@”. Everybody would read a name and a password; and what looks like the "
    "place it leads to is none."
)


class WebAddress(URLValidator):
    """Most wrong addresses lack only their beginning, and then the whole one is told.

    Its errors have a code of their own: a form's field puts its own words in place of those that are “invalid”.
    """

    code = "no_address"

    def __call__(self, value: Any) -> None:
        try:
            super().__call__(value)
        except ValidationError as error:
            raise ValidationError(self._right(str(value)), code=self.code, params={"value": value}) from error
        if "@" in urlsplit(str(value)).netloc:
            raise ValidationError(NO_LOGIN, code=self.code, params={"value": value})

    def _right(self, wrong: str) -> str:
        whole = f"https://{wrong.removeprefix('//')}"
        try:
            super().__call__(whole)
        except ValidationError:
            whole = ""
        if not whole or "@" in whole:  # one of mail, which would pass for a name and a password
            return "Write a whole web address, like “https://city.example/pay”."
        return f"Write “{whole}”."


class WebAddressFormField(forms.URLField):
    default_validators = [WebAddress()]

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"assume_scheme": "https", **kwargs})


class WebAddressField(models.URLField):
    """Django's column, and for a migration nothing else."""

    default_validators = [WebAddress()]

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": WebAddressFormField, **kwargs})

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.URLField", args, kwargs
