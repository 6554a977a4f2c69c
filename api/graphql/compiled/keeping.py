"""What is made of documents is kept, for whoever asks the same of the same versions (`pieces`)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from typing import Any

import orjson

from api.pieces import BESIDES, Pieces, in_own_room, new_place

from ..nodes import Node
from .completing import nothing
from .copying import Fields
from .running import Project, Run, Together
from .telling import Tell

OTHER = 100
"""Bytes of the name of another version in a key."""
AS_VALUES = 3
"""How many bytes a byte of JSON takes as a value in memory."""


class Finished(Together):
    """All that is asked of a document, as JSON that is written once; `tells` are those of what is not its own."""

    def __init__(self, make: Project, tells: Sequence[Tell], is_required: bool) -> None:
        self._make, self._tells, self._is_required = make, tells, is_required
        self._place = new_place()

    def __call__(self, source: Any, run: Run) -> Any:
        if source is None:
            return nothing(source, self._is_required)
        return self.each([source], run)[0]

    def each(self, sources: Sequence[Node], run: Run) -> list[Any]:
        """The same of documents of one batch, which are told and looked for together."""
        pieces = run.pieces
        if pieces is None:
            return [self._make(source, run) for source in sources]
        told = [tell(sources, run) for tell in self._tells]
        if None in told:
            return [self._make(source, run) for source in sources]
        keys = list(zip(repeat(self._place), [source.name for source in sources], *told))
        found = pieces.each(keys)
        if None in found:
            for index, (source, key, piece) in enumerate(zip(sources, keys, found, strict=True)):
                if piece is None:
                    found[index] = self._kept(source, key, run, pieces)
        return found

    def _kept(self, source: Node, key: tuple[Any, ...], run: Run, pieces: Pieces) -> Any:
        values = self._make(source, run)
        if not source.name:
            return values
        written = in_own_room(orjson.dumps(values))
        others = sum(len(names) for _size, names in key[2:])
        return pieces.keep(key, orjson.Fragment(written), len(written) + BESIDES + OTHER * others)


def anew(fields: Fields) -> Project:
    """What is copied, and not kept."""
    return lambda source, _run: fields.of(source)


def begun(fields: Fields) -> Project:
    """What is copied of a document, in an answer of its own that has room for the rest."""
    place = new_place()

    def project(source: Any, run: Run) -> Any:
        pieces, name = run.pieces, source.name
        if pieces is None or not name:
            return fields.of(source)
        found = pieces.get((place, name))
        if found is None:
            values = fields.of(source)
            found = pieces.keep((place, name), values, AS_VALUES * len(orjson.dumps(values)) + BESIDES)
        return found.copy()

    return project
