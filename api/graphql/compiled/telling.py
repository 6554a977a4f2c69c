"""What a field's answer follows from, besides the document that it is asked of: told before anything of it is read.

So a document and the answers about it are kept as one piece: which versions of which answers they are stands in the
index by which they are found. Told are pages of what points at a document, of whose items nothing is asked but what
they hold themselves. What else can be asked is answered anew each time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from graphql import FieldNode, GraphQLObjectType, get_named_type, is_leaf_type, is_object_type

from ..linking import Told, first_pages, linked
from ..nodes import Node
from ..types.connection import Connection
from .copying import Copying
from .inputs import Arguments
from .places import Asked, Places
from .running import Call, Run

Tell = Callable[[Sequence[Node], Run], Sequence[Told] | None]
"""Of each of some documents of a batch. None: this time its answers follow from more. Raises Refused."""


def tells_of(type: GraphQLObjectType, asked: Asked, places: Places, copying: Copying) -> list[Tell] | None:
    """How each of these fields tells what its answer follows from; None if one of them cannot."""
    tells = []
    for nodes in asked.values():
        definition = type.fields.get(nodes[0].name.value)
        resolve: Any = definition and definition.resolve
        if not isinstance(resolve, partial) or resolve.func is not linked:
            return None
        assert definition is not None
        if not _shows_versions(get_named_type(definition.type), nodes, places, copying):
            return None
        tells.append(_told_by(resolve, Call(resolve, Arguments(definition, nodes[0]), places.info(type, nodes))))
    return tells


def _told_by(resolve: Any, call: Call) -> Tell:
    linked_type, by = resolve.args

    def tell(nodes: Sequence[Node], run: Run) -> Sequence[Told] | None:
        arguments = call.arguments(run)
        if arguments.get("after") is not None:
            return None
        return first_pages(nodes[0].batch, linked_type, by, arguments.get("first")).told(nodes)

    return tell


def _shows_versions(type: Any, nodes: list[FieldNode], places: Places, copying: Copying) -> bool:
    """Whether nothing is shown of a page, or of a part of one, but its cursors and what its documents hold."""
    if not is_object_type(type):
        return False
    asked = places.inside(type, nodes)
    if type.interfaces:
        return not copying.divide(type, asked)[1]
    for inner in asked.values():
        definition = type.fields.get(inner[0].name.value)
        if definition is None or definition.resolve is Connection.resolve_total_count:
            return False
        named = get_named_type(definition.type)
        if not is_leaf_type(named) and not _shows_versions(named, inner, places, copying):
            return False
    return True
