"""How pages are sent, and what is asked of their items: found out once, by the query."""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple

from graphql import FieldNode, GraphQLObjectType, IntValueNode, get_named_type, get_nullable_type

from content.documents import PUBLIC_CLASSES
from content.documents.base import LISTED

from ..linking import linked
from ..paging import FIRST, MOST
from .places import Places
from .shapes import Card, Shapes
from .straight_cards import Items, Link

OF_LIST = frozenset(("hasNextPage", "hasPreviousPage", "startCursor", "endCursor"))
OF_LINKED = frozenset(("hasNextPage", "hasPreviousPage"))
"""What may be asked of a page besides its items."""


class Template(NamedTuple):
    """A page as it is sent, with places for what is told of it; and what is asked of its items."""

    text: bytes
    type: GraphQLObjectType
    nodes: list[FieldNode]


def template_of(connection: Any, nodes: list[FieldNode], places: Places, may_tell: frozenset[str]) -> Template | None:
    """How a page is sent; None if it is asked for what is told by nothing here."""
    connection = get_nullable_type(connection)
    texts, inner = [], None
    for name, fields in places.inside(connection, nodes).items():
        field, text = fields[0].name.value, None
        if field == "nodes" and inner is None:
            inner, text = fields, b"[%(nodes)b]"
        elif field == "pageInfo":
            text = _info(get_named_type(connection.fields["pageInfo"].type), fields, places, may_tell)
        elif field == "__typename":
            text = b'"%b"' % connection.name.encode()
        if text is None:
            return None
        texts.append(b'"%b":' % name.encode() + text)
    if inner is None:
        return None
    of_nodes: Any = get_named_type(connection.fields["nodes"].type)
    return Template(b"{" + b",".join(texts) + b"}", of_nodes, inner)


def _info(type: Any, nodes: list[FieldNode], places: Places, may_tell: frozenset[str]) -> bytes | None:
    texts = []
    for name, fields in places.inside(type, nodes).items():
        field = fields[0].name.value
        if field == "__typename":
            text = b'"%b"' % type.name.encode()
        elif field in may_tell:
            text = b"%%(%b)b" % field.encode()
        else:
            return None
        texts.append(b'"%b":' % name.encode() + text)
    return b"{" + b",".join(texts) + b"}"


def card_of(type: str, template: Template, places: Places, shapes: Shapes) -> Card | None:
    """How what a page shows of its items is read out of their cards; None if it is not all there."""
    in_cards = (*LISTED, *PUBLIC_CLASSES[type].card)
    return shapes.document(template.type, places.inside(template.type, template.nodes), in_cards)


def items_of(type: GraphQLObjectType, card: Card | None, places: Places, shapes: Shapes) -> Items | None:
    """How items are shown, with what points at them where there is room; None if something else is asked there."""
    links = card and [_link(attribute, type, nodes, places, shapes) for attribute, nodes in card.room]
    if card is None or links is None or None in links:
        return None
    return Items(card, [link for link in links if link])


def _link(
    attribute: str, parent: GraphQLObjectType, nodes: list[FieldNode], places: Places, shapes: Shapes
) -> Link | None:
    definition = parent.fields.get(nodes[0].name.value)
    resolve: Any = definition and definition.resolve
    if definition is None or not isinstance(resolve, partial) or resolve.func is not linked:
        return None
    type, by = resolve.args
    given = {argument.name.value: argument.value for argument in nodes[0].arguments}
    first = given.pop("first", None)
    size = int(first.value) if isinstance(first, IntValueNode) else FIRST
    template = template_of(definition.type, nodes, places, OF_LINKED)
    if given or template is None or not (first is None or isinstance(first, IntValueNode)) or not 0 <= size <= MOST:
        return None
    card = card_of(type, template, places, shapes)
    return Link(attribute, type, by, size, template.text, card) if card and not card.room else None
