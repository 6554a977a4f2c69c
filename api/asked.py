"""Tells search what was asked and opened, and by whom, as it wants to hear it. Both channels that search use it."""

from __future__ import annotations

from django.utils import timezone

from search.answers import Answers
from search.asked.callers import Asker
from search.asked.counting import counting
from search.asked.naming import Searched, name_of
from search.engine import Key, Query, Results
from search.pipeline import normalise
from search.unanswered import harmless

from .answer import Caller


def searched(query: Query, results: Results, caller: Caller) -> None:
    """Count a search."""
    counting.searched(normalise(query), results, _asker(caller), now=timezone.now())


def questioned(query: Query, found: Answers, caller: Caller) -> None:
    """Count a question that passages were to answer."""
    counting.questioned(normalise(query), not found.no_answer, _asker(caller), now=timezone.now())


def opened(searched: Searched, item: Key, place: int, caller: Caller) -> None:
    """Count that a result was opened."""
    counting.opened(searched, item, place, _asker(caller), now=timezone.now())


def search_id(query: Query) -> str:
    """The id by which clients say what was opened after this search: the same for all who ask the same today."""
    return name_of(Searched(timezone.localdate(), query.locale, harmless(normalise(query).text)))


def _asker(caller: Caller) -> Asker:
    """The caller, as counting tells one from another."""
    return Asker(caller.asked_from, caller.consumer)
