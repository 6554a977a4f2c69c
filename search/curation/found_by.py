"""Words that an item is found by and that readers never see: indexed with the item's keywords, in no document.

A document lists every field that it shows, so what is not shown cannot be in it. Both audiences' entries have these
words, for they are residents' own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from search.engine import Entry

from .decisions import FoundBy


def with_hidden_words(entries: Iterable[Entry]) -> list[Entry]:
    """The entries as they are indexed, in one query."""
    found = list(entries)
    words = {
        (row.content_id, row.locale): row.listed
        for row in FoundBy.objects.filter(content_id__in={entry.content_id for entry in found})
    }
    return [
        replace(entry, keywords=(*entry.keywords, *words[entry.key])) if entry.key in words else entry
        for entry in found
    ]
