"""Trees in tables: what is above comes first, and what is inside itself is found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Row = TypeVar("Row")


def above_first(
    rows: Sequence[Row], name: Callable[[Row], str], above: Callable[[Row], str]
) -> tuple[list[Row], list[tuple[Row, str]]]:
    """`rows` with each after the one it names as above it, and those that are inside themselves, with the way round.

    `above` is empty for what stands at the top; a name that no row has is somebody else's affair.
    """
    known = {name(row): row for row in rows}
    ordered: dict[int, Row] = {}
    circular: dict[int, tuple[Row, str]] = {}
    for row in rows:
        way = [row]
        while (up := known.get(above(way[-1]))) is not None and id(up) not in ordered and id(up) not in circular:
            if any(up is seen for seen in way):
                round_trip = " → ".join(name(step) for step in [*way[way.index(up) :], up])
                circular |= {id(step): (step, round_trip) for step in way[way.index(up) :]}
                way = way[: way.index(up)]
                break
            way.append(up)
        ordered |= {id(step): step for step in reversed(way) if id(step) not in circular}
    return list(ordered.values()), list(circular.values())
