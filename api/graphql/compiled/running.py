"""One run of a compiled query, and how it calls the schema's resolvers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from graphql import FieldNode, GraphQLField, GraphQLResolveInfo, get_argument_values

from ..loading import Reading


class Unanswerable(Exception):
    """Only graphql-core can tell what this query comes to."""


@dataclass
class Run:
    """One request's answer in the making: the documents it reads, and its variables as graphql-core coerced them."""

    reading: Reading
    variables: dict[str, Any]
    called: dict[Call, tuple[GraphQLResolveInfo, dict[str, Any]]] = field(default_factory=dict)
    """What each resolver is called with, which is the same for all sources of one place in the query."""


Project = Callable[[Any, Run], Any]
"""From a source to a part of the answer. Raises Unanswerable, or whatever a resolver raises."""


class Call:
    """A field's resolver, as one place in a query calls it."""

    def __init__(self, definition: GraphQLField, node: FieldNode, info: GraphQLResolveInfo) -> None:
        self._definition = definition
        self._node = node
        self._info = info
        assert definition.resolve is not None  # graphene sets one for every field
        self._resolve = definition.resolve

    def __call__(self, source: Any, run: Run) -> Any:
        """What the resolver makes of `source`. Raises whatever it raises, and GraphQLError for a wrong argument."""
        info, arguments = run.called.get(self) or self._prepare(run)
        return self._resolve(source, info, **arguments)

    def _prepare(self, run: Run) -> tuple[GraphQLResolveInfo, dict[str, Any]]:
        info = self._info._replace(variable_values=run.variables, context=run.reading)
        arguments = get_argument_values(self._definition, self._node, run.variables)
        found = run.called[self] = (info, arguments)
        return found
