"""Variables and arguments as graphql-core coerces them, without asking it where it would change nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLSchema,
    ListValueNode,
    NamedTypeNode,
    NonNullTypeNode,
    ObjectValueNode,
    Undefined,
    VariableDefinitionNode,
    VariableNode,
    get_argument_values,
    get_variable_values,
    is_non_null_type,
)

from .unanswerable import Unanswerable

LARGEST_INT = 2**31 - 1

IS_COERCED: dict[str, Callable[[Any], bool]] = {
    "String": lambda sent: type(sent) is str,
    "ID": lambda sent: type(sent) is str,
    "Boolean": lambda sent: type(sent) is bool,
    "Int": lambda sent: type(sent) is int and -LARGEST_INT <= sent <= LARGEST_INT,
}
"""By type, whether what was sent is its own coerced value. All else is graphql-core's to coerce."""


class Variables:
    """The variables that an operation declares."""

    def __init__(self, schema: GraphQLSchema, declared: tuple[VariableDefinitionNode, ...]) -> None:
        self._schema, self._declared = schema, declared
        self._is_coerced = [(each.variable.name.value, IS_COERCED.get(_name_of(each), _never)) for each in declared]

    def coerced(self, sent: Mapping[str, Any]) -> dict[str, Any]:
        """Their values. Raises Unanswerable if one of them is wrong."""
        found = {}
        for name, is_coerced in self._is_coerced:
            value = found[name] = sent.get(name)
            if not is_coerced(value):
                return self._by_graphql_core(sent)
        return found

    def _by_graphql_core(self, sent: Mapping[str, Any]) -> dict[str, Any]:
        coerced = get_variable_values(self._schema, self._declared, dict(sent), max_errors=1)
        if isinstance(coerced, list):
            raise Unanswerable
        return coerced


class Arguments:
    """The arguments of a field at one place: those that are written there coerced once, variables put in each time."""

    def __init__(self, definition: GraphQLField, node: FieldNode) -> None:
        """Raises GraphQLError if a written one is wrong."""
        self._definition, self._node = definition, node
        given = {argument.name.value: argument.value for argument in node.arguments}
        self._is_composite = any(isinstance(value, ListValueNode | ObjectValueNode) for value in given.values())
        """Whether there may be variables inside of what is written."""
        self._by_variable = []
        written = {}
        for name, argument in definition.args.items():
            value = given.get(name)
            if isinstance(value, VariableNode):
                is_required = is_non_null_type(argument.type)
                self._by_variable.append(
                    (value.name.value, argument.out_name or name, argument.default_value, is_required)
                )
            elif not self._is_composite:
                written[name] = argument
        self._written = get_argument_values(GraphQLField(definition.type, written), node)

    def values(self, variables: dict[str, Any]) -> dict[str, Any]:
        """What the resolver is called with. Raises Unanswerable, and GraphQLError, if one is wrong."""
        if self._is_composite:
            return get_argument_values(self._definition, self._node, variables)
        found = self._written.copy()
        for variable, name, default, is_required in self._by_variable:
            value = variables.get(variable, default)
            if is_required and (value is None or value is Undefined):
                raise Unanswerable
            if value is not Undefined:
                found[name] = value
        return found


def _name_of(declared: VariableDefinitionNode) -> str:
    """The type's name; empty for a list."""
    type = declared.type.type if isinstance(declared.type, NonNullTypeNode) else declared.type
    return type.name.value if isinstance(type, NamedTypeNode) else ""


def _never(_sent: Any) -> bool:
    return False
