"""Queries that were read, measured and validated once, and are only executed after that.

Reading and validating a query costs more than answering it, and clients send the same few queries all day.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from hashlib import blake2b
from threading import Lock
from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    OperationType,
    parse,
    specified_rules,
    validate,
)

from .errors import Refused
from .limits import LIMITS, measure, require
from .pricing import Price, Pricing

KEPT = 500
PRICES_KEPT = 50
TOKENS, _ = LIMITS["tokens"]
ABORTED = "Parsing aborted."
"""How graphql-core ends its message when it stops at a limit of its own: of tokens, or of nesting."""


class Invalid(Exception):
    """A query that cannot be executed, with all that is wrong with it."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__(*errors)
        self.errors = errors


class PreparedQuery:
    """A valid query."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode) -> None:
        self.document = document
        fragments = {
            definition.name.value: definition
            for definition in document.definitions
            if isinstance(definition, FragmentDefinitionNode)
        }
        self._operations = {
            definition.name.value if definition.name else None: Pricing(schema, definition, fragments)
            for definition in document.definitions
            if isinstance(definition, OperationDefinitionNode)
        }
        self._prices: dict[Any, Price] = {}

    def check_price(self, operation_name: str | None, variables: Mapping[str, Any]) -> None:
        """Raise Refused if the operation could be answered with more than one request may have."""
        only = operation_name is None and len(self._operations) == 1
        operation = next(iter(self._operations.values())) if only else self._operations.get(operation_name)
        if operation is None:
            return  # the execution says so
        price = self._priced(operation_name, operation, variables)
        require("nodes", price.nodes)
        require("values", price.values)

    def _priced(self, name: str | None, operation: Pricing, variables: Mapping[str, Any]) -> Price:
        """The price, remembered by the sizes of pages that the variables give."""
        key = (name, operation.sizes(variables))
        found = self._prices.get(key)
        if found is None:
            if len(self._prices) >= PRICES_KEPT:
                self._prices.clear()
            found = self._prices[key] = operation.price(variables)
        return found


class PreparedQueries:
    """The last few hundred valid queries of one schema. Safe to use from several threads."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._kept: OrderedDict[tuple[bytes, bool], PreparedQuery] = OrderedDict()
        self._lock = Lock()

    def get(self, query: str, *, may_introspect: bool) -> PreparedQuery:
        """The query, prepared. Raises Invalid or Refused."""
        key = (blake2b(query.encode("utf-8", "surrogatepass"), digest_size=16).digest(), may_introspect)
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
                return found
        prepared = prepare(self._schema, query, may_introspect=may_introspect)
        with self._lock:
            self._kept[key] = prepared
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return prepared


def prepare(schema: GraphQLSchema, query: str, *, may_introspect: bool) -> PreparedQuery:
    """Read, measure and validate a query. Raises Invalid or Refused."""
    try:
        document = parse(query, max_tokens=TOKENS)
    except GraphQLError as error:
        if error.message.endswith(ABORTED):
            limit = "tokens" if "tokens" in error.message else "nesting"
            message = f"the query is too large: {error.message}"
            raise Refused("LIMIT_EXCEEDED", message, limit=limit, most=LIMITS[limit][0]) from None
        raise Invalid([error]) from None
    measure(document)
    rules = specified_rules if may_introspect else [*specified_rules, NoSchemaIntrospectionCustomRule]
    errors = validate(schema, document, rules, max_errors=20, hide_suggestions=not may_introspect)
    errors += [
        GraphQLError("there are only queries here; nothing can be changed or subscribed to", operation)
        for operation in document.definitions
        if isinstance(operation, OperationDefinitionNode) and operation.operation is not OperationType.QUERY
    ]
    if errors:
        raise Invalid(errors)
    return PreparedQuery(schema, document)
