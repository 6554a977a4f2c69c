"""From what somebody typed to the results they see. The same steps for every engine, in the order of this file."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from . import unanswered
from .engine import Query, Results, SearchEngine

LONGEST_TEXT = 10_000
"""Characters of a question that are looked at; the rest of a pasted page says nothing more."""


def search(query: Query, engine: SearchEngine | None = None) -> Results:
    """The results for `query` from `engine`, or from the configured one. Any text is a question, none is an error."""
    asked = normalise(query)
    results = retrieve(asked, engine or configured_engine())
    if results.total == 0:
        unanswered.note(asked, now=timezone.now())
    return results


def normalise(query: Query) -> Query:
    """The question as engines want it: trimmed, and with the locale to fall back to."""
    return replace(
        query,
        text=query.text[:LONGEST_TEXT].strip(),
        fallback=query.fallback or settings.LANGUAGE_CODE,
    )


def retrieve(query: Query, engine: SearchEngine) -> Results:
    """What the engine finds."""
    return engine.search(query)


def configured_engine() -> SearchEngine:
    """The engine that settings name in SEARCH_ENGINE. One for the process: it may keep connections."""
    return _engine(settings.SEARCH_ENGINE)


@cache
def _engine(path: str) -> SearchEngine:
    return import_string(path)()
