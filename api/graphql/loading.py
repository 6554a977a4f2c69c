"""How a query reads related items without asking the database once for each.

When the first of a batch (`nodes`) is asked for its department, those of the whole batch are loaded, whichever aliases
and fragments the query is written with. Looking ahead through the query's syntax would have to know every field that
loads; here each field that loads simply says so. Where only what a link shows is asked of a relation, the document's
own copy answers and nothing is loaded at all.
"""

from __future__ import annotations

from typing import Any

from graphene.utils.str_converters import to_camel_case, to_snake_case
from graphql import FieldNode, FragmentSpreadNode, GraphQLResolveInfo

from content.documents.base import LocationCard, Relation

from .nodes import Batch, Key, Node, key_of

LINK = frozenset({"__typename", *map(to_camel_case, Relation.model_fields)})
CARDS = {"locations", "location"}
"""The fields whose stored copy is a LocationCard, which shows more than a link."""
CARD = frozenset({"__typename", *map(to_camel_case, LocationCard.model_fields)})


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
    return batch.once("item", lambda: batch.reading.load(map(key_of, batch.nodes))).get(key_of(relation))


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
    return _followed(node.batch, name).get(key_of(stored)) if stored is not None else None


def followed_items(node: Node, name: str) -> list[Node]:
    """The same for a list of relations, in the document's order, without those that cannot be read."""
    stored = node[name]
    if not stored:
        return stored
    found = _followed(node.batch, name)
    return [found[key_of(relation)] for relation in stored if key_of(relation) in found]


def _followed(batch: Batch, name: str) -> dict[Key, Node]:
    """Everything that the batch's relations of this name point at."""
    return batch.once(
        ("followed", name),
        lambda: batch.reading.load(key_of(stored) for node in batch.nodes for stored in as_list(node[name])),
    )


def pieces(node: Node, name: str) -> list[Node]:
    """The pieces that the document holds under this name, in one batch with those of its siblings."""

    def make() -> dict[int, list[Node]]:
        siblings = node.batch.nodes
        stored = [as_list(sibling[name]) for sibling in siblings]
        pieces = iter(Batch(node.batch.reading, (piece for each in stored for piece in each)).nodes)
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


def as_list(stored: Any) -> list[Any]:
    """What is held under a name that may hold one, many or nothing."""
    return stored if isinstance(stored, list) else [] if stored is None else [stored]
