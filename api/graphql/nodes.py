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

from api.pieces import IDENTITY, IDENTITY_BYTES, PIECES
from api.surrogates import type_key
from content.documents import Audience
from content.publishing import queries
from content.publishing.queries import Name, Row
from search.answers import Answers
from search.engine import Query, Results

Key = tuple[str, str]
"""The content id and locale of a document."""
Made = TypeVar("Made")

CARDS_KEPT = 2_000

decoded: Callable[[bytes], dict[str, Any]] = lru_cache(CARDS_KEPT)(orjson.loads)
"""A card's values. Cards are small, and the same in every list; nobody changes what is in one."""


class Outdated(Exception):
    """A document changed after a list told of it and before it was read: the whole question is asked anew."""


class Node:
    """A document, or a piece of one, that knows what it was loaded together with.

    Of a document nothing is read or decoded before it is asked for. A list names versions of documents; their cards are
    read when something is asked of one that is not kept (`pieces`), their bodies when that is not in the cards, each in
    one statement for the whole batch, and of those versions alone. What neither has is None: it was rendered before the
    field existed, and will be rendered again. What is held is shared with other requests, so it is never changed, and
    not copied.
    """

    __slots__ = ("_held", "batch", "body", "name", "stored")

    def __init__(
        self, batch: Batch, held: dict[str, Any] | None = None, name: Name | None = None, row: Row | None = None
    ):
        """A document is its version's name, with its row if that was read; a piece of one is what it holds."""
        self.batch = batch
        self.name = name
        """Names the version that all of this comes from; None where something else is held too."""
        self.stored = row
        """None: not read yet, or no document."""
        self._held = held
        self.body: bytes | None = None if held is None else b""
        """None: not read yet. Empty: there is nothing more to read."""

    @property
    def row(self) -> Row:
        """The document's row. Raises Outdated."""
        if self.stored is None:
            self.batch.read_cards()
        assert self.stored is not None
        return self.stored

    @property
    def held(self) -> dict[str, Any]:
        """The values that were read so far. Raises Outdated."""
        if self._held is None:
            row = self.row
            if row.body:
                self._held, self.body = orjson.loads(row.body), b""
            else:
                self._held = decoded(row.card)
        return self._held

    @property
    def key(self) -> Key:
        """What other documents name this one by. Raises Outdated."""
        if self.stored is not None:
            return self.stored.item, self.stored.locale
        if self.name is None:
            return key_of(self)
        kept = PIECES[self.batch.reading.audience]
        return (kept and kept.get((IDENTITY, self.name))) or (self.row.item, self.row.locale)

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
        self._held, self.name = {**self.held, name: value}, None


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
    questioned: list[tuple[Query, Answers]] = field(default_factory=list)
    """The same of questions that passages were to answer."""

    def holds_until(self, moment: datetime) -> None:
        """A part of the answer stops being true at `moment`."""
        self.until = min(self.until or moment, moment, key=datetime.timestamp)

    def nodes(self, rows: Sequence[Row]) -> list[Node]:
        """Rows as one batch."""
        for type, locale in {(row.type, row.locale) for row in rows}:
            self.keys.add(type_key(type, locale))
        batch = Batch(self)
        batch.nodes = [Node(batch, None, row.name, row) for row in rows]
        return batch.nodes

    def named(self, names: Iterable[Name]) -> list[Node]:
        """The documents of which these are versions, as one batch."""
        batch = Batch(self)
        batch.nodes = [Node(batch, None, name) for name in names]
        return batch.nodes

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
        self.nodes = [Node(self, piece) for piece in pieces]
        self._made: dict[Hashable, Any] = {}

    def keys(self) -> list[Key]:
        """What other documents name each of them by. Raises Outdated."""
        kept = PIECES[self.reading.audience]
        known: list[Any] = kept.each([(IDENTITY, node.name) for node in self.nodes]) if kept is not None else [None]
        return known if None not in known else [node.key for node in self.nodes]

    def read_cards(self) -> None:
        """Read all cards that were not, in one statement. Raises Outdated."""
        kept = PIECES[self.reading.audience]
        unread = [node for node in self.nodes if node.stored is None]
        found = queries.by_names(node.name for node in unread if node.name)
        for node in unread:
            node.stored = row = _the(found, node.name)
            if kept is not None:
                kept.keep((IDENTITY, node.name), (row.item, row.locale), IDENTITY_BYTES)

    def read_bodies(self) -> None:
        """Read all bodies that were not, in one statement. Raises Outdated."""
        unread = [node for node in self.nodes if node.body is None and not node.row.body]
        found = queries.by_names((node.row.name for node in unread), bodies=True)
        for node in unread:
            node.body = _the(found, node.row.name).body

    def once(self, name: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` made the first time this batch was asked for `name`."""
        try:
            return self._made[name]
        except KeyError:
            made = self._made[name] = make()
            return made


def _the(found: dict[Name, Row], name: Name | None) -> Row:
    """The version of this name, or Outdated if there is another by now."""
    row = found.get(name) if name else None
    if row is None:
        raise Outdated
    return row


def key_of(stored: Node | dict[str, Any]) -> Key:
    """What a document, or a relation to one, says that it is named by."""
    return stored["content_id"], stored["locale"]
