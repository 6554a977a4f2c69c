"""The documents that one request reads, and how those that were loaded together know each other.

Whatever was loaded together stays together: a document knows its batch, and when the first of a batch is asked for its
department, the departments of the whole batch are loaded in one statement (`loading`). So the number of statements
grows with the depth of a query and never with the number of items.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar
from uuid import UUID

import orjson

from api.surrogates import type_key
from content.documents import Audience
from content.publishing import queries
from search.engine import Query, Results

Key = tuple[str, str]
"""The content id and locale of a document."""
Row = queries.Row | queries.CardRow
Made = TypeVar("Made")

CARDS_KEPT = 2_000

decoded: Callable[[bytes], dict[str, Any]] = lru_cache(CARDS_KEPT)(orjson.loads)
"""A card's values. Cards are small, and the same in every list; nobody changes what is in one."""


class Node:
    """A document, or a piece of one, that knows what it was loaded together with.

    Of a document nothing is decoded before it is asked for. A list has its card; its body is read when a field is asked
    for that the card has not, in one statement for its whole batch: most lists never need it. What neither has is None:
    it was rendered before the field existed, and will be rendered again. What is held is shared with other requests, so
    it is never changed, and not copied.
    """

    __slots__ = ("_held", "batch", "body", "etag", "row")

    def __init__(self, batch: Batch, row: Row | None, held: dict[str, Any] | None = None) -> None:
        """A document is its row; a piece of one is what it holds."""
        self.batch = batch
        self.row = row
        self.etag = row.etag if row is not None else ""
        """Names the bytes that all of this comes from; empty where something else is held too."""
        self._held = held
        self.body: bytes | None = None if row is not None else b""
        """None: not read yet. Empty: there is nothing more to read."""

    @property
    def held(self) -> dict[str, Any]:
        """The values that were read so far."""
        if self._held is None:
            row = self.row
            assert row is not None
            if row.body:
                self._held, self.body = orjson.loads(row.body), b""
            else:
                self._held = decoded(row.card)
        return self._held

    @property
    def key(self) -> Key:
        """What other documents name this one by."""
        return (self.row.item, self.row.locale) if self.row is not None else key_of(self)

    def __getitem__(self, name: str) -> Any:
        try:
            return self.held[name]
        except KeyError:
            return self.whole().get(name)

    def whole(self) -> dict[str, Any]:
        """All that the document holds."""
        held = self.held
        if self.body is None:
            self.batch.read_bodies()
        if self.body:
            self._held = held = held | orjson.loads(self.body)
            self.body = b""
        return held

    def know(self, name: str, value: Any) -> None:
        """Hold what no document does: something of the question."""
        self._held, self.etag = {**self.held, name: value}, ""


@dataclass
class Reading:
    """One request's view of the documents: for whom it reads, and what its answer depends on."""

    audience: Audience
    now: datetime
    keys: set[str] = field(default_factory=set)
    """Surrogate keys: whole types rather than single items, which an answer may show hundreds of."""
    until: datetime | None = None
    """When a part of the answer stops being true; None if none does."""
    searched: list[tuple[Query, Results]] = field(default_factory=list)
    """What was searched for, and what came of it: counted once the answer is made."""

    def holds_until(self, moment: datetime) -> None:
        """A part of the answer stops being true at `moment`."""
        self.until = min(self.until or moment, moment, key=datetime.timestamp)

    def nodes(self, rows: Sequence[Row]) -> list[Node]:
        """Rows as one batch."""
        for type, locale in {(row.type, row.locale) for row in rows}:
            self.keys.add(type_key(type, locale))
        return Batch.of_rows(self, rows).nodes

    def load(self, keys: Iterable[Key]) -> dict[Key, Node]:
        """The live documents that these keys name, in one statement a locale."""
        by_locale = defaultdict(set)
        for content_id, locale in keys:
            by_locale[locale].add(UUID(content_id))
        rows = [
            row for locale, ids in by_locale.items() for row in queries.by_ids(ids, locale, self.audience, bodies=False)
        ]
        return {node.key: node for node in self.nodes(rows)}


class Batch:
    """Documents, or pieces of them, that were loaded together, and what was loaded for all of them since."""

    def __init__(self, reading: Reading, pieces: Iterable[dict[str, Any]] = ()) -> None:
        self.reading = reading
        self.nodes = [Node(self, None, piece) for piece in pieces]
        self._made: dict[Hashable, Any] = {}

    @classmethod
    def of_rows(cls, reading: Reading, rows: Iterable[Row]) -> Batch:
        """Whole documents."""
        batch = cls(reading)
        batch.nodes = [Node(batch, row) for row in rows]
        return batch

    def read_bodies(self) -> None:
        """Read all bodies that were not, in one statement."""
        unread = {node.row.id: node for node in self.nodes if node.body is None and node.row and not node.row.body}
        found = queries.bodies(unread)
        for row, node in unread.items():
            node.body = found.get(row, b"")

    def once(self, name: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` made the first time this batch was asked for `name`."""
        try:
            return self._made[name]
        except KeyError:
            made = self._made[name] = make()
            return made


def key_of(stored: Node | dict[str, Any]) -> Key:
    """What a document, or a relation to one, says that it is named by."""
    return stored["content_id"], stored["locale"]
