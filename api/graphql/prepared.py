"""Queries that were read, measured and validated once, and are only executed after that.

Reading and validating a query costs more than answering it, and clients send the same few queries all day.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
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

from .asking import Question
from .compiled import Plans, deciding_variables
from .errors import Refused
from .limits import LIMITS, measure, require
from .pricing import Price, Pricing

KEPT = 500
KEPT_LETTERS = 250_000
"""How many queries are kept, and of how many letters in all: what is made of a letter may have a hundred bytes."""
PRICES_KEPT = 50
TOKENS, _ = LIMITS["tokens"]
ABORTED = "Parsing aborted."
"""How graphql-core ends its message when it stops at a limit of its own: of tokens, or of nesting."""


class Invalid(Exception):
    """A query that cannot be executed, with all that is wrong with it."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__(*errors)
        self.errors = errors


class PreparedOperation:
    """One operation of a valid query: what it may cost, and how it is answered quickly."""

    def __init__(self, pricing: Pricing, plans: Plans) -> None:
        self.plans = plans
        self._pricing = pricing
        self._prices: dict[Any, Price] = {}

    def price(self, variables: Mapping[str, Any]) -> Price:
        """What it may be answered with. Raises Refused if that is more than one request may have."""
        price = self._priced(variables)
        require("nodes", price.nodes)
        require("values", price.values)
        return price

    def _priced(self, variables: Mapping[str, Any]) -> Price:
        """The price, remembered by the sizes of pages that the variables give."""
        key = self._pricing.sizes(variables)
        found = self._prices.get(key)
        if found is None:
            if len(self._prices) >= PRICES_KEPT:
                self._prices.clear()
            found = self._prices[key] = self._pricing.price(variables)
        return found


class PreparedQuery:
    """A valid query."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode, letters: int) -> None:
        self.document = document
        self.letters = letters
        fragments = {
            definition.name.value: definition
            for definition in document.definitions
            if isinstance(definition, FragmentDefinitionNode)
        }
        deciding = deciding_variables(document)
        self._operations = {
            definition.name.value if definition.name else None: PreparedOperation(
                Pricing(schema, definition, fragments), Plans(schema, definition, fragments, deciding)
            )
            for definition in document.definitions
            if isinstance(definition, OperationDefinitionNode)
        }

    def operation(self, name: str | None) -> PreparedOperation | None:
        """The operation of this name, or the only one; None where the execution has to say which there are."""
        if name is None and len(self._operations) == 1:
            return next(iter(self._operations.values()))
        return self._operations.get(name)


class PreparedQueries:
    """The last few hundred valid queries of one schema. Safe to use from several threads."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._kept: OrderedDict[tuple[str, bool], PreparedQuery] = OrderedDict()
        self._letters = 0
        self._lock = Lock()

    def get(
        self, question: Question, *, may_introspect: bool, charge: Callable[[int], None] = lambda letters: None
    ) -> PreparedQuery:
        """The query, prepared. `charge` is told how many letters one has that must be read first.

        Raises Invalid, Refused, and whatever `charge` raises.
        """
        key = (question.hash, may_introspect)
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
                return found
        query = question.query
        charge(len(query))
        prepared = prepare(self._schema, query, may_introspect=may_introspect)
        with self._lock:
            self._letters += len(query) if key not in self._kept else 0
            self._kept[key] = prepared
            while len(self._kept) > KEPT or self._letters > KEPT_LETTERS:
                self._letters -= self._kept.popitem(last=False)[1].letters
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
    return PreparedQuery(schema, document, len(query))
