"""The fields that lead from one item to others."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from graphene import Field, Int, List, NonNull, String
from graphene.types.objecttype import ObjectType

from ..linking import linked
from ..loading import parts, related_item, related_items
from ..paging import FIRST, MOST
from .parts import Relation

Type = Callable[[], type[ObjectType]]
"""Types refer to each other in circles, so a field is told how to get the other one later."""


def followed(type: Type, description: str) -> Field:
    """The one item that the document points at; null where there is none, or it cannot be read."""
    return Field(type, resolver=related_item, description=description)


def followed_list(type: Type, description: str) -> Field:
    """The items that the document points at, in its order."""
    return Field(List(NonNull(type)), required=True, resolver=related_items, description=description)


def linked_list(connection: Type, type: str, *, by: str, description: str) -> Field:
    """The items of a type that point here, found by their facet `by`, in the order of their lists."""
    resolver: Any = partial(linked, type, by)
    return Field(connection, required=True, resolver=resolver, description=description, **page_arguments())


def body() -> Field:
    """The full text. The union is named rather than imported, because its blocks lead to items with a body."""
    blocks = List(NonNull("api.graphql.types.blocks.BodyBlock"))
    return Field(blocks, required=True, resolver=parts, description="The full text, block by block.")


def related() -> Field:
    """What an editor chose to show beside it, of any type."""
    description = "What else to look at, chosen by an editor."
    return Field(List(NonNull(Relation)), required=True, resolver=parts, description=description)


def page_arguments() -> dict[str, Any]:
    """How much of a list is wanted, and from where."""
    return {
        "first": Int(default_value=FIRST, description=f"How many, at most {MOST}."),
        "after": String(description="Go on after this cursor: `endCursor` of the page before."),
    }
