"""The resolvers that are called most, unfolded: what they find out anew for each source is found out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from graphene.types.resolver import dict_or_attr_resolver
from graphql import GraphQLResolveInfo

from ..loading import (
    followed_item,
    followed_items,
    held,
    part,
    parts,
    pieces,
    related_item,
    related_items,
    stored_name,
)
from ..types.connection import Connection
from .running import Project, Run

Rule = Callable[[Any, GraphQLResolveInfo], Project]
"""From a resolver and its place in a query to a function that returns what the resolver would."""


def _held(resolve: Any, _info: GraphQLResolveInfo) -> Project:
    name = resolve.args[0]
    return lambda source, _run: held(name, None, source, None)


def _related_item(_resolve: Any, info: GraphQLResolveInfo) -> Project:
    name = stored_name(info.field_name)
    return lambda node, _run: followed_item(node, name)


def _related_items(_resolve: Any, info: GraphQLResolveInfo) -> Project:
    name = stored_name(info.field_name)
    return lambda node, _run: followed_items(node, name)


def _part(_resolve: Any, info: GraphQLResolveInfo) -> Project:
    name = stored_name(info.field_name)
    return lambda node, _run: next(iter(pieces(node, name)), None)


def _parts(_resolve: Any, info: GraphQLResolveInfo) -> Project:
    name = stored_name(info.field_name)
    return lambda node, _run: pieces(node, name)


def _nodes(_resolve: Any, _info: GraphQLResolveInfo) -> Project:
    return lambda page, _run: page.nodes


def _page_info(_resolve: Any, _info: GraphQLResolveInfo) -> Project:
    return lambda page, _run: page


def _attribute(resolve: Any, _info: GraphQLResolveInfo) -> Project:
    """What graphene does for a field that says nothing else, of a type whose sources are no documents."""
    name, default = resolve.args

    def read(source: Any, _run: Run) -> Any:
        return source.get(name, default) if isinstance(source, dict) else getattr(source, name, default)

    return read


RULES: dict[Any, Rule] = {
    held: _held,
    related_item: _related_item,
    related_items: _related_items,
    part: _part,
    parts: _parts,
    Connection.resolve_nodes: _nodes,
    Connection.resolve_page_info: _page_info,
    dict_or_attr_resolver: _attribute,
}
"""By resolver. All others are called as they are (`running.Call`)."""


def unfolded(resolve: Any, info: GraphQLResolveInfo) -> Project | None:
    """What does the same as the resolver at this place, if there is a rule for it."""
    rule = RULES.get(resolve.func if isinstance(resolve, partial) else resolve)
    return rule(resolve, info) if rule else None
