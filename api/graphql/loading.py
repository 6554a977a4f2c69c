"""How a query reads related items without asking the database once for each.

Whatever was loaded together stays together: a document knows its batch, and when the first of a batch is asked for its
department, the departments of the whole batch are loaded in one statement. So the number of statements grows with the
depth of a query and never with the number of items, whichever aliases and fragments it is written with. Looking ahead
through the query's syntax would have to know every field that loads; here each field that loads simply says so.

Where only what a link shows is asked of a relation, the document's own copy answers and nothing is loaded at all.
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
from graphene.utils.str_converters import to_camel_case, to_snake_case
from graphql import FieldNode, FragmentSpreadNode, GraphQLResolveInfo

from api.surrogates import type_key
from content.documents import Audience
from content.documents.base import LocationCard, Relation
from content.publishing import queries
from search.engine import Query, Results

Key = tuple[str, str]
"""The content id and locale of a document."""
Made = TypeVar("Made")

LINK = frozenset({"__typename", *map(to_camel_case, Relation.model_fields)})
CARDS = {"locations", "location"}
"""The fields whose stored copy is a LocationCard, which shows more than a link."""
CARD = frozenset({"__typename", *map(to_camel_case, LocationCard.model_fields)})


CARDS_KEPT = 2_000

decoded: Callable[[bytes], dict[str, Any]] = lru_cache(CARDS_KEPT)(orjson.loads)
"""A card's values. Cards are small, and the same in every list; nobody changes what is in one."""


class Node:
    """A document, or a piece of one, that knows what it was loaded together with.

    A document begins as its card. Its body is read when a field is asked for that the card has not, in one statement
    for its whole batch: most lists never need it. What neither has is None: it was rendered before the field existed,
    and will be rendered again. What is held is shared with other requests, so it is never changed, and not copied.
    """

    __slots__ = ("batch", "body", "held")

    def __init__(self, batch: Batch, held: dict[str, Any], body: bytes | None) -> None:
        self.batch = batch
        self.held = held
        self.body = body
        """None: not read yet. Empty: there is nothing more to read."""

    def __getitem__(self, name: str) -> Any:
        try:
            return self.held[name]
        except KeyError:
            return self._read_on().get(name)

    def _read_on(self) -> dict[str, Any]:
        if self.body is None:
            self.batch.read_bodies()
        if self.body:
            self.held = self.held | orjson.loads(self.body)
            self.body = b""
        return self.held

    def know(self, name: str, value: Any) -> None:
        """Hold what no document does: something of the question."""
        self.held = {**self.held, name: value}


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

    def nodes(self, rows: Iterable[queries.Row | queries.CardRow]) -> list[Node]:
        """Decode rows into one batch."""
        rows = list(rows)
        self.keys.update(type_key(type, locale) for type, locale in {(row.type, row.locale) for row in rows})
        return Batch(self, ((decoded(row.card), row.body or None) for row in rows), rows).nodes

    def load(self, keys: Iterable[Key]) -> dict[Key, Node]:
        """The live documents that these keys name, in one statement a locale."""
        by_locale = defaultdict(set)
        for content_id, locale in keys:
            by_locale[locale].add(UUID(content_id))
        rows = [
            row for locale, ids in by_locale.items() for row in queries.by_ids(ids, locale, self.audience, bodies=False)
        ]
        return {_key(node): node for node in self.nodes(rows)}


class Batch:
    """Documents, or pieces of them, that were loaded together, and what was loaded for all of them since."""

    def __init__(
        self,
        reading: Reading,
        sources: Iterable[tuple[dict[str, Any], bytes | None]],
        rows: Sequence[queries.Row | queries.CardRow] = (),
    ) -> None:
        self.reading = reading
        self.nodes = [Node(self, source, body) for source, body in sources]
        self._rows = rows
        self._made: dict[Hashable, Any] = {}

    def read_bodies(self) -> None:
        """Read all bodies that were not, in one statement."""
        unread = {row.id: node for row, node in zip(self._rows, self.nodes, strict=True) if node.body is None}
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


def held(name: str, _default: None, source: Node | dict[str, Any], _info: Any) -> Any:
    """A value as the document has it: how graphene resolves every field that says nothing else."""
    return source[name] if isinstance(source, Node) else source.get(name)


def held_by(source: Any) -> dict[str, Any]:
    """What a source holds as finished values, as far as it has been read."""
    return source.held if isinstance(source, Node) else source


def related_item(node: Node, info: GraphQLResolveInfo) -> Node | dict[str, Any] | None:
    """The item that the stored relation of this field's name points at."""
    name = stored_name(info.field_name)
    return node[name] if _is_shown(node.batch, info) else followed_item(node, name)


def related_items(node: Node, info: GraphQLResolveInfo) -> list[Any]:
    """The items that the stored relations of this field's name point at, in the document's order."""
    name = stored_name(info.field_name)
    return node[name] if _is_shown(node.batch, info) else followed_items(node, name)


def part(node: Node, info: GraphQLResolveInfo) -> Node | None:
    """A piece of a document, as one of a batch of the same pieces of its siblings."""
    return next(iter(pieces(node, stored_name(info.field_name))), None)


def parts(node: Node, info: GraphQLResolveInfo) -> list[Node]:
    """The same for a list of pieces."""
    return pieces(node, stored_name(info.field_name))


def loaded_item(relation: Node, info: GraphQLResolveInfo) -> Node | None:
    """All of the item that a relation names."""
    batch = relation.batch
    return batch.once("item", lambda: batch.reading.load(map(_key, batch.nodes))).get(_key(relation))


def stored_name(field: str) -> str:
    """What documents call a field."""
    return _SNAKE[field]


class _SnakeCase(dict[str, str]):
    """Names as documents write them, made once each."""

    def __missing__(self, name: str) -> str:
        self[name] = to_snake_case(name)
        return self[name]


_SNAKE = _SnakeCase()


def followed_item(node: Node, name: str) -> Node | None:
    """All of the item that the stored relation `name` points at; None where there is none, or it cannot be read."""
    stored = node[name]
    return _followed(node.batch, name).get(_key(stored)) if stored is not None else None


def followed_items(node: Node, name: str) -> list[Node]:
    """The same for a list of relations, in the document's order, without those that cannot be read."""
    stored = node[name]
    if not stored:
        return stored
    found = _followed(node.batch, name)
    return [found[_key(relation)] for relation in stored if _key(relation) in found]


def _followed(batch: Batch, name: str) -> dict[Key, Node]:
    """Everything that the batch's relations of this name point at."""
    return batch.once(
        ("followed", name),
        lambda: batch.reading.load(_key(stored) for node in batch.nodes for stored in _listed(node[name])),
    )


def pieces(node: Node, name: str) -> list[Node]:
    """The pieces that the document holds under this name, in one batch with those of its siblings."""

    def make() -> dict[int, list[Node]]:
        siblings = node.batch.nodes
        stored = [_listed(sibling[name]) for sibling in siblings]
        pieces = iter(Batch(node.batch.reading, ((piece, b"") for each in stored for piece in each)).nodes)
        return {id(sibling): [next(pieces) for _ in each] for sibling, each in zip(siblings, stored, strict=True)}

    return node.batch.once(("parts", name), make)[id(node)]


def _is_shown(batch: Batch, info: GraphQLResolveInfo) -> bool:
    """Whether all that the query asks of this relation stands in the stored copy."""
    nodes = tuple(map(id, info.field_nodes))
    return batch.once(("shown", nodes), lambda: asks_what_is_shown(info))


def asks_what_is_shown(info: GraphQLResolveInfo) -> bool:
    """The same, of a query alone."""
    return fields_asked(info) <= (CARD if info.field_name in CARDS else LINK)


def fields_asked(info: GraphQLResolveInfo) -> set[str]:
    """The names of the fields that may be asked of what is resolved now, whatever they are called in the answer."""
    asked: set[str] = set()
    spread: set[str] = set()
    waiting: list[Any] = list(info.field_nodes)
    while waiting:
        for selection in waiting.pop().selection_set.selections:
            if isinstance(selection, FieldNode):
                asked.add(selection.name.value)
            elif not isinstance(selection, FragmentSpreadNode):
                waiting.append(selection)
            elif selection.name.value not in spread:
                spread.add(selection.name.value)
                waiting.append(info.fragments[selection.name.value])
    return asked


def _listed(stored: Any) -> list[Any]:
    return stored if isinstance(stored, list) else [] if stored is None else [stored]


def _key(stored: Node | dict[str, Any]) -> Key:
    return stored["content_id"], stored["locale"]
