"""How a query reads related items without asking the database once for each.

Whatever was loaded together stays together: a document knows its batch, and when the first of a batch is asked for its
department, the departments of the whole batch are loaded in one statement. So the number of statements grows with the
depth of a query and never with the number of items, whichever aliases and fragments it is written with. Looking ahead
through the query's syntax would have to know every field that loads; here each field that loads simply says so.

Where only what a link shows is asked of a relation, the document's own copy answers and nothing is loaded at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

import orjson
from graphene.utils.str_converters import to_camel_case, to_snake_case
from graphql import FieldNode, FragmentSpreadNode, GraphQLResolveInfo

from api.surrogates import type_key
from content.documents import Audience
from content.documents.base import LocationCard, Relation
from content.publishing import queries

Key = tuple[str, str]
"""The content id and locale of a document."""
Made = TypeVar("Made")

LINK = frozenset({"__typename", *map(to_camel_case, Relation.model_fields)})
CARDS = {"locations", "location"}
"""The fields whose stored copy is a LocationCard, which shows more than a link."""
CARD = frozenset({"__typename", *map(to_camel_case, LocationCard.model_fields)})


class Node(dict[str, Any]):
    """A document, or a piece of one, that knows what it was loaded together with.

    A document begins as its card. Its body is read when a field is asked for that the card has not: most lists never
    need it. What neither has is None: it was rendered before the field existed, and will be rendered again.
    """

    __slots__ = ("batch", "body")
    batch: Batch
    body: bytes

    def __missing__(self, name: str) -> Any:
        if not self.body:
            return None
        body, self.body = self.body, b""
        self.update(orjson.loads(body))
        return self[name]


@dataclass
class Reading:
    """One request's view of the documents: for whom it reads, and what its answer depends on."""

    audience: Audience
    now: datetime
    keys: set[str] = field(default_factory=set)
    """Surrogate keys: whole types rather than single items, which an answer may show hundreds of."""
    until: datetime | None = None
    """When a part of the answer stops being true; None if none does."""

    def holds_until(self, moment: datetime) -> None:
        """A part of the answer stops being true at `moment`."""
        self.until = min(self.until or moment, moment, key=datetime.timestamp)

    def nodes(self, rows: Iterable[queries.Row]) -> list[Node]:
        """Decode rows into one batch."""
        rows = list(rows)
        self.keys.update(type_key(type, locale) for type, locale in {(row.type, row.locale) for row in rows})
        return Batch(self, ((orjson.loads(row.card), row.body) for row in rows)).nodes

    def load(self, keys: Iterable[Key]) -> dict[Key, Node]:
        """The live documents that these keys name, in one statement a locale."""
        by_locale = defaultdict(set)
        for content_id, locale in keys:
            by_locale[locale].add(UUID(content_id))
        rows = [row for locale, ids in by_locale.items() for row in queries.by_ids(ids, locale, self.audience)]
        return {_key(node): node for node in self.nodes(rows)}


class Batch:
    """Documents, or pieces of them, that were loaded together, and what was loaded for all of them since."""

    def __init__(self, reading: Reading, sources: Iterable[tuple[dict[str, Any], bytes]]) -> None:
        self.reading = reading
        self.nodes: list[Node] = []
        self._made: dict[Hashable, Any] = {}
        for source, body in sources:
            node = Node(source)
            node.batch, node.body = self, body
            self.nodes.append(node)

    def once(self, name: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` made the first time this batch was asked for `name`."""
        if name not in self._made:
            self._made[name] = make()
        return self._made[name]


def held(name: str, _default: None, source: dict[str, Any], _info: GraphQLResolveInfo) -> Any:
    """A value as the document has it: how graphene resolves every field that says nothing else."""
    return source[name] if isinstance(source, Node) else source.get(name)


def related_item(node: Node, info: GraphQLResolveInfo) -> Node | dict[str, Any] | None:
    """The item that the stored relation of this field's name points at."""
    stored = node[_stored_name(info)]
    if stored is None or _is_shown(node.batch, info):
        return stored
    return _followed(node.batch, _stored_name(info)).get(_key(stored))


def related_items(node: Node, info: GraphQLResolveInfo) -> list[Any]:
    """The items that the stored relations of this field's name point at, in the document's order."""
    stored = node[_stored_name(info)]
    if not stored or _is_shown(node.batch, info):
        return stored
    found = _followed(node.batch, _stored_name(info))
    return [found[_key(relation)] for relation in stored if _key(relation) in found]


def part(node: Node, info: GraphQLResolveInfo) -> Node | None:
    """A piece of a document, as one of a batch of the same pieces of its siblings."""
    return next(iter(pieces(node, _stored_name(info))), None)


def parts(node: Node, info: GraphQLResolveInfo) -> list[Node]:
    """The same for a list of pieces."""
    return pieces(node, _stored_name(info))


def loaded_item(relation: Node, info: GraphQLResolveInfo) -> Node | None:
    """All of the item that a relation names."""
    batch = relation.batch
    return batch.once("item", lambda: batch.reading.load(map(_key, batch.nodes))).get(_key(relation))


def _stored_name(info: GraphQLResolveInfo) -> str:
    """What the document calls the field that is resolved now."""
    return _SNAKE[info.field_name]


class _SnakeCase(dict[str, str]):
    """Names as documents write them, made once each."""

    def __missing__(self, name: str) -> str:
        self[name] = to_snake_case(name)
        return self[name]


_SNAKE = _SnakeCase()


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
    shown = CARD if info.field_name in CARDS else LINK
    return batch.once(("shown", nodes), lambda: fields_asked(info) <= shown)


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


def _key(stored: dict[str, Any]) -> Key:
    return stored["content_id"], stored["locale"]
