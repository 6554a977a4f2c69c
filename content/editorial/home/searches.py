"""The panel of what residents searched for and did not find. The desk knows no search: settings name who does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.module_loading import import_string

from .panel import Panel, Row


class FailedSearch(Protocol):
    """Words that were searched for and had no result, as far as nobody can be known by them."""

    @property
    def text(self) -> str: ...
    @property
    def locale(self) -> str: ...
    @property
    def times(self) -> int: ...
    @property
    def last_asked_at(self) -> datetime: ...


class FailedSearches(Protocol):
    """Who knows what residents did not find; named by settings in `FAILED_SEARCHES`."""

    def most_asked(self, first: int, count: int) -> Sequence[FailedSearch]:
        """`count` of them after the `first` ones, the most asked at the head."""

    def total(self) -> int: ...


class NotFound(Panel):
    """What to write next: the words of residents, and how often they asked."""

    name, title, icon = "searches", "Searched for and not found", "search"
    empty = "Whoever searched lately found something."

    def rows(self, first: int, count: int) -> list[Row]:
        return [
            Row(f"“{asked.text}”", _answer_url(asked), f"{asked.times} × · {asked.locale}", asked.last_asked_at)
            for asked in self._searches().most_asked(first, count)
        ]

    def total(self) -> int:
        return self._searches().total()

    def _searches(self) -> FailedSearches:
        searches: FailedSearches = import_string(settings.FAILED_SEARCHES)()
        return searches


def _answer_url(asked: FailedSearch) -> str:
    """Where an answer is begun to what was asked."""
    return f"{reverse('write_answer')}?{urlencode({'title': asked.text, 'locale': asked.locale})}"
