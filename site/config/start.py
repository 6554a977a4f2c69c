"""What a server looks at before it begins: commands do so by themselves, and granian runs none of Django's checks."""

from __future__ import annotations

import logging

from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured

log = logging.getLogger("config")


def require_what_settings_name() -> None:
    """Raise ImproperlyConfigured if a file, a class or a list that the environment names cannot be had.

    What can be done without is only told.
    """
    found = run_checks(tags=["environment"])
    for message in found:
        log.warning(message.msg)
    if wrong := [message.msg for message in found if message.is_serious()]:
        raise ImproperlyConfigured(" ".join(wrong))
