"""One item by its id, of which all that is asked stands in its document. Nothing is remembered of any document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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

from api.surrogates import type_key
from content.publishing import queries

from ..nodes import Reading
from ..settled import settled
from .places import Only, Places
from .running import Straight
from .shapes import Shapes

WRITTEN = 36
"""Characters of an id as documents write it."""
USUAL = [["contentId"], ["contentId", "locale"]]
"""The arguments of a usual question."""


class Given(NamedTuple):
    """Where an argument that is text comes from."""

    variable: str | None = None
    """None, which no variable is called, where it is written in the query."""
    written: str | None = None
    """What is written there, or the value of a variable that was not sent."""
    is_required: bool = False
    """Whether it must not be null."""


NOT_GIVEN = Given()


def _given(field: FieldNode, operation: OperationDefinitionNode) -> dict[str, Given]:
    """The arguments of a field that are text, or variables, by name."""
    declared = {each.variable.name.value: each for each in operation.variable_definitions}
    found = {}
    for argument in field.arguments:
        value = argument.value
        if isinstance(value, StringValueNode):
            found[argument.name.value] = Given(written=value.value)
        elif isinstance(value, VariableNode):
            variable = declared[value.name.value]
            default = variable.default_value
            written = default.value if isinstance(default, StringValueNode) else None
            found[argument.name.value] = Given(value.name.value, written, isinstance(variable.type, NonNullTypeNode))
    return found


def to_item(type: str, only: Only, places: Places, shapes: Shapes) -> Straight | None:
    """The straight way to an item of a type."""
    given = _given(only.nodes[0], places.operation)
    names = [argument.name.value for argument in only.nodes[0].arguments]
    if sorted(names) not in USUAL or len(given) < len(names):
        return None
    of_type: Any = get_named_type(only.definition.type)
    shown = shapes.document(of_type, places.inside(of_type, only.nodes))
    return shown and _to_item(only.name, type, given["contentId"], given.get("locale", NOT_GIVEN), shown)


def _to_item(name: str, type: str, id: Given, language: Given, shown: Callable[[bytes], bytes]) -> Straight:
    begin = b'{"%b":' % name.encode()

    def answer(reading: Reading, sent: Mapping[str | None, Any]) -> Any:
        content_id, locale = sent.get(id.variable, id.written), sent.get(language.variable, language.written)
        if content_id.__class__ is not str or len(content_id) != WRITTEN:
            return None
        if locale is None and not language.is_required:
            locale = settled().locale
        elif locale.__class__ is not str:
            return None
        body = queries.readable_body(content_id, type, locale, reading.audience)
        if body is None:
            return None
        try:
            data = begin + shown(body) + b"}"
        except msgspec.ValidationError:
            return None
        reading.keys.add(type_key(type, locale))
        return orjson.Fragment(data)

    return answer
