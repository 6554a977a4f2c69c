"""A list of which all that is asked stands in cards, with the first of what points at each of its items.

Which list that is follows from the query and its variables, and is remembered; which items it has is asked each time.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import partial
from types import NoneType
from typing import Any, NamedTuple

import msgspec
import orjson
from graphql import FieldNode, GraphQLObjectType, IntValueNode, get_named_type, get_nullable_type

from api.catalogue import COLLECTIONS
from api.surrogates import type_key
from content.documents import PUBLIC_CLASSES
from content.documents.base import LISTED
from content.publishing.queries import Entry, Listing, ListStatement

from .. import arguments
from ..linking import linked
from ..nodes import Reading
from ..paging import FIRST, MOST, cursor_of, with_next
from ..pieces import PIECES
from .inputs import Arguments, Variables
from .places import Only, Places
from .running import Straight
from .shapes import Card, Shapes
from .straight_cards import TRUE_OR_FALSE, Items, Link

QUESTIONS_KEPT = 100
QUESTIONS_WEIGH = 15
"""How many questions are remembered of a query, by its variables, and as how many objects they count."""

OF_LIST = frozenset(("hasNextPage", "hasPreviousPage", "startCursor", "endCursor"))
OF_LINKED = frozenset(("hasNextPage", "hasPreviousPage"))
"""What may be asked of a page besides its items."""
NOT_SENT = ()
PLAIN = frozenset((str, int, NoneType, tuple))
"""The variables by which a question is remembered: 1 and true would be one. No tuple is ever sent."""


class Asked(NamedTuple):
    """A list that these variables ask for. It follows from them alone, so it may be remembered."""

    listing: Listing
    statement: ListStatement
    keys: frozenset[str]
    """The surrogate keys of its answer."""


class Template(NamedTuple):
    """A page as it is sent, with places for what is told of it; and what is asked of its items."""

    text: bytes
    type: GraphQLObjectType
    nodes: list[FieldNode]


def to_list(type: str, only: Only, places: Places, shapes: Shapes) -> Straight | None:
    """The straight way to a list of a type. Raises GraphQLError for a wrong argument."""
    template = _template(only.definition.type, only.nodes, places, OF_LIST)
    if template is None:
        return None
    card = _card(type, template, places, shapes)
    links = card and [_link(attribute, template.type, nodes, places, shapes) for attribute, nodes in card.room]
    if card is None or links is None or None in links:
        return None
    shapes.count += QUESTIONS_WEIGH
    items = Items(card, [link for link in links if link])
    return List(type, only, places, template.text, items).answer


def _template(connection: Any, nodes: list[FieldNode], places: Places, may_tell: frozenset[str]) -> Template | None:
    """How a page is sent; None if it is asked for what is told by nothing here."""
    connection = get_nullable_type(connection)
    texts, inner = [], None
    for name, fields in places.inside(connection, nodes).items():
        field, text = fields[0].name.value, None
        if field == "nodes" and inner is None:
            inner, text = fields, b"[%(nodes)b]"
        elif field == "pageInfo":
            text = _info(get_named_type(connection.fields["pageInfo"].type), fields, places, may_tell)
        if text is None:
            return None
        texts.append(b'"%b":' % name.encode() + text)
    if inner is None:
        return None
    of_nodes: Any = get_named_type(connection.fields["nodes"].type)
    return Template(b"{" + b",".join(texts) + b"}", of_nodes, inner)


def _info(type: Any, nodes: list[FieldNode], places: Places, may_tell: frozenset[str]) -> bytes | None:
    asked = {name: fields[0].name.value for name, fields in places.inside(type, nodes).items()}
    if not may_tell.issuperset(asked.values()):
        return None
    return b"{" + b",".join(b'"%b":%%(%b)b' % (name.encode(), field.encode()) for name, field in asked.items()) + b"}"


def _card(type: str, template: Template, places: Places, shapes: Shapes) -> Card | None:
    in_cards = (*LISTED, *PUBLIC_CLASSES[type].card)
    return shapes.card(template.type, places.inside(template.type, template.nodes), in_cards)


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
    template = _template(definition.type, nodes, places, OF_LINKED)
    if given or template is None or not (first is None or isinstance(first, IntValueNode)) or not 0 <= size <= MOST:
        return None
    card = _card(type, template, places, shapes)
    return Link(attribute, type, by, size, template.text, card) if card and not card.room else None


class List:
    """The lists that one operation asks for."""

    def __init__(self, type: str, only: Only, places: Places, page: bytes, items: Items) -> None:
        """Raises GraphQLError for a wrong argument."""
        declared = places.operation.variable_definitions
        self._type, self._items = type, items
        self._page = b'{"%b":' % only.name.encode() + page + b"}"
        self._names = [each.variable.name.value for each in declared]
        self._variables = Variables(places.schema, declared)
        self._arguments = Arguments(only.definition, only.nodes[0])
        self._asked: dict[Hashable, Asked] = {}

    def answer(self, reading: Reading, sent: Mapping[str, Any]) -> Any:
        """The data that answers the operation, or None. Raises Unanswerable, Refused and Outdated."""
        kept, asked = PIECES[reading.audience], self._question(reading, sent)
        if kept is None or asked is None:
            return None
        entries = asked.statement.entries()
        size = asked.listing.limit - 1
        shown = entries[:size]
        if not shown:
            return None
        try:
            pieces = self._items.shown([name for name, _key in shown], asked.listing.locale, reading, kept)
        except msgspec.ValidationError:
            return None
        reading.keys.update(asked.keys)
        told = {
            b"nodes": b",".join(pieces),
            b"hasNextPage": TRUE_OR_FALSE[len(entries) > size],
            b"hasPreviousPage": TRUE_OR_FALSE[asked.listing.after is not None],
        }
        for name, entry in ((b"startCursor", shown[0]), (b"endCursor", shown[-1])):
            if name in self._page:
                told[name] = b'"%b"' % cursor_of(Entry(*entry), asked.listing).encode()
        return orjson.Fragment(self._page % told)

    def _question(self, reading: Reading, sent: Mapping[str, Any]) -> Asked | None:
        """The list that was asked for; None if that cannot be told without a look at a document."""
        values = [sent.get(name, NOT_SENT) for name in self._names]
        if not PLAIN.issuperset(map(type, values)):
            return None
        key = (reading.audience, *values)
        try:
            return self._asked[key]
        except KeyError:
            found = self._told(reading, sent)
            if found is not None:
                if len(self._asked) >= QUESTIONS_KEPT:
                    self._asked.clear()
                self._asked[key] = found
            return found

    def _told(self, reading: Reading, sent: Mapping[str, Any]) -> Asked | None:
        given = self._arguments.values(self._variables.coerced(sent))
        named = [given[name] for name in COLLECTIONS[self._type].filters if given.get(name) is not None]
        if any(arguments.as_uuid(name) is None for name in named):
            return None  # a slug, which the documents decide
        told = Reading(reading.audience, reading.now)
        listing = with_next(arguments.listing(self._type, told, given), given.get("after"))
        types = [self._type, *(link.type for link in self._items.links)]
        keys = told.keys.union(type_key(type, listing.locale) for type in types)
        return Asked(listing, ListStatement(listing), frozenset(keys))
