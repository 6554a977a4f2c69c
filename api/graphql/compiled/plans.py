"""The compiled forms of one operation: one for each way that its directives may turn out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from graphql import (
    DirectiveNode,
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    VariableNode,
    Visitor,
    visit,
)

from api.pieces import PIECES

from ..nodes import Reading
from .compiler import Compiler, NotCompiled
from .inputs import Variables
from .places import Places
from .running import Project, Run, Straight
from .straight import Way
from .unanswerable import Unanswerable

KEPT = 8
"""Projections of one operation. One with two variables in its directives has four; nobody has many."""


class Plans:
    """Answers one valid operation without graphql-core, where that can be done. Safe to use from several threads."""

    def __init__(
        self,
        schema: GraphQLSchema,
        operation: OperationDefinitionNode,
        fragments: Mapping[str, FragmentDefinitionNode],
        deciding: Collection[str],
    ) -> None:
        self._schema = schema
        self._operation = operation
        self._fragments = fragments
        declared = [definition.variable.name.value for definition in operation.variable_definitions]
        self._variables = Variables(schema, operation.variable_definitions)
        self._deciding = [name for name in declared if name in deciding]
        self._projections: dict[tuple[Any, ...], Project | None] = {}
        self._way = None if self._deciding else Way(Places(schema, operation, fragments, {}))

    @property
    def straight(self) -> Straight | None:
        """The straight way, once the operation was asked often, if it has one."""
        return self._way.straight if self._way else None

    def run(self, reading: Reading, variables: Mapping[str, Any]) -> Any:
        """The data that answers the operation. Raises Unanswerable, or whatever a resolver raises."""
        if self._way is not None:
            straight = self._way.straight or self._way.asked()
            if straight is not None and (found := straight(reading, variables)) is not None:
                return found
        coerced = self._variables.coerced(variables)
        project = self._projection(coerced)
        if project is None:
            raise Unanswerable
        return project(None, Run(reading, coerced, PIECES[reading.audience]))

    def _projection(self, variables: dict[str, Any]) -> Project | None:
        """The projection for these variables; None where there can be none."""
        key = tuple(variables.get(name) for name in self._deciding)
        try:
            return self._projections[key]
        except KeyError:
            if len(self._projections) >= KEPT:
                self._projections.clear()
            made = self._projections[key] = self._compiled(variables)
            return made

    def _compiled(self, variables: dict[str, Any]) -> Project | None:
        try:
            return Compiler(Places(self._schema, self._operation, self._fragments, variables)).compile()
        except (NotCompiled, GraphQLError):
            return None


def deciding_variables(document: DocumentNode) -> Collection[str]:
    """The variables that directives look at, and so what is asked for depends on."""
    found = _Deciding()
    visit(document, found)
    return found.names


class _Deciding(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_directive(self, node: DirectiveNode, *_: Any) -> None:
        values = (argument.value for argument in node.arguments)
        self.names.update(value.name.value for value in values if isinstance(value, VariableNode))
