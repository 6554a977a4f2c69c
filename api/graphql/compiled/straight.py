"""Usual questions, answered straight from a document's bytes: one item by its id, of which all that is asked is held.

What does not depend on the item is settled once, by the query. What is left is to put the values in, to read one column
of one row and to write what of it is shown (`shapes`). Nothing is remembered of any document, so nothing can be stale
or another audience's. Whatever is unusual, an item that moved, is missing or is in another language, a variable of
another kind, is not decided here: it is told by None, and goes the long way.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from functools import partial
from threading import Lock
from typing import Any, NamedTuple

import msgspec
import orjson
from graphql import (
    FieldNode,
    NonNullTypeNode,
    OperationDefinitionNode,
    StringValueNode,
    VariableNode,
    get_nullable_type,
)

from api.surrogates import type_key
from content.publishing import queries

from ..nodes import Reading
from ..query import one_of_type
from ..settled import settled
from .places import Places
from .shapes import Shapes

OFTEN = 40
"""A query has a straight way after it was asked so often: making it costs what it saves that many times."""
MOST_OBJECTS = 1_000
"""Of how many objects the straight ways may be, all together: each is two classes, of seven kilobytes."""
WRITTEN = 36
"""Characters of an id as documents write it."""
USUAL = [["contentId"], ["contentId", "locale"]]
"""The arguments of a usual question."""

Straight = Callable[[Reading, Mapping[str, Any]], Any]
"""From a reading and the variables that were sent to the data; None where only the long way leads."""


class Way:
    """The straight way of one operation, once it was asked often. The oldest of all are given up for new ones, and
    made again if they are asked for as often once more."""

    _all: deque[Way] = deque()
    _lock = Lock()

    def __init__(self, places: Places) -> None:
        self.straight: Straight | None = None
        self._places, self._asked, self._objects = places, 0, 0

    def asked(self) -> Straight | None:
        """Note that the operation was asked once more; its straight way, if there is one by now."""
        self._asked += 1
        if self._asked == OFTEN:
            with self._lock:
                self._make()
        return self.straight

    def _make(self) -> None:
        shapes = Shapes(self._places)
        self.straight, self._objects = _item(self._places, shapes), shapes.count
        if self.straight is None:
            return
        self._all.append(self)
        while sum(way._objects for way in self._all) > MOST_OBJECTS:
            oldest = self._all.popleft()
            oldest.straight, oldest._asked = None, 0


def _item(places: Places, shapes: Shapes) -> Straight | None:
    """The straight way to an item, if an operation asks for nothing else."""
    if len(asked := places.outermost()) != 1:
        return None
    ((name, nodes),) = asked.items()
    definition = places.root.fields.get(nodes[0].name.value)
    resolve: Any = definition and definition.resolve
    if definition is None or not isinstance(resolve, partial) or resolve.func is not one_of_type:
        return None
    given = _given(nodes[0], places.operation)
    names = [argument.name.value for argument in nodes[0].arguments]
    if sorted(names) not in USUAL or len(given) < len(names):
        return None
    type: Any = get_nullable_type(definition.type)
    shown = shapes.document(type, places.inside(type, nodes))
    return shown and _to_item(name, resolve.args[0], given["contentId"], given.get("locale", NOT_GIVEN), shown)


class Given(NamedTuple):
    """Where an argument that is text comes from."""

    variable: str = ""
    written: str | None = None
    """Its value in the query, or that of a variable that was not sent."""
    is_required: bool = False
    """Whether it must not be null."""

    def text(self, sent: Mapping[str, Any]) -> Any:
        """What it is, of whatever type it was sent."""
        return sent.get(self.variable, self.written) if self.variable else self.written


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


def _to_item(name: str, type: str, id: Given, language: Given, shown: Callable[[bytes], bytes]) -> Straight:
    begin = b'{"%b":' % name.encode()

    def answer(reading: Reading, sent: Mapping[str, Any]) -> Any:
        content_id, locale = id.text(sent), language.text(sent)
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
