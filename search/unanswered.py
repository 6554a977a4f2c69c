"""What residents searched for or asked and did not find, for the people who write, and how much of it is kept.

The counts are those of the report of searches (`asked/`), so that the desk's home tells the same numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db.models import F, Max, Q, Sum
from django.utils import timezone

from .asked.models import SearchCount

LATELY = timedelta(days=30)
"""As the report looks at, unless somebody chooses otherwise."""
LONGEST = 80

MAIL = re.compile(r"(?<!\S)\S+@\S+")
"""Looked for where a word begins: from each of its letters on, ten thousand letters without a space took a second."""
NUMBER = re.compile(r"\+?\d(?:[\s().\-/]*\d){4,}")
ADDRESS = re.compile(
    r"\b\d+\w?\s+(\w+\s+){1,3}(street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|pl)\b"
    r"|\b(calle|avenida)\s+(\w+\s+){1,4}\d+"
)
"""A house in a street. Who searches for one is perhaps its resident, so such a search is not kept at all."""

NO_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
"""What nobody can read: programs send it, and it would turn a line around on the desk's screen."""


class NotFound(NamedTuple):
    """Words that had no result, how often, and on which day last."""

    text: str
    locale: str
    times: int
    last_asked_at: date


def harmless(text: str) -> str:
    """The words as they are kept: in one spelling, numbers and mail addresses masked; empty for what is not kept."""
    words = " ".join(NO_TEXT.sub(" ", text.lower()).split())
    if ADDRESS.search(words):
        return ""
    return NUMBER.sub("[number]", MAIL.sub("[mail]", words))[:LONGEST].strip()


class Unanswered:
    """What was not found lately, as the desk's home asks for it; without what has been found since."""

    def most_asked(self, first: int, count: int) -> Sequence[NotFound]:
        rows = self._rows().order_by("-times", "-last_asked_at", "text", "locale")
        return [NotFound(*row) for row in rows[first : first + count]]

    def total(self) -> int:
        return int(self._rows().count())

    def _rows(self) -> Any:
        missed = Q(without_results__gt=0) | Q(unanswered__gt=0)
        asked = Q(searches__gt=0) | Q(questions__gt=0)
        lately = SearchCount.objects.filter(day__gt=timezone.localdate() - LATELY, audience="public").exclude(text="")
        words = lately.values("text", "locale").annotate(
            times=Sum(F("without_results") + F("unanswered")), last_asked_at=Max("day", filter=asked)
        )
        still_missed = words.filter(times__gt=0, last_asked_at=Max("day", filter=missed))
        return still_missed.values_list("text", "locale", "times", "last_asked_at")
