"""How the desk's lists call a language."""

from __future__ import annotations

from typing import Any

from django.conf import settings


def language_of(row: Any) -> str:
    """The name of the language that a row is in."""
    return str(dict(settings.LANGUAGES).get(row.locale, row.locale))
