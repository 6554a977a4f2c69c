"""What is made of documents is kept, for whoever asks the same of the same versions (`pieces`)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Any

import orjson

from ..pieces import IDENTITY
from .completing import nothing
from .copying import Fields
from .running import Project, Run
from .telling import Tell

BESIDES = 300
"""Bytes that a piece takes besides its own: its key and its place in a dictionary."""
OTHER = 100
"""Bytes of the name of another version in a key."""
AS_VALUES = 3
"""How many bytes a byte of JSON takes as a value in memory."""

_places = count(IDENTITY + 1)
"""Numbers for the places, which are never used again: a query that is forgotten leaves pieces that nobody finds."""


def finished(make: Project, tells: Sequence[Tell], is_required: bool) -> Project:
    """All that is asked of a document, as JSON that is written once; `tells` are those of what is not its own."""
    place = next(_places)

    def project(source: Any, run: Run) -> Any:
        if source is None:
            return nothing(source, is_required)
        pieces, name = run.pieces, source.name
        if pieces is None or not name:
            return make(source, run)
        told = [tell(source, run) for tell in tells]
        if None in told:
            return make(source, run)
        key = (place, name, *told)
        found = pieces.get(key)
        if found is None:
            written = orjson.dumps(make(source, run))
            others = sum(len(each[1]) for each in told if each)
            found = pieces.keep(key, orjson.Fragment(written), len(written) + BESIDES + OTHER * others)
        return found

    return project


def anew(fields: Fields) -> Project:
    """What is copied, and not kept."""
    return lambda source, _run: fields.of(source)


def begun(fields: Fields) -> Project:
    """What is copied of a document, in an answer of its own that has room for the rest."""
    place = next(_places)

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
