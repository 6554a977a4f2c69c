"""graphql-core's execution, with a short way for what a document holds as finished text or number.

Four values in five of an answer are such. For each of them graphql-core gathers what a resolver might want to know,
calls the resolver, asks what type came back and serialises it: several microseconds to read a dictionary. The document
was validated when it was rendered, so here its value is taken as it is. Everything else, a null and every error among
it, goes the usual way. graphql-core does not promise to keep what is overridden here; the tests compare both ways.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from graphql import (
    ExecutionContext,
    FieldNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLSchema,
    Undefined,
    get_named_type,
    is_leaf_type,
)
from graphql.pyutils import Path

from .loading import held, held_by

STORED = "stored"
"""Where a schema keeps its stored fields, among its extensions."""


def know_stored_fields(schema: GraphQLSchema) -> GraphQLSchema:
    """Prepare a schema for DocumentExecution: note by type and field under which name documents hold its value."""
    schema.extensions[STORED] = {
        type.name: {name: key for name, field in type.fields.items() if (key := _stored_as(field)) is not None}
        for type in schema.type_map.values()
        if isinstance(type, GraphQLObjectType)
    }
    return schema


def _stored_as(field: GraphQLField) -> str | None:
    """The document's name of a field that only reads a finished value; None for one that does more."""
    resolve = field.resolve
    if isinstance(resolve, partial) and resolve.func is held and is_leaf_type(get_named_type(field.type)):
        return resolve.args[0]
    return None


class DocumentExecution(ExecutionContext):
    """Executes over documents, in a schema that knows its stored fields."""

    def execute_fields(
        self, parent_type: GraphQLObjectType, source_value: Any, path: Path | None, fields: dict[str, list[FieldNode]]
    ) -> dict[str, Any]:
        stored = self.schema.extensions[STORED][parent_type.name]
        results = {}
        for response_name, nodes in fields.items():
            key = stored.get(nodes[0].name.value)
            value = held_by(source_value).get(key) if key is not None else None
            if value is None:
                here = Path(path, response_name, parent_type.name)
                value = self.execute_field(parent_type, source_value, nodes, here)
                if value is Undefined:
                    continue
            results[response_name] = value
        return results
