"""Says before anybody searches that the sentence model which settings name is not there."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error


def sentence_model(**_: Any) -> list[CheckMessage]:
    """The files are looked for, not read: every command waits for this."""
    if not settings.SENTENCE_MODEL:
        return []
    from .sentences import what_is_wrong  # onnxruntime takes a second to import, and few cities have it

    wrong = what_is_wrong()
    return [Error(wrong, id="search.E001")] if wrong else []
