"""How many items and values a valid query may be answered with, before it is executed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLCompositeType,
    GraphQLField,
    GraphQLSchema,
    IntValueNode,
    NamedTypeNode,
    NonNullTypeNode,
    OperationDefinitionNode,
    SelectionSetNode,
    TypeNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_list_type,
)

from .paging import FIRST, MOST

LISTED = 5
"""How many a list is taken to have that the query cannot limit: blocks, topics, contacts."""

WEIGHTS = {
    "Query.search": 2_000,
    "Query.answers": 3_000,
    "Query.suggest": 500,
    "SearchConnection.facets": 1_000,
    "SearchConnection.offers": 500,
    "totalCount": 100,
    "openState": 10,
    "__schema": 5_000,
    "__type": 500,
}
"""What costs more than its answer shows, in nodes: a field of one type, or of whichever has it."""


class Price(NamedTuple):
    nodes: int
    values: int

    def __add__(self, other: Any) -> Price:
        return Price(self.nodes + other.nodes, self.values + other.values)

    @property
    def cost(self) -> int:
        """In points, each some microseconds of a processor."""
        return 1 + self.nodes + self.values // 10


NOTHING = Price(0, 0)


class Pricing:
    """The price of one operation."""

    def __init__(
        self,
        schema: GraphQLSchema,
        operation: OperationDefinitionNode,
        fragments: Mapping[str, FragmentDefinitionNode],
    ) -> None:
        self._schema = schema
        self._operation = operation
        self._fragments = fragments
        self._defaults = {
            definition.variable.name.value: _size(definition.default_value, {})
            for definition in operation.variable_definitions
            if _may_be_size(definition.type)
        }
        self.varies = bool(self._defaults)
        """Whether the price may depend on variables."""

    def sizes(self, variables: Mapping[str, Any]) -> tuple[int, ...]:
        """All of the variables that the price may depend on. Wrong ones are left to the execution."""
        return tuple(_bounded(variables.get(name, default)) for name, default in self._defaults.items())

    def price(self, variables: Mapping[str, Any]) -> Price:
        """What the operation may be answered with."""
        root = self._schema.query_type
        assert root is not None
        sizes = dict(zip(self._defaults, self.sizes(variables), strict=True))
        return self._inside(self._operation.selection_set, root, 1, FIRST, sizes)

    def _inside(
        self, selections: SelectionSetNode, parent: GraphQLCompositeType, times: int, first: int, sizes: Any
    ) -> Price:
        """The price of `selections`, answered `times` times, where lists have `first` items."""
        total = NOTHING
        for selection in selections.selections:
            if isinstance(selection, FieldNode):
                total += self._field(selection, parent, times, first, sizes)
                continue
            fragment: Any = selection
            if isinstance(selection, FragmentSpreadNode):
                fragment = self._fragments[selection.name.value]
            condition = fragment.type_condition
            inner: Any = self._schema.type_map[condition.name.value] if condition else parent
            total += self._inside(fragment.selection_set, inner, times, first, sizes)
        return total

    def _field(self, field: FieldNode, parent: GraphQLCompositeType, times: int, first: int, sizes: Any) -> Price:
        name = field.name.value
        if name.startswith("__"):
            return Price(WEIGHTS.get(name, 0) * times, times)
        definition: GraphQLField = parent.fields[name]  # type: ignore[union-attr]
        named = get_named_type(definition.type)
        own = Price(WEIGHTS.get(f"{parent.name}.{name}", WEIGHTS.get(name, 0)) * times, times)
        if not is_composite_type(named) or field.selection_set is None:
            return own
        type: Any = definition.type
        if is_list_type(get_nullable_type(type)):
            times *= first
            own += Price(times, 0)
        asked = _first(field, sizes) if "first" in definition.args else LISTED
        return own + self._inside(field.selection_set, named, times, asked, sizes)  # type: ignore[arg-type]


def _first(field: FieldNode, sizes: Mapping[str, int]) -> int:
    given = next((argument.value for argument in field.arguments if argument.name.value == "first"), None)
    return _size(given, sizes)


def _may_be_size(type: TypeNode) -> bool:
    """Whether a variable of this type may say how large a page is: in a valid query no other than `Int` does."""
    named = type.type if isinstance(type, NonNullTypeNode) else type
    return isinstance(named, NamedTypeNode) and named.name.value == "Int"


def _size(node: ValueNode | None, sizes: Mapping[str, int]) -> int:
    """The size of a page that a value in the query asks for."""
    if isinstance(node, VariableNode):
        return sizes.get(node.name.value, FIRST)
    return _bounded(int(node.value)) if isinstance(node, IntValueNode) else FIRST


def _bounded(value: Any) -> int:
    """What is not a size is refused by the execution, so it costs no more than a usual page."""
    return int(min(max(value, 0), MOST)) if isinstance(value, int | float) else FIRST
