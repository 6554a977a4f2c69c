"""The desk's own search: Wagtail's in the database, and letter by letter where words are not set apart by spaces.

The database takes 垃圾收集时间 for one word, of which only the beginning is found. To look for the letters in every
title needs no other index, and at the desk they are few, as are the people who look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wagtail.search.backends import database
from wagtail.search.backends.database.fallback import DatabaseSearchBackend

from content.unspaced import UNSPACED

_UNSPACED = re.compile(f"[{UNSPACED}]")


class _LetterByLetter:
    """Hands over to Wagtail's simplest search what is asked for in such a script."""

    def search(self, query: Any, *args: Any, **options: Any) -> Any:
        return self._whose_it_is(query).search(query, *args, **options)

    def autocomplete(self, query: Any, *args: Any, **options: Any) -> Any:
        return self._whose_it_is(query).autocomplete(query, *args, **options)

    def _whose_it_is(self, query: Any) -> Any:
        is_unspaced = any(_UNSPACED.search(text) for text in _texts(query))
        return DatabaseSearchBackend({}) if is_unspaced else super()


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802 - Wagtail looks for this name
    """What WAGTAILSEARCH_BACKENDS names: of whichever database there is, the search with this one before it."""
    found = type(database.SearchBackend(params))
    return type("DeskSearch", (_LetterByLetter, found), {})(params)


def _texts(query: Any) -> Iterator[str]:
    """All that somebody typed, in a question that may be made of others."""
    if isinstance(query, str):
        yield query
    yield getattr(query, "query_string", "")
    for part in (*getattr(query, "subqueries", ()), *filter(None, [getattr(query, "subquery", None)])):
        yield from _texts(part)
