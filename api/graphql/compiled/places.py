"""Where in an operation the compiler is: what is asked there, as graphql-core finds it out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar, cast

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLAbstractType,
    GraphQLField,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    OperationDefinitionNode,
)
from graphql.execution.collect_fields import collect_fields, collect_sub_fields

from .unanswerable import Unanswerable

Made = TypeVar("Made")

Asked = dict[str, list[FieldNode]]
"""The fields that are asked of an object, by their names in the answer and in its order."""


class Only(NamedTuple):
    """The one field that an operation asks for."""

    name: str
    """In the answer."""
    nodes: list[FieldNode]
    definition: GraphQLField


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
        self.operation = operation
        self._fragments = dict(fragments)
        self._variables = variables

    @property
    def root(self) -> GraphQLObjectType:
        return cast(GraphQLObjectType, self.schema.query_type)

    def outermost(self) -> Asked:
        """What is asked of the root."""
        selections = self.operation.selection_set
        return collect_fields(self.schema, self._fragments, self._variables, self.root, selections)

    def only(self) -> Only | None:
        """The only field that is asked of the root; None if there are more, or none, or it is none of the schema's."""
        asked = self.outermost()
        if len(asked) != 1:
            return None
        ((name, nodes),) = asked.items()
        definition = self.root.fields.get(nodes[0].name.value)
        return Only(name, nodes, definition) if definition is not None else None

    def inside(self, type: GraphQLObjectType, nodes: list[FieldNode]) -> Asked:
        """What is asked of a `type` that a field answers with."""
        return collect_sub_fields(self.schema, self._fragments, self._variables, type, nodes)

    def by_kind(
        self, type: GraphQLAbstractType, nodes: list[FieldNode], make: Callable[[str], Made | None]
    ) -> ByKind[Made]:
        """What `make` makes of the name of the type that the schema has for each kind of source."""
        info, resolve_type = self.info(type, nodes), cast(Any, type.resolve_type)
        return ByKind(lambda kind: make(resolve_type({"type": kind}, info, type)))

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
            operation=self.operation,
            variable_values={},
            context=None,
            is_awaitable=lambda _value: False,
        )


class ByKind(dict[str, Made]):
    """By the `type` of a source, which is all that tells apart what a union or an interface of ours may be; what is met
    first is made first. Raises Unanswerable, and whatever making it raises."""

    def __init__(self, make: Callable[[str], Made | None]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, kind: str) -> Made:
        made = self._make(kind)
        if made is None:
            raise Unanswerable
        self[kind] = made
        return made
