"""One run of a compiled query, and how it calls the schema's resolvers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import GraphQLResolveInfo

from api.pieces import Pieces

from ..nodes import Reading
from .inputs import Arguments


@dataclass
class Run:
    """One request's answer in the making: the documents it reads, and its variables as graphql-core coerced them."""

    reading: Reading
    variables: dict[str, Any]
    pieces: Pieces | None
    """Those of the audience; None where none are kept."""
    called: dict[Call, tuple[GraphQLResolveInfo, dict[str, Any]]] = field(default_factory=dict)
    """What each resolver is called with, which is the same for all sources of one place in the query."""


Project = Callable[[Any, Run], Any]
"""From a source to a part of the answer. Raises Unanswerable, or whatever a resolver raises."""


Straight = Callable[[Reading, Mapping[Any, Any]], Any]
"""From a reading and the variables that were sent to the data; None where only the long way leads."""


class Together(ABC):
    """A projection that makes less of many sources together than of each by itself."""

    @abstractmethod
    def __call__(self, source: Any, run: Run) -> Any:
        """As any projection."""

    @abstractmethod
    def each(self, sources: Sequence[Any], run: Run) -> list[Any]:
        """The same of each source, none of which is None."""


class Call:
    """A field's resolver, as one place in a query calls it."""

    def __init__(self, resolve: Callable[..., Any], arguments: Arguments, info: GraphQLResolveInfo) -> None:
        self._resolve, self._arguments, self._info = resolve, arguments, info

    def __call__(self, source: Any, run: Run) -> Any:
        """What the resolver makes of `source`. Raises whatever it raises, and GraphQLError for a wrong argument."""
        info, arguments = run.called.get(self) or self._prepare(run)
        return self._resolve(source, info, **arguments)

    def arguments(self, run: Run) -> dict[str, Any]:
        """Those that the resolver would be called with. Raises GraphQLError for a wrong one."""
        return self._arguments.values(run.variables)

    def _prepare(self, run: Run) -> tuple[GraphQLResolveInfo, dict[str, Any]]:
        info = self._info._replace(variable_values=run.variables, context=run.reading)
        found = run.called[self] = (info, self.arguments(run))
        return found
