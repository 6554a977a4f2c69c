"""What points at an item: with what points at the others of its batch, in one go."""

from __future__ import annotations

from collections import defaultdict

from graphql import GraphQLResolveInfo

from api.catalogue import COLLECTIONS
from api.surrogates import type_key
from content.publishing import queries
from content.publishing.queries import Listing

from .errors import wrong_argument
from .nodes import Batch, Node
from .paging import Ends, Page, checked_first, cursor_of, listed


def linked(
    type: str, by: str, node: Node, info: GraphQLResolveInfo, first: int | None = None, after: str | None = None
) -> Page | LinkedPage:
    """The items of `type` whose facet `by` is this item. Raises Refused."""
    size, batch = checked_first(first), node.batch
    if after is None:
        return batch.once(("linked", type, by, size), lambda: _pages(batch, type, by, size))[id(node)]
    if len(batch.nodes) > 1:
        raise wrong_argument(
            "after", f"asks for the {info.field_name} of many items; page through one item's at a time"
        )
    content_id, locale = node.key
    return listed(Links(batch, locale, type, by, size).question(content_id), after, batch.reading)


class Links:
    """What points at the items of a batch that are written in one language."""

    def __init__(self, batch: Batch, locale: str, type: str, by: str, size: int) -> None:
        self._batch, self._audience = batch, batch.reading.audience
        self._locale, self._type, self._by, self._size = locale, type, by, size
        self._sort = COLLECTIONS[type].sort
        self._pages: dict[str, LinkedPage] = {}

    def pages(self, values: list[str]) -> dict[str, LinkedPage]:
        """The first page for each of these items."""
        size = self._size
        self._batch.reading.keys.add(type_key(self._type, self._locale))
        found = queries.linked(self._by, values, self._type, self._locale, self._audience, size + 1, self._sort)
        self._pages = {value: LinkedPage(self, value, names, size) for value, names in found.items()}
        return self._pages

    def node(self, name: str) -> Node:
        """The document of which this is a version; those of all pages are one batch."""
        return self._batch.once(("nodes", self), self._nodes)[name]

    def _nodes(self) -> dict[str, Node]:
        names = dict.fromkeys(name for page in self._pages.values() for name in page.shown)
        return dict(zip(names, self._batch.reading.named(names), strict=True))

    def count(self, value: str) -> int:
        """How many there are in all; all of them are counted with the first that is asked for."""
        asked = (self._by, list(self._pages), self._type, self._locale, self._audience)
        name = ("counts", self._locale, self._type, self._by)
        return self._batch.once(name, lambda: queries.linked_counts(*asked))[value]

    def question(self, value: str) -> Listing:
        """The list that an item's page is the first of."""
        facets = ((self._by, value),)
        return Listing(self._audience, self._locale, self._type, facets, sort=self._sort, limit=self._size)


class LinkedPage(Ends):
    """The first page of what points at one item. There is one for each item of a batch, so it is small."""

    __slots__ = ("_links", "_size", "_value", "names")
    has_previous_page = False

    def __init__(self, links: Links, value: str, names: tuple[str, ...], size: int) -> None:
        self._links, self._value, self.names, self._size = links, value, names, size

    @property
    def told(self) -> tuple[int, tuple[str, ...]]:
        """What all of the page follows from, but for how many there are in all: its size, and the names of the versions
        on it and of the first one after it."""
        return self._size, self.names

    @property
    def shown(self) -> tuple[str, ...]:
        """The names of the versions on the page."""
        return self.names[: self._size]

    @property
    def nodes(self) -> list[Node]:  # type: ignore[override]  # nobody sets it
        return [self._links.node(name) for name in self.shown]

    @property
    def has_next_page(self) -> bool:
        return len(self.names) > self._size

    def cursor(self, index: int) -> str:
        return cursor_of(self.nodes[index].row, self._links.question(self._value))

    def count(self) -> int:
        return self._links.count(self._value)


def _pages(batch: Batch, type: str, by: str, size: int) -> dict[int, LinkedPage]:
    """The page of each node, by its identity."""
    by_locale: dict[str, dict[int, str]] = defaultdict(dict)
    for node in batch.nodes:
        content_id, locale = node.key
        by_locale[locale][id(node)] = content_id
    pages: dict[int, LinkedPage] = {}
    for locale, values in by_locale.items():
        found = Links(batch, locale, type, by, size).pages(list(dict.fromkeys(values.values())))
        pages |= {node: found[value] for node, value in values.items()}
    return pages
