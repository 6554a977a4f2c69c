"""Pages of lists, with cursors that keep their place whatever is published or withdrawn between two requests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any
from uuid import UUID

from graphql import GraphQLResolveInfo

from api.catalogue import COLLECTIONS
from api.surrogates import type_key
from content.publishing import queries
from content.publishing.queries import Listing, Row

from . import cursors
from .errors import wrong_argument
from .loading import Batch, Key, Node, Reading

FIRST = 20
MOST = 100


@dataclass(frozen=True)
class Page:
    """A part of a list: its nodes and, only if anyone asks, a cursor for each and how many the whole list has."""

    nodes: Sequence[Any]
    has_next: bool
    has_previous: bool
    cursor: Callable[[int], str]
    count: Callable[[], int]


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
    rows = queries.listed(replace(question, limit=question.limit + 1, after=place))
    nodes = reading.nodes(rows[: question.limit])
    return _page(question, rows, nodes, lambda: queries.count(question), has_previous=place is not None)


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
    by_locale: dict[str, set[UUID]] = defaultdict(set)
    for node in batch.nodes:
        by_locale[node["locale"]].add(UUID(node["content_id"]))
    pages: dict[Key, Page] = {}
    for locale, values in by_locale.items():
        pages |= _linked_in(batch, locale, list(values), type, by, size)
    return pages


def _linked_in(batch: Batch, locale: str, values: list[UUID], type: str, by: str, size: int) -> dict[Key, Page]:
    audience = batch.reading.audience
    batch.reading.keys.add(type_key(type, locale))
    found = queries.linked(by, values, type, locale, audience, size + 1, COLLECTIONS[type].sort)
    shown = {row.id: row for rows in found.values() for row in rows[:size]}
    nodes = dict(zip(shown, batch.reading.nodes(shown.values()), strict=True))

    def count(value: UUID) -> int:
        counts = ("counts", locale, type, by)
        return batch.once(counts, lambda: queries.linked_counts(by, values, type, locale, audience))[value]

    return {
        (str(value), locale): _page(
            _question(batch, locale, type, by, str(value), size),
            rows,
            [nodes[row.id] for row in rows[:size]],
            partial(count, value),
        )
        for value, rows in found.items()
    }


def _question(batch: Batch, locale: str, type: str, by: str, value: str, size: int) -> Listing:
    return Listing(batch.reading.audience, locale, type, facets=((by, value),), sort=COLLECTIONS[type].sort, limit=size)


def _page(
    question: Listing,
    rows: Sequence[Row],
    nodes: Sequence[Node],
    count: Callable[[], int],
    *,
    has_previous: bool = False,
) -> Page:
    def cursor(index: int) -> str:
        return cursors.encode(cursors.question_of(question), list(queries.place(rows[index], question.sort)))

    return Page(nodes, len(rows) > question.limit, has_previous, cursor, count)
