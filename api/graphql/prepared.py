"""Queries that were read, measured and validated once, and are only executed after that.

Reading and validating a query costs more than answering it, and clients send the same few queries all day.
"""

from __future__ import annotations

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
from .compiled import Plans, Straight, deciding_variables
from .errors import Refused
from .limits import LIMITS, measure, require
from .pricing import Price, Pricing

KEPT = 500
KEPT_LETTERS = 120_000
"""How many queries are kept, and of how many letters in all: what is made of a letter has 250 bytes or so."""
PRICES_KEPT = 50
TOKENS, NODES, VALUES = (LIMITS[name][0] for name in ("tokens", "nodes", "values"))
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
        self._prices: dict[tuple[int, ...], Price] = {}
        """By the sizes of pages that the variables give."""

    @property
    def straight(self) -> Straight | None:
        """Its straight way, once it was asked often, if it has one."""
        return self.plans.straight

    def price(self, variables: Mapping[str, Any]) -> Price:
        """What it may be answered with. Raises Refused if that is more than one request may have."""
        sizes = self._pricing.sizes(variables) if self._pricing.varies else ()
        price = self._prices.get(sizes)
        if price is None:
            if len(self._prices) >= PRICES_KEPT:
                self._prices.clear()
            price = self._prices[sizes] = self._pricing.price(variables)
        if price.nodes > NODES or price.values > VALUES:
            require("nodes", price.nodes)
            require("values", price.values)
        return price


class PreparedQuery:
    """A valid query."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode, letters: int) -> None:
        self.document = document
        self.letters = letters
        self.is_wanted = False
        """Whether it was asked for since it was last in question (`PreparedQueries`)."""
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
        self._only = next(iter(self._operations.values())) if len(self._operations) == 1 else None

    def operation(self, name: str | None) -> PreparedOperation | None:
        """The operation of this name, or the only one; None where the execution has to say which there are."""
        return self._only if name is None and self._only is not None else self._operations.get(name)


class PreparedQueries:
    """A few hundred valid queries of one schema, by their text. Safe to use from several threads.

    Finding one takes no lock. The oldest makes room, but what was asked for since is spared once.
    """

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._kept: dict[tuple[str, bool], PreparedQuery] = {}
        self._letters = 0
        self._lock = Lock()

    def get(
        self, question: Question, *, may_introspect: bool, charge: Callable[[int], None] = lambda letters: None
    ) -> PreparedQuery:
        """The query, prepared. `charge` is told how many letters one has that must be read first.

        Raises Invalid, Refused, and whatever `charge` raises.
        """
        query = question.query
        key = query, may_introspect
        found = self.known(query, may_introspect=may_introspect)
        if found is not None:
            return found
        charge(len(query))
        prepared = prepare(self._schema, query, may_introspect=may_introspect)
        with self._lock:
            self._letters += len(query) if key not in self._kept else 0
            self._kept[key] = prepared
            while len(self._kept) > KEPT or self._letters > KEPT_LETTERS:
                self._make_room()
        return prepared

    def known(self, query: str, *, may_introspect: bool) -> PreparedQuery | None:
        """The query, if it was prepared before."""
        found = self._kept.get((query, may_introspect))
        if found is not None:
            found.is_wanted = True
        return found

    def _make_room(self) -> None:
        key = next(iter(self._kept))
        oldest = self._kept.pop(key)
        if oldest.is_wanted:
            oldest.is_wanted = False
            self._kept[key] = oldest
        else:
            self._letters -= oldest.letters


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
