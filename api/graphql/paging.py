"""Pages of lists, with cursors that keep their place whatever is published or withdrawn between two requests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from graphql import GraphQLResolveInfo

from api.catalogue import COLLECTIONS
from api.surrogates import type_key
from content.publishing import queries
from content.publishing.queries import CardRow, Listing, Row

from . import cursors
from .errors import wrong_argument
from .loading import Batch, Key, Node, Reading

FIRST = 20
MOST = 100


@dataclass
class Page:
    """A part of a list: its nodes and, only if anyone asks, a cursor for each and how many the whole list has."""

    nodes: Sequence[Any]
    has_next_page: bool
    has_previous_page: bool
    cursor: Callable[[int], str]
    count: Callable[[], int]

    @property
    def start_cursor(self) -> str | None:
        return self.cursor(0) if self.nodes else None

    @property
    def end_cursor(self) -> str | None:
        return self.cursor(len(self.nodes) - 1) if self.nodes else None


@dataclass
class Edge:
    """One place in a page."""

    page: Page
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
    place = cursors.place_in_list(question, after) if after is not None else None
    size = question.limit
    rows = queries.cards(replace(question, limit=size + 1, after=place))
    nodes = reading.nodes(rows[:size])
    cursor = partial(_cursor, lambda: question, rows)
    return Page(nodes, len(rows) > size, place is not None, cursor, partial(queries.count, question))


def linked(
    type: str, by: str, node: Node, info: GraphQLResolveInfo, first: int | None = None, after: str | None = None
) -> Page:
    """The items of `type` whose facet `by` is this item: with those of its whole batch, in one statement."""
    size, batch = checked_first(first), node.batch
    if after is None:
        pages = batch.once(("linked", type, by, size), lambda: _linked_pages(batch, type, by, size))
        return pages[node["content_id"], node["locale"]]
    if len(batch.nodes) > 1:
        raise wrong_argument(
            "after", f"asks for the {info.field_name} of many items; page through one item's at a time"
        )
    return listed(_question(batch, node["locale"], type, by, node["content_id"], size), after, batch.reading)


def _linked_pages(batch: Batch, type: str, by: str, size: int) -> dict[Key, Page]:
    by_locale: dict[str, dict[str, None]] = defaultdict(dict)
    for node in batch.nodes:
        by_locale[node["locale"]][node["content_id"]] = None
    pages: dict[Key, Page] = {}
    for locale, values in by_locale.items():
        pages |= _linked_in(batch, locale, list(values), type, by, size)
    return pages


def _linked_in(batch: Batch, locale: str, values: list[str], type: str, by: str, size: int) -> dict[Key, Page]:
    audience = batch.reading.audience
    batch.reading.keys.add(type_key(type, locale))
    found = queries.linked(by, values, type, locale, audience, size + 1, COLLECTIONS[type].sort)
    shown = {row.id: row for rows in found.values() for row in rows[:size]}
    nodes = dict(zip(shown, batch.reading.nodes(shown.values()), strict=True))

    def count(value: str) -> int:
        counts = ("counts", locale, type, by)
        return batch.once(counts, lambda: queries.linked_counts(by, values, type, locale, audience))[value]

    def question(value: str) -> Listing:
        return _question(batch, locale, type, by, value, size)

    return {
        (value, locale): Page(
            [nodes[row.id] for row in rows[:size]],
            has_next_page=len(rows) > size,
            has_previous_page=False,
            cursor=partial(_cursor, partial(question, value), rows),
            count=partial(count, value),
        )
        for value, rows in found.items()
    }


def _question(batch: Batch, locale: str, type: str, by: str, value: str, size: int) -> Listing:
    return Listing(batch.reading.audience, locale, type, facets=((by, value),), sort=COLLECTIONS[type].sort, limit=size)


def _cursor(asked: Callable[[], Listing], rows: Sequence[Row | CardRow], index: int) -> str:
    """The cursor of a row. Most pages are asked for one or for none, so what it needs is made then."""
    question = asked()
    return cursors.encode(cursors.question_of(question), list(queries.place(rows[index], question.sort)))
