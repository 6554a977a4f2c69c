"""One item by its id or slug, of which all that is asked stands in its document, with the first of what points at it.

Where nothing is asked that points at it, nothing is remembered of any document.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec
import orjson
from graphql import (
    FieldNode,
    NonNullTypeNode,
    OperationDefinitionNode,
    StringValueNode,
    VariableNode,
    get_named_type,
)

from api.pieces import NOTHING_KEPT, PIECES
from api.surrogates import type_key
from content.publishing import queries

from ..arguments import LONGEST
from ..nodes import Reading
from ..settled import settled
from .places import Only, Places
from .running import Straight
from .shapes import Shapes
from .straight_cards import Items
from .straight_pages import items_of

WRITTEN = 36
"""Characters of an id as documents write it."""
ARGUMENTS = ("contentId", "slug", "locale", "fallback")


class Given(NamedTuple):
    """Where an argument that is text comes from."""

    variable: str | None = None
    """None, which no variable is called, where it is written in the query."""
    written: str | None = None
    """What is written there, or the value of a variable that was not sent."""
    is_required: bool = False
    """Whether it must not be null."""


NOT_GIVEN = Given()


def _given(field: FieldNode, operation: OperationDefinitionNode) -> dict[str, Given] | None:
    """The arguments of a field, by name; None if one of them is neither text nor a variable."""
    declared = {each.variable.name.value: each for each in operation.variable_definitions}
    found = {}
    for argument in field.arguments:
        value = argument.value
        if isinstance(value, StringValueNode):
            found[argument.name.value] = Given(written=value.value)
        elif isinstance(value, VariableNode):
            variable = declared[value.name.value]
            default = variable.default_value
            if default is not None and not isinstance(default, StringValueNode):
                return None
            written = default.value if default is not None else None
            found[argument.name.value] = Given(value.name.value, written, isinstance(variable.type, NonNullTypeNode))
        else:
            return None
    return found


def to_item(type: str, only: Only, places: Places, shapes: Shapes) -> Straight | None:
    """The straight way to an item of a type."""
    given = _given(only.nodes[0], places.operation)
    of_type: Any = get_named_type(only.definition.type)
    if given is None:
        return None
    items = items_of(of_type, shapes.document(of_type, places.inside(of_type, only.nodes)), places, shapes)
    return Item(type, only.name, given, items).answer if items else None


class Item:
    """The items that one operation asks for."""

    def __init__(self, type: str, name: str, given: Mapping[str, Given], items: Items) -> None:
        self._type, self._items, self._begin = type, items, b'{"%b":' % name.encode()
        self._linked = {link.type for link in items.links}
        self._id, self._slug, self._locale, self._fallback = (given.get(name, NOT_GIVEN) for name in ARGUMENTS)
        self._required = [each.variable for each in given.values() if each.is_required]

    def answer(self, reading: Reading, sent: Mapping[Any, Any]) -> Any:
        """The data that answers the operation, or None. Raises Outdated."""
        id, slug = sent.get(self._id.variable, self._id.written), sent.get(self._slug.variable, self._slug.written)
        locale = self._language(sent)
        if locale is None:
            return None
        whole = None
        if slug is None and id.__class__ is str and len(id) == WRITTEN:
            whole = queries.readable_by_id(id, self._type, locale, reading.audience)
        elif id is None and slug.__class__ is str and len(slug) <= LONGEST and "\0" not in slug:
            whole = queries.readable_by_slug(slug, self._type, locale, reading.audience)
        if whole is None:
            return None
        try:
            shown = self._items.one(whole, locale, reading, PIECES[reading.audience] or NOTHING_KEPT)
        except msgspec.ValidationError:
            return None
        reading.keys.add(type_key(self._type, locale))
        for type in self._linked:
            reading.keys.add(type_key(type, locale))
        return orjson.Fragment(self._begin + shown + b"}")

    def _language(self, sent: Mapping[Any, Any]) -> str | None:
        """The language to answer in; None unless it, and the one to fall back to, are spelt as documents spell them."""
        for variable in self._required:
            if sent.get(variable) is None:
                return None
        locale = sent.get(self._locale.variable, self._locale.written)
        fallback = sent.get(self._fallback.variable, self._fallback.written)
        spelt = settled().locales.values()
        if (locale is not None and locale not in spelt) or (fallback is not None and fallback not in spelt):
            return None
        return settled().locale if locale is None else locale
