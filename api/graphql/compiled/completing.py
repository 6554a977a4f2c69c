"""From what a resolver returned to what is sent, by the type that the schema promises."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graphql import (
    GraphQLLeafType,
    Undefined,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
)

from .running import Project, Run, Together
from .unanswerable import Unanswerable

Objects = Callable[[bool], Project]
"""Makes the projection of objects; one that is required may not be null."""


def completed(type: Any, inside: Objects | None) -> Project:
    """How values of `type` are sent; `inside` projects the objects in it, if it is made of any."""
    is_required = is_non_null_type(type)
    nullable: Any = get_nullable_type(type)
    if is_list_type(nullable):
        return _listed(completed(nullable.of_type, inside), is_required)
    if is_leaf_type(nullable):
        return _leaf(nullable, is_required)
    assert inside is not None
    return inside(is_required)


def _listed(each: Project, is_required: bool) -> Project:
    of_all = each.each if isinstance(each, Together) else None

    def complete(values: Any, run: Run) -> Any:
        if isinstance(values, list | tuple):
            if of_all is not None and values and None not in values:
                return of_all(values, run)
            return [each(value, run) for value in values]
        return nothing(values, is_required)

    return complete


def _leaf(type: GraphQLLeafType, is_required: bool) -> Project:
    serialize: Callable[[Any], Any] = type.serialize

    def complete(value: Any, _run: Run) -> Any:
        if value is None:
            return nothing(value, is_required)
        written = serialize(value)
        if written is None or written is Undefined:
            raise Unanswerable
        return written

    return complete


def nothing(value: Any, is_required: bool) -> Any:
    """Null, where the schema allows it and nothing but null was meant. Raises Unanswerable."""
    if is_required or value is not None:
        raise Unanswerable
    return None
