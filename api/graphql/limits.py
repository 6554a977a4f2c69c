"""How much one query may ask for. Everything is measured before anything is executed, and most before it is validated:
comparing fields that may overlap is quadratic, so 1,000 times the same field is 3 s of CPU in the validation alone.

`measure` looks at the text of the query, `pricing` at how many items its lists may answer with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
)

from .errors import Refused

LIMITS: dict[str, tuple[int, str]] = {
    "tokens": (5_000, "words and signs in the query"),
    "fragments": (50, "fragment definitions"),
    "depth": (12, "fields inside each other"),
    "nesting": (40, "fields and fragments inside each other"),
    "selections": (600, "fields and fragments, each counted as often as it is spread"),
    "aliases": (100, "fields under another name, each counted as often as it is spread"),
    "repeats": (20, "times the same place in the answer"),
    "nodes": (20_000, "items and pieces that the lists may hold, multiplied through"),
    "values": (100_000, "single values that the answer may hold"),
}
"""What is limited, to how much, and what it counts."""

INTROSPECTION = -100
"""Where the depth begins inside an introspection, which is deep by nature and has a rule of its own."""


def require(limit: str, value: int) -> None:
    """Raise Refused LIMIT_EXCEEDED, with the limit and the value, if the value is beyond it."""
    most, what = LIMITS[limit]
    if value > most:
        message = f"the query is too large: {limit} (the number of {what}) is {value:,}, and may be {most:,} at most"
        raise Refused("LIMIT_EXCEEDED", message, limit=limit, value=value, most=most)


class Place(NamedTuple):
    """One selection set on the walk: where in the answer, and inside of what."""

    selections: SelectionSetNode
    path: tuple[str, ...]
    depth: int
    nesting: int
    spread: frozenset[str]


def measure(document: DocumentNode) -> None:
    """Raise Refused if the query is too deep, too wide or too repetitive, whatever it is a query of."""
    fragments = {
        definition.name.value: definition
        for definition in document.definitions
        if isinstance(definition, FragmentDefinitionNode)
    }
    require("fragments", len(fragments))
    count = Counter[str]()
    for operation in document.definitions:
        if isinstance(operation, OperationDefinitionNode):
            _measure(operation, fragments, count)


def _measure(
    operation: OperationDefinitionNode, fragments: dict[str, FragmentDefinitionNode], count: Counter[str]
) -> None:
    """Walk without recursion, and stop at the first limit: a query may be built to be endless."""
    places: Counter[tuple[str, ...]] = Counter()
    waiting = [Place(operation.selection_set, (), 0, 1, frozenset())]
    while waiting:
        here = waiting.pop()
        require("nesting", here.nesting)
        for selection in here.selections.selections:
            count["selections"] += 1
            require("selections", count["selections"])
            path, depth = here.path, here.depth
            if isinstance(selection, FieldNode):
                path = (*path, (selection.alias or selection.name).value)
                depth = INTROSPECTION if selection.name.value in ("__schema", "__type") else depth + 1
                places[path] += 1
                count["aliases"] += selection.alias is not None
                require("aliases", count["aliases"])
                require("repeats", places[path])
                require("depth", depth)
            waiting.extend(_inside(selection, here, path, depth, fragments))


def _inside(
    selection: SelectionNode,
    here: Place,
    path: tuple[str, ...],
    depth: int,
    fragments: dict[str, FragmentDefinitionNode],
) -> Iterator[Place]:
    """What stands inside a selection. Unknown fragments and circles are left to the validation, which names them."""
    if not isinstance(selection, FragmentSpreadNode):
        inner: SelectionSetNode | None = selection.selection_set  # type: ignore[attr-defined]
        if inner is not None:
            yield Place(inner, path, depth, here.nesting + 1, here.spread)
        return
    name = selection.name.value
    if name in fragments and name not in here.spread:
        yield Place(fragments[name].selection_set, path, depth, here.nesting + 1, here.spread | {name})
