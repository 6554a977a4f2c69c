"""What a query asks of a document and the document holds as it is sent: copied, and no resolver is asked.

Most of an answer is such: texts and numbers, the stored copies of links, the blocks of a body. Documents were validated
when they were rendered, so a value is taken as it is; only null, and what is missing, is looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple

from graphql import (
    FieldNode,
    GraphQLAbstractType,
    GraphQLObjectType,
    GraphQLResolveInfo,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
)

from ..loading import as_list, asks_what_is_shown, held, part, parts, related_item, related_items, stored_name
from ..nodes import Node
from .completing import nothing
from .places import Asked, Places
from .unanswerable import Unanswerable

Copy = Callable[[Any], Any]
"""From what a document holds to what is sent. Raises Unanswerable."""


class Copied(NamedTuple):
    """One field of an object."""

    key: str
    """What documents call it."""
    is_required: bool
    inside: Copy | None
    """What is made of its value; None: it is sent as it is."""


class Fields:
    """The fields of an object that are copied, in an answer that has room for its others, all in the query's order."""

    def __init__(self, room: dict[str, Any], copied: Mapping[str, Copied]) -> None:
        """`room` has all fields of the answer, with what is the same for every source."""
        self._room = room
        self._copied = [(name, *each) for name, each in copied.items()]
        self._missing: dict[str, Any] = dict.fromkeys(each.key for each in copied.values())

    def of(self, source: Node | dict[str, Any]) -> dict[str, Any]:
        """The answer of a document, or of a piece of one. Raises Unanswerable."""
        if not self._copied:
            return self._room.copy()
        try:
            return self._of(source.held if isinstance(source, Node) else source)
        except KeyError:
            return self._of(self._missing | (source.whole() if isinstance(source, Node) else source))

    def of_pieces(self, is_required: bool) -> Copy:
        """Makes the answers of pieces that are copied with their document, or null. Raises Unanswerable."""
        of, missing = self._of, self._missing

        def copy(held: dict[str, Any] | None) -> Any:
            if held is None:
                return nothing(held, is_required)
            try:
                return of(held)
            except KeyError:
                return of(missing | held)

        return copy

    def _of(self, held: dict[str, Any]) -> dict[str, Any]:
        """Raises KeyError for what is not held. A loop over all that is wanted, because a service has twenty pieces of
        two or three texts: whatever is made for each of those costs more than taking them does."""
        found = self._room.copy()
        for name, key, is_required, inside in self._copied:
            value = held[key]
            if inside is not None:
                value = inside(value)
            elif value is None and is_required:
                raise Unanswerable
            found[name] = value
        return found


class Copying:
    """Tells what of a query can be copied, and how."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def divide(self, type: GraphQLObjectType, asked: Asked) -> tuple[Fields, Asked]:
        """The fields of a `type` that are copied, and those that are more than that."""
        room: dict[str, Any] = dict.fromkeys(asked)
        copied, others = {}, {}
        for name, nodes in asked.items():
            if nodes[0].name.value == "__typename":
                room[name] = type.name
            elif (found := self._field(type, nodes)) is not None:
                copied[name] = found
            else:
                others[name] = nodes
        return Fields(room, copied), others

    def _field(self, parent: GraphQLObjectType, nodes: list[FieldNode]) -> Copied | None:
        found = stored(parent, nodes, self._places)
        if found is None:
            return None
        (key, shaped), definition = found, parent.fields[nodes[0].name.value]
        is_required = is_non_null_type(definition.type)
        if is_leaf_type(get_named_type(definition.type)):
            return Copied(key, is_required, None)
        inside = self._value(definition.type, nodes)
        return inside and Copied(key, is_required, inside if shaped is None else lambda value: inside(shaped(value)))

    def _value(self, type: Any, nodes: list[FieldNode]) -> Copy | None:
        is_required, nullable = is_non_null_type(type), get_nullable_type(type)
        if is_list_type(nullable):
            each = self._value(nullable.of_type, nodes)
            return each and _list_of(each, is_required)
        copied = self._object if is_object_type(nullable) else self._any_of
        return copied(nullable, nodes, is_required)

    def _object(self, type: GraphQLObjectType, nodes: list[FieldNode], is_required: bool) -> Copy | None:
        if type.is_type_of is not None:
            return None
        fields, others = self.divide(type, self._places.inside(type, nodes))
        return None if others else fields.of_pieces(is_required)

    def _any_of(self, type: GraphQLAbstractType, nodes: list[FieldNode], is_required: bool) -> Copy | None:
        possible = self._places.schema.get_possible_types(type)
        copies = {each.name: self._object(each, nodes, is_required=True) for each in possible}
        if None in copies.values():
            return None
        copy = self._places.by_kind(type, nodes, copies.get)
        return lambda held: nothing(held, is_required) if held is None else copy[held["type"]](held)


Stored = tuple[str, Copy | None]
"""Under which name documents hold a field's value, and what the resolver makes of it before anything is asked of it."""


def stored(parent: GraphQLObjectType, nodes: list[FieldNode], places: Places) -> Stored | None:
    """How documents hold a field of a type, as it is asked at this place; None if it is more than that."""
    definition = parent.fields.get(nodes[0].name.value)
    if definition is None:
        return None
    resolve: Any = definition.resolve
    rule = RULES.get(resolve.func if isinstance(resolve, partial) else resolve)
    return rule and rule(resolve, places.info(parent, nodes))


def _held(resolve: Any, _info: GraphQLResolveInfo) -> Stored:
    return resolve.args[0], None


def _relation(_resolve: Any, info: GraphQLResolveInfo) -> Stored | None:
    return (stored_name(info.field_name), None) if asks_what_is_shown(info) else None


def _part(_resolve: Any, info: GraphQLResolveInfo) -> Stored:
    return stored_name(info.field_name), lambda stored: next(iter(as_list(stored)), None)


def _parts(_resolve: Any, info: GraphQLResolveInfo) -> Stored:
    return stored_name(info.field_name), as_list


RULES: dict[Any, Callable[[Any, GraphQLResolveInfo], Stored | None]] = {
    held: _held,
    related_item: _relation,
    related_items: _relation,
    part: _part,
    parts: _parts,
}
"""By resolver, those that show what is held. None: at this place something has to be loaded."""


def _list_of(each: Copy, is_required: bool) -> Copy:
    def copy(held: Any) -> Any:
        return list(map(each, held)) if isinstance(held, list) else nothing(held, is_required)

    return copy
