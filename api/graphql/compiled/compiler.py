"""From one operation to its projection."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLAbstractType,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    OperationDefinitionNode,
    get_named_type,
    is_abstract_type,
    is_object_type,
)
from graphql.execution.collect_fields import collect_fields, collect_sub_fields

from ..execution import STORED
from ..loading import Node
from ..query import Query
from .completing import Objects, completed, nothing
from .rules import unfolded
from .running import Call, Project, Run, Unanswerable

NOT_COMPILED = {Query.resolve_search, Query.resolve_answers}
"""The resolvers that must not run twice: a search that finds nothing is noted for the desk."""


class NotCompiled(Unanswerable):
    """The operation has something that only graphql-core does."""


class Compiler:
    """Compiles one operation. Of `variables` only those that decide about directives are looked at."""

    def __init__(
        self,
        schema: GraphQLSchema,
        operation: OperationDefinitionNode,
        fragments: Mapping[str, FragmentDefinitionNode],
        variables: dict[str, Any],
    ) -> None:
        self._schema = schema
        self._stored: dict[str, dict[str, str]] = schema.extensions[STORED]
        self._operation = operation
        self._fragments = dict(fragments)
        self._variables = variables

    def compile(self) -> Project:
        """The projection of the whole operation, from no source. Raises NotCompiled."""
        root = cast(GraphQLObjectType, self._schema.query_type)
        selections = self._operation.selection_set
        asked = collect_fields(self._schema, self._fragments, self._variables, root, selections)
        project = self._object(root, asked, is_required=True)
        return lambda _source, run: project({}, run)

    def _object(self, type: GraphQLObjectType, asked: dict[str, list[FieldNode]], is_required: bool) -> Project:
        """Each field by its name in the answer. What the document holds as a finished value is taken as it is."""
        stored = self._stored[type.name]
        fields = [(name, stored.get(nodes[0].name.value), self._field(type, nodes)) for name, nodes in asked.items()]

        def project(source: Any, run: Run) -> dict[str, Any] | None:
            if source is None:
                return nothing(source, is_required)
            held = source.held if isinstance(source, Node) else source
            found = {}
            for name, key, read in fields:
                value = held.get(key) if key is not None else None
                found[name] = read(source, run) if value is None else value
            return found

        return project

    def _field(self, type: GraphQLObjectType, nodes: list[FieldNode]) -> Project:
        name = nodes[0].name.value
        if name == "__typename":
            return lambda _source, _run: type.name
        definition = type.fields.get(name)
        if definition is None or definition.resolve in NOT_COMPILED:
            raise NotCompiled(name)
        info = self._info(type, nodes)
        resolve = unfolded(definition.resolve, info) or Call(definition, nodes[0], info)
        complete = completed(definition.type, self._inside(get_named_type(definition.type), nodes))
        return lambda source, run: complete(resolve(source, run), run)

    def _inside(self, type: Any, nodes: list[FieldNode]) -> Objects | None:
        """How objects of a type are projected; None for a type without fields."""
        if is_abstract_type(type):
            return lambda is_required: self._any_of(type, nodes, is_required)
        if not is_object_type(type):
            return None
        if type.is_type_of is not None:
            raise NotCompiled(type.name)
        return lambda is_required: self._object(type, self._asked(type, nodes), is_required)

    def _any_of(self, type: GraphQLAbstractType, nodes: list[FieldNode], is_required: bool) -> Project:
        """A projection for each type that is met, made when it is met first: together they would be legion."""
        info, resolve_type = self._info(type, nodes), type.resolve_type
        if resolve_type is None:
            raise NotCompiled(type.name)
        possible = {each.name: each for each in self._schema.get_possible_types(type)}
        projections: dict[Any, Project] = {}

        def project(source: Any, run: Run) -> Any:
            if source is None:
                return nothing(source, is_required)
            name: Any = resolve_type(source, info, type)
            found = projections.get(name)
            if found is None:
                if name not in possible:
                    raise Unanswerable
                met = possible[name]
                found = projections[name] = self._object(met, self._asked(met, nodes), is_required)
            return found(source, run)

        return project

    def _asked(self, type: GraphQLObjectType, nodes: list[FieldNode]) -> dict[str, list[FieldNode]]:
        return collect_sub_fields(self._schema, self._fragments, self._variables, type, nodes)

    def _info(self, parent: Any, nodes: list[FieldNode]) -> GraphQLResolveInfo:
        """What a resolver is told about its place, but for the request. No resolver of ours asks for the path."""
        nothing: Any = None
        return GraphQLResolveInfo(
            field_name=nodes[0].name.value,
            field_nodes=nodes,
            return_type=nothing,
            parent_type=parent,
            path=nothing,
            schema=self._schema,
            fragments=self._fragments,
            root_value=None,
            operation=self._operation,
            variable_values={},
            context=None,
            is_awaitable=lambda _value: False,
        )
