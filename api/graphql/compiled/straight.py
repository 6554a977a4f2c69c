"""Usual questions, answered straight from the bytes of documents: one item by its id or slug, and a list.

What does not depend on the item is settled once, by the query. What is left is to put the values in, to read the one
column that is shown, and to write what of it is asked (`shapes`). Whatever is unusual, an item that moved, is missing
or is in another language, a list without items, a variable of another kind, is not decided here: it is told by None,
and goes the long way, the only one that knows how such things end. Both answer the same bytes.
"""

from __future__ import annotations

from collections import deque
from functools import partial
from threading import Lock
from typing import Any

from ..query import many_of_type, one_of_type
from .places import Places
from .running import Straight
from .shapes import Shapes
from .straight_items import to_item
from .straight_lists import to_list

OFTEN = 40
"""A query has a straight way after it was asked so often: making it costs what it saves that many times."""
MOST_OBJECTS = 1_000
"""Of how many objects the straight ways may be, all together: each is two classes, of seven kilobytes."""
USUAL = {one_of_type: to_item, many_of_type: to_list}
"""By the resolver of the only field that an operation asks for, what makes its straight way, or None."""


class Way:
    """The straight way of one operation, once it was asked often. The oldest of all are given up for new ones, and
    made again if they are asked for as often once more."""

    _all: deque[Way] = deque()
    _lock = Lock()

    def __init__(self, places: Places) -> None:
        self.straight: Straight | None = None
        self._places, self._asked, self._objects = places, 0, 0

    def asked(self) -> Straight | None:
        """Note that the operation was asked once more; its straight way, if there is one by now."""
        self._asked += 1
        if self._asked == OFTEN:
            with self._lock:
                self._make()
        return self.straight

    def _make(self) -> None:
        shapes = Shapes(self._places)
        made = _made(self._places, shapes)
        if made is None or shapes.count > MOST_OBJECTS:
            return
        self.straight, self._objects = made, shapes.count
        self._all.append(self)
        while sum(way._objects for way in self._all) > MOST_OBJECTS:
            oldest = self._all.popleft()
            oldest.straight, oldest._asked = None, 0


def _made(places: Places, shapes: Shapes) -> Straight | None:
    """The straight way of an operation, if it is usual. Raises GraphQLError for a wrong argument."""
    only = places.only()
    resolve: Any = only and only.definition.resolve
    make = USUAL.get(resolve.func) if isinstance(resolve, partial) else None
    return None if only is None or make is None else make(resolve.args[0], only, places, shapes)
