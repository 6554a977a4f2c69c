"""Where in an operation the compiler is: what is asked there, as graphql-core finds it out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    OperationDefinitionNode,
)
from graphql.execution.collect_fields import collect_fields, collect_sub_fields

Asked = dict[str, list[FieldNode]]
"""The fields that are asked of an object, by their names in the answer and in its order."""


class Places:
    """One operation, and its directives as these variables decide them."""

    def __init__(
        self,
        schema: GraphQLSchema,
        operation: OperationDefinitionNode,
        fragments: Mapping[str, FragmentDefinitionNode],
        variables: dict[str, Any],
    ) -> None:
        self.schema = schema
        self._operation = operation
        self._fragments = dict(fragments)
        self._variables = variables

    @property
    def root(self) -> GraphQLObjectType:
        return cast(GraphQLObjectType, self.schema.query_type)

    def outermost(self) -> Asked:
        """What is asked of the root."""
        selections = self._operation.selection_set
        return collect_fields(self.schema, self._fragments, self._variables, self.root, selections)

    def inside(self, type: GraphQLObjectType, nodes: list[FieldNode]) -> Asked:
        """What is asked of a `type` that a field answers with."""
        return collect_sub_fields(self.schema, self._fragments, self._variables, type, nodes)

    def info(self, parent: Any, nodes: list[FieldNode]) -> GraphQLResolveInfo:
        """What a resolver is told about its place, but for the request. No resolver of ours asks for the path."""
        nothing: Any = None
        return GraphQLResolveInfo(
            field_name=nodes[0].name.value,
            field_nodes=nodes,
            return_type=nothing,
            parent_type=parent,
            path=nothing,
            schema=self.schema,
            fragments=self._fragments,
            root_value=None,
            operation=self._operation,
            variable_values={},
            context=None,
            is_awaitable=lambda _value: False,
        )
