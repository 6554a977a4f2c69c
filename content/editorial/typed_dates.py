"""Days and times as people type them into the desk's forms.

A field takes what can be meant in one way only, whichever language the editor's buttons are in: ISO 8601, as the
calendar beside the field writes it, and the usual ways of a city of the United States, where the month comes first.
Anything else is refused with an example and stays as it was typed. Forms of Wagtail's own (schedules, filters, blocks)
have Django's fields, so these are taught here, and `beginnings.js` stops the calendar from putting the present moment
in the place of what it cannot read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

DAYS = ["%Y-%m-%d", "%m/%d/%Y", "%m/%d/%y", "%b %d %Y", "%B %d %Y", "%d %b %Y", "%d %B %Y"]
TIMES = ["%H:%M", "%H:%M:%S", "%I:%M %p", "%I %p"]
MOMENTS = [f"{day} {time}" for day, time in product(DAYS, TIMES)]

NO_DAY = "Write a date, like 2026-12-25, 12/25/2026 or Dec 25, 2026."
NO_TIME = "Write a time, like 18:30 or 6:30 pm."
NO_MOMENT = "Write a date and a time, like 2026-12-25 18:30 or 12/25/2026 6:30 pm."
NO_HALF = "Is that in the morning or after noon? Write the time like 06:30 or 6:30 pm."

_DAY_ALONE = re.compile(r"[\dW-]+")
"""What ISO 8601 writes for a day. Django would take it for that day's midnight, which nobody typed."""
_MORNING_OR_EVENING = re.compile(r"(?:.*[ T])?[1-9]:\d\d(?::\d\d)?")

WAYS: list[tuple[Any, list[str], str, dict[re.Pattern[str], str]]] = [
    (forms.DateField, DAYS, NO_DAY, {}),
    (forms.TimeField, TIMES, NO_TIME, {_MORNING_OR_EVENING: NO_HALF}),
    (forms.DateTimeField, MOMENTS, NO_MOMENT, {_DAY_ALONE: NO_MOMENT, _MORNING_OR_EVENING: NO_HALF}),
]
"""A field of Django's, the forms it takes, what it says to all others, and what to those that only look right."""


def plain(typed: str) -> str:
    """`typed` with what makes no difference taken away: “Sept. 5, 2026 at 6:30 p.m.” is “Sep 5 2026 6:30 pm”."""
    text = re.sub(r"(?<=[a-z])\.", "", typed.strip(), flags=re.IGNORECASE).replace(",", " ")
    text = re.sub(r"\b(sep)t\b", r"\1", text, flags=re.IGNORECASE)
    text = re.sub(r"(?<=\d)\s*([ap]m)$", r" \1", text, flags=re.IGNORECASE)
    return " ".join(word for word in text.split() if word.casefold() != "at")


def connect() -> None:
    """Let all forms read so."""
    for field, formats, refusal, unclear in WAYS:
        field.input_formats = formats
        field.default_error_messages = {**field.default_error_messages, "invalid": refusal}
        field.to_python = _reading(field.to_python, unclear)


def _reading(reads: Callable[[Any, Any], Any], unclear: dict[re.Pattern[str], str]) -> Callable[[Any, Any], Any]:
    def to_python(field: Any, typed: Any) -> Any:
        if not isinstance(typed, str):
            return reads(field, typed)
        text = plain(typed)
        for looks, refusal in unclear.items():
            if looks.fullmatch(text):
                raise ValidationError(refusal, code="unclear")
        return reads(field, text)

    return to_python
