"""What earlier imports made of a source that does not list it any more.

Nothing is unpublished for it: a file may be half of what it should be, and a service that others link to is left with a
word to its readers. But whoever imports is told, or a city goes on offering what its source gave up long ago.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .importers.reading import Reading
from .kinds import PAGE_MODELS
from .report import Note


def warn_of_gone(reading: Reading, locale: str, complete: tuple[str, ...]) -> None:
    """Add to the reading's warnings the live pages whose import keys begin with one of `complete`, of which the source
    lists all that there are, and that it does not list."""
    listed = {record.key for record in reading.records}
    for kind in complete:
        for page in _live(kind, locale):
            if page.imported_from not in listed:
                reading.warnings.append(Note(page.imported_from, f"{page.title[:80]}: {_reason(reading)}"))


def _reason(reading: Reading) -> str:
    perhaps = ", unless it is one of the rows that cannot be read" if reading.unread else ""
    return f"it came with an earlier import, and the source does not list it any more{perhaps}. Readers still see it."


def _live(kind: str, locale: str) -> Iterator[Any]:
    for model in PAGE_MODELS:
        pages: Any = model._default_manager.filter(live=True, withdrawn_at=None, locale__language_code=locale)
        yield from pages.filter(imported_from__startswith=kind).only("title", "imported_from").order_by("pk")
