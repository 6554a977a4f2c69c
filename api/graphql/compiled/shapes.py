"""What a query shows of a document: read out of its bytes, and written without being looked at in between.

An object is two classes of one layout: as it is read, under the names that documents have, and as it is sent, under
those that the query gives. msgspec decodes into the first what is asked and skips the rest; each object is then told
that it is of the second, and all is encoded. So nothing is made for a value but the value. What the schema promises are
the types of the first class: what does not keep them, a null or a block of another kind, is refused while it is read.

What is sent and is in no document, the name of a type, is a default of the first class, under a name that no document
has. Which fields can be read like this is what `copying` says, and both ways answer the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from types import GenericAlias
from typing import Annotated, Any, NamedTuple, Optional, Union

import msgspec
from graphql import (
    FieldNode,
    GraphQLObjectType,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
    is_union_type,
)

from .copying import stored
from .places import Asked, Places

SCALARS: dict[str, Any] = {
    **dict.fromkeys(("String", "ID", "Date", "DateTime", "Decimal"), str),
    "Int": int,
    "Boolean": bool,
    "Float": int | Annotated[float, msgspec.Meta(ge=-1e9, le=1e9)],
}
"""How documents hold what is sent as it is. Numbers of more digits msgspec and orjson write differently."""

KIND = "type"
"""What tells apart the objects of a union, in documents."""

Become = Callable[[Any], None]
"""Makes what was read what is sent, with all that is inside it."""


Room = list[tuple[str, list[FieldNode]]]
"""The attributes that are left for what no document holds, and what is asked there."""


class Shape(NamedTuple):
    """How values at a place in a query are read, and what becomes of them."""

    read: Any
    sent: Mapping[type, type] = {}
    """By the class of an object that was read, the class it is sent as. Of what stays as it is there is nothing."""
    inside: Mapping[type, list[tuple[str, Become]]] = {}
    """By the same, which attributes become something too."""


class Card(NamedTuple):
    """How what is asked of an item is read out of its document, or its card, and written."""

    decode: Callable[[bytes], Any]
    become: Become
    encode: Callable[[Any], bytes]
    room: Room

    def shown(self, card: bytes) -> bytes:
        """From a card's bytes to the answer's, where no room is left. Raises msgspec.ValidationError."""
        held = self.decode(card)
        self.become(held)
        return self.encode(held)


class Shapes:
    """Tells how what a query asks is read and written, where the document holds all of it."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self.count = 0
        """How many objects were told of so far: each is two classes, some kilobytes of memory."""

    def document(self, type: GraphQLObjectType, asked: Asked, in_cards: Collection[str] | None = None) -> Card | None:
        """How what is asked of a document is read and written, or of its card, which has these of its names and no
        others. None if something is held as it cannot be read, or not in the card.

        What is made raises msgspec.ValidationError for a document that is not as the schema says.
        """
        room: Room = []
        shape = self._object(type, asked, in_cards=in_cards, room=room)
        return None if shape is None else _card(shape, room)

    def _object(
        self,
        type: GraphQLObjectType,
        asked: Asked,
        kind: str = "",
        in_cards: Collection[str] | None = None,
        room: Room | None = None,
    ) -> Shape | None:
        """An object of a type; in a union, that of a kind."""
        if type.is_type_of is not None:
            return None
        constants = {"__typename": type.name, **({KIND: kind} if kind else {})}
        fields: list[Any] = []
        names, inside = {}, []
        for index, (name, nodes) in enumerate(asked.items()):
            attribute, field = f"f{index}", nodes[0].name.value
            if field in constants:
                names[attribute] = f"-{index}", name
                fields.append((attribute, str, constants[field]))
                continue
            found = self._field(type, nodes)
            if found is None and room is not None:
                names[attribute] = f"-{index}", name
                fields.append((attribute, msgspec.Raw, msgspec.Raw(b"null")))
                room.append((attribute, nodes))
                continue
            if found is None or (in_cards is not None and found[0] not in in_cards):
                return None
            key, default, read, become = found
            names[attribute] = key, name
            fields.append((attribute, read, *(default if in_cards is None else ())))
            if become is not None:
                inside.append((attribute, become))
        if len({key for key, _name in names.values()}) < len(names):
            return None
        self.count += 1
        return _paired(fields, names, inside, kind)

    def _field(self, parent: GraphQLObjectType, nodes: list[FieldNode]) -> tuple[str, Any, Any, Become | None] | None:
        """What documents call a field, what it is where it is missing if it may be, how it is read, and what becomes of
        it."""
        found = stored(parent, nodes, self._places)
        if found is None:
            return None
        (key, shaped), type = found, parent.fields[nodes[0].name.value].type
        nullable: Any = get_nullable_type(type)
        is_list = is_list_type(nullable)
        shape = self._value(nullable, nodes)
        if shape is None:
            return None
        if is_non_null_type(type) or (is_list and shaped is not None):
            return key, (), shape.read, _become(shape, is_list=is_list)
        return key, (None,), Optional[shape.read], _become(shape, is_list=is_list)  # noqa: UP045 - made of a value

    def _value(self, type: Any, nodes: list[FieldNode]) -> Shape | None:
        """A value of a type, which is not null."""
        if is_list_type(type):
            each = self._value(get_nullable_type(type.of_type), nodes)
            if each is None or not is_non_null_type(type.of_type) or (each.sent and is_list_type(type.of_type.of_type)):
                return None
            return Shape(GenericAlias(list, (each.read,)), each.sent, each.inside)
        if is_leaf_type(type):
            return Shape(SCALARS[type.name]) if type.name in SCALARS else None
        if is_object_type(type):
            return self._object(type, self._places.inside(type, nodes))
        return self._any_of(type, nodes) if is_union_type(type) else None

    def _any_of(self, type: Any, nodes: list[FieldNode]) -> Shape | None:
        possible = {each.name: each for each in self._places.schema.get_possible_types(type)}
        of_kind = self._places.by_kind(type, nodes, possible.get)
        sent: dict[Any, Any] = {}
        inside: dict[Any, Any] = {}
        for kind in type.graphene_type.KINDS:
            each = self._object(of_kind[kind], self._places.inside(of_kind[kind], nodes), kind)
            if each is None:
                return None
            sent |= each.sent
            inside |= each.inside
        return Shape(Union[tuple(sent)], sent, inside)  # noqa: UP007 - made of values


def _card(shape: Shape, room: Room) -> Card:
    decode, encode = msgspec.json.Decoder(shape.read).decode, msgspec.json.Encoder().encode
    return Card(decode, _become(shape) or _stay, encode, room)


def _paired(
    fields: list[Any], names: Mapping[str, tuple[str, str]], inside: list[tuple[str, Become]], kind: str
) -> Shape:
    """The two classes of an object. It is told apart by its kind only while it is read."""
    keys = {attribute: key for attribute, (key, _name) in names.items()}
    sent_as = {attribute: name for attribute, (_key, name) in names.items()}
    if not kind and not inside and keys == sent_as:
        return Shape(msgspec.defstruct("Read", fields, rename=keys, kw_only=True, gc=False))
    told_apart: dict[str, Any] = {"tag": kind, "tag_field": KIND} if kind else {}
    read = msgspec.defstruct("Read", fields, rename=keys, kw_only=True, gc=False, **told_apart)
    sent = msgspec.defstruct("Sent", fields, bases=(read,), rename=sent_as, kw_only=True, gc=False, tag=False)
    return Shape(read, {read: sent}, {read: inside} if inside else {})


def _become(shape: Shape, *, is_list: bool = False) -> Become | None:
    """What makes one of a shape what is sent, or each of a list, or null; None if nothing has to be done."""
    sent, inside = shape.sent, shape.inside
    if not sent:
        return None

    def one(held: Any) -> None:
        if held is not None:
            read = held.__class__
            held.__class__ = sent[read]
            for attribute, become in inside.get(read, ()):
                become(getattr(held, attribute))

    def each(held: Any) -> None:
        for value in held or ():
            one(value)

    def each_alone(held: Any) -> None:
        for value in held or ():
            value.__class__ = sent[value.__class__]

    if not is_list:
        return one
    return each if inside else each_alone


def _stay(_held: Any) -> None:
    """Nothing is to be done."""
