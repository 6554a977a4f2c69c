"""What a server looks at before it begins: commands do so by themselves, and granian runs none of Django's checks."""

from __future__ import annotations

from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured


def require_what_settings_name() -> None:
    """Raise ImproperlyConfigured if a file, a class or a list that the environment names cannot be had."""
    if wrong := run_checks(tags=["environment"]):
        raise ImproperlyConfigured(" ".join(message.msg for message in wrong))
