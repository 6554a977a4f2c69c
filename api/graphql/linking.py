"""What points at an item: with what points at the others of its batch, in one go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from graphql import GraphQLResolveInfo

from api.catalogue import COLLECTIONS
from api.surrogates import type_key
from content.publishing import queries
from content.publishing.queries import Listing, Name

from .errors import wrong_argument
from .nodes import Batch, Key, Node
from .paging import Ends, Page, checked_first, cursor_of, listed

Told = tuple[int, tuple[Name, ...]]
"""What a page follows from, but for how many there are in all: how many it may show, and the names of the versions on
it and of the first one after it."""


def linked(
    type: str, by: str, node: Node, info: GraphQLResolveInfo, first: int | None = None, after: str | None = None
) -> Page | LinkedPage:
    """The items of `type` whose facet `by` is this item. Raises Refused."""
    pages = first_pages(node.batch, type, by, first)
    if after is None:
        return LinkedPage(pages, node.key)
    if len(node.batch.nodes) > 1:
        raise wrong_argument(
            "after", f"asks for the {info.field_name} of many items; page through one item's at a time"
        )
    return listed(pages.question(node.key), after, node.batch.reading)


def first_pages(batch: Batch, type: str, by: str, first: int | None) -> FirstPages:
    """The first pages of a size, made once for each batch. Raises Refused."""
    size = checked_first(first)
    return batch.once(("linked", type, by, size), lambda: FirstPages(batch, type, by, size))


class FirstPages:
    """The first pages of what points at the items of a batch; which documents those are is asked when one is told."""

    def __init__(self, batch: Batch, type: str, by: str, size: int) -> None:
        self._batch, self._type, self._by, self.size = batch, type, by, size
        self._sort = COLLECTIONS[type].sort
        self._keys = batch.once("keys", batch.keys)
        self._values: dict[str, list[str]] = defaultdict(list)
        """The items of the batch by language, each once."""
        for value, locale in dict.fromkeys(self._keys):
            self._values[locale].append(value)
        batch.reading.keys.update(type_key(type, locale) for locale in self._values)

    def told(self, nodes: Sequence[Node]) -> Sequence[Told] | None:
        """What the page of each of these follows from; None if one of them is of another batch."""
        batch = self._batch
        told = batch.once((self, "told"), self._told)
        if nodes is batch.nodes:
            return told
        by_node = batch.once((self, "by node"), lambda: dict(zip(map(id, batch.nodes), told, strict=True)))
        return [by_node[id(node)] for node in nodes] if all(node.batch is batch for node in nodes) else None

    def names(self, key: Key) -> tuple[Name, ...]:
        """The names of the versions on an item's page, and of the first one after it."""
        return self._batch.once((self, "names"), self._names)[key]

    def node(self, name: Name) -> Node:
        """The document of which this is a version; those of all pages are one batch."""
        return self._batch.once((self, "nodes"), self._nodes)[name]

    def count(self, key: Key) -> int:
        """How many there are in all; all of them are counted with the first that is asked for."""
        return self._batch.once((self.__class__, self._type, self._by), self._counts)[key]

    def question(self, key: Key) -> Listing:
        """The list that an item's page is the first of."""
        value, locale = key
        audience, facets = self._batch.reading.audience, ((self._by, value),)
        return Listing(audience, locale, self._type, facets, sort=self._sort, limit=self.size)

    def _told(self) -> list[Told]:
        names, size = self._batch.once((self, "names"), self._names), self.size
        return [(size, names[key]) for key in self._keys]

    def _names(self) -> dict[Key, tuple[Name, ...]]:
        found: dict[Key, tuple[Name, ...]] = {}
        reading = self._batch.reading
        for locale, values in self._values.items():
            pages = queries.linked(self._by, values, self._type, locale, reading.audience, self.size + 1, self._sort)
            found |= {(value, locale): names for value, names in pages.items()}
        return found

    def _nodes(self) -> dict[Name, Node]:
        pages = self._batch.once((self, "names"), self._names).values()
        names = dict.fromkeys(name for page in pages for name in page[: self.size])
        return dict(zip(names, self._batch.reading.named(names), strict=True))

    def _counts(self) -> dict[Key, int]:
        audience = self._batch.reading.audience
        return {
            (value, locale): count
            for locale, values in self._values.items()
            for value, count in queries.linked_counts(self._by, values, self._type, locale, audience).items()
        }


class LinkedPage(Ends):
    """The first page of what points at one item. There is one for each item of a batch, so it is small."""

    __slots__ = ("_key", "_pages")
    has_previous_page = False

    def __init__(self, pages: FirstPages, key: Key) -> None:
        self._pages, self._key = pages, key

    @property
    def nodes(self) -> list[Node]:  # type: ignore[override]  # nobody sets it
        return [self._pages.node(name) for name in self._names[: self._pages.size]]

    @property
    def has_next_page(self) -> bool:
        return len(self._names) > self._pages.size

    def cursor(self, index: int) -> str:
        return cursor_of(self.nodes[index].row, self._pages.question(self._key))

    def count(self) -> int:
        return self._pages.count(self._key)

    @property
    def _names(self) -> tuple[Name, ...]:
        return self._pages.names(self._key)
