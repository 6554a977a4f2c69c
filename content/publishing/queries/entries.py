"""What the index of a list tells: which versions of which documents stand there, without a look at any of them.

Reading the cards of twenty documents takes twice as long, and longer in a larger city.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import starmap
from typing import Any, NamedTuple

from content.publishing.editions import edition_of

from .lists import SORTS, Listing, Place, asked
from .rows import Name, Row, to_iso
from .statements import fetch


class Entry(NamedTuple):
    """A place in a list, and which version of which document stands there."""

    id: int
    edition: int
    sort_key: Any

    @property
    def name(self) -> Name:
        return self.id, self.edition


Told = Sequence[Any]
"""An entry as a statement tells it: `(row id, edition, sort key)`."""


def entries(question: Listing) -> list[Entry]:
    """The entries that the question asks for, in its order."""
    return list(starmap(Entry, ListStatement(question).entries()))


def place(row: Row | Entry, sort: str) -> Place:
    """Where `row` stands in a list sorted by `sort`: what `Listing.after` takes."""
    column, _ = SORTS[sort]
    value = row.sort_key if isinstance(row, Entry) else getattr(row, column)
    return (value if column == "sort_title" else to_iso(value)), row.id


class ListStatement:
    """The same for a question that is asked again and again: its statement is put together once."""

    def __init__(self, question: Listing) -> None:
        self._statement, self._values = asked(question)
        self._is_by_facet = question.is_by_facet

    def entries(self) -> Sequence[Told]:
        """The entries, plain."""
        told = fetch(self._statement, self._values)
        return told if self._is_by_facet else [(row, edition_of(etag), key) for row, etag, key in told]
