"""From one operation to its projection."""

from __future__ import annotations

from typing import Any

from graphql import (
    FieldNode,
    GraphQLAbstractType,
    GraphQLObjectType,
    get_named_type,
    is_abstract_type,
    is_object_type,
)

from ..query import Query
from .completing import Objects, completed, nothing
from .copying import Copying
from .inputs import Arguments
from .keeping import Finished, anew, begun
from .places import Asked, Places
from .rules import unfolded
from .running import Call, Project, Run
from .telling import tells_of
from .unanswerable import Unanswerable

NOT_COMPILED = {Query.resolve_search, Query.resolve_answers}
"""The resolvers that must not run twice: a search that finds nothing is noted for the desk."""


class NotCompiled(Unanswerable):
    """The operation has something that only graphql-core does."""


class Compiler:
    """Compiles one operation."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._copying = Copying(places)

    def compile(self) -> Project:
        """The projection of the whole operation, from no source. Raises NotCompiled."""
        project = self._object(self._places.root, self._places.outermost(), is_required=True)
        return lambda _source, run: project({}, run)

    def _object(self, type: GraphQLObjectType, asked: Asked, is_required: bool) -> Project:
        """What is held is copied, then each other field is read; and of documents all is kept that can be."""
        fields, others = self._copying.divide(type, asked)
        is_document = bool(type.interfaces)
        tells = tells_of(type, others, self._places, self._copying) if is_document else None
        copied = begun(fields) if is_document and tells is None else anew(fields)
        reads = [(name, self._field(type, nodes)) for name, nodes in others.items()]

        def project(source: Any, run: Run) -> Any:
            if source is None:
                return nothing(source, is_required)
            found = copied(source, run)
            for name, read in reads:
                found[name] = read(source, run)
            return found

        return project if tells is None else Finished(project, tells, is_required)

    def _field(self, type: GraphQLObjectType, nodes: list[FieldNode]) -> Project:
        name = nodes[0].name.value
        definition = type.fields.get(name)
        if definition is None or definition.resolve in NOT_COMPILED:
            raise NotCompiled(name)
        info = self._places.info(type, nodes)
        assert definition.resolve is not None  # graphene sets one for every field
        resolve = unfolded(definition.resolve, info) or Call(definition.resolve, Arguments(definition, nodes[0]), info)
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
        return lambda is_required: self._object(type, self._places.inside(type, nodes), is_required)

    def _any_of(self, type: GraphQLAbstractType, nodes: list[FieldNode], is_required: bool) -> Project:
        """A projection for each type that is met, made when it is met first: together they would be legion."""
        possible = {each.name: each for each in self._places.schema.get_possible_types(type)}

        def made(name: str) -> Project | None:
            met = possible.get(name)
            return None if met is None else self._object(met, self._places.inside(met, nodes), is_required)

        projections = self._places.by_kind(type, nodes, made)
        return lambda source, run: (
            nothing(source, is_required) if source is None else projections[source["type"]](source, run)
        )
