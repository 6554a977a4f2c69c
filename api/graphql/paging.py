"""Pages of lists, with cursors that keep their place whatever is published or withdrawn between two requests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from api.surrogates import type_key
from content.publishing import queries
from content.publishing.queries import Entry, Listing, Row

from . import cursors
from .errors import wrong_argument
from .nodes import Reading

FIRST = 20
MOST = 100


class Ends:
    """Where a page begins and ends, told by its nodes and `cursor`."""

    __slots__ = ()
    nodes: Sequence[Any]
    cursor: Callable[[int], str]

    @property
    def start_cursor(self) -> str | None:
        return self.cursor(0) if self.nodes else None

    @property
    def end_cursor(self) -> str | None:
        return self.cursor(len(self.nodes) - 1) if self.nodes else None


@dataclass
class Page(Ends):
    """A part of a list: its nodes and, only if anyone asks, a cursor for each and how many the whole list has."""

    nodes: Sequence[Any]
    has_next_page: bool
    has_previous_page: bool
    cursor: Callable[[int], str]
    count: Callable[[], int]


@dataclass
class Edge:
    """One place in a page."""

    page: Ends
    index: int

    @property
    def node(self) -> Any:
        return self.page.nodes[self.index]

    @property
    def cursor(self) -> str:
        return self.page.cursor(self.index)


def checked_first(first: int | None) -> int:
    """The size of a page. Raises Refused."""
    if first is None:
        return FIRST
    if not 0 <= first <= MOST:
        raise wrong_argument("first", f"must be from 0 to {MOST}, not {first}")
    return first


def listed(question: Listing, after: str | None, reading: Reading) -> Page:
    """The page that `question` asks for; its `limit` is the page's size. Raises Refused."""
    reading.keys.add(type_key(question.type, question.locale))
    size, wanted = question.limit, with_next(question, after)
    entries = queries.entries(wanted)
    return Page(
        reading.named(entry.name for entry in entries[:size]),
        has_next_page=len(entries) > size,
        has_previous_page=after is not None,
        cursor=lambda index: cursor_of(entries[index], question),
        count=lambda: queries.count(question),
    )


def with_next(question: Listing, after: str | None) -> Listing:
    """The question for a page after a cursor, and for one item more, which tells whether there is a next page. Raises
    Refused."""
    place = cursors.place_in_list(question, after) if after is not None else None
    return question._replace(limit=question.limit + 1, after=place)


def cursor_of(row: Row | Entry, question: Listing) -> str:
    """The cursor of a row in the list that answers `question`."""
    return cursors.encode(cursors.question_of(question), list(queries.place(row, question.sort)))
