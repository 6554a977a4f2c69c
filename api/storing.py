"""Stops the start where pictures or files are to be kept in a storage that cannot be had, and names its variable."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import InvalidStorageError, storages

VARIABLES = {"default": "WELLSPRING_MEDIA", "private": "WELLSPRING_PRIVATE"}


def require_storages() -> None:
    """Raises ImproperlyConfigured. It repeats no option, which may be a password."""
    for alias, variable in VARIABLES.items():
        named = settings.STORAGES[alias]["BACKEND"]
        try:
            storages[alias]
        except InvalidStorageError as error:
            raise ImproperlyConfigured(
                f"{variable}_STORAGE is {named!r}, which cannot be had: {error.__cause__}"
            ) from None
        except (TypeError, ImproperlyConfigured) as error:  # these name what is wrong, and not what stands in it
            raise ImproperlyConfigured(f"{variable}_OPTIONS is not what {named} takes: {error}") from None
