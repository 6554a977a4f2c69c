"""What is copied of a document is kept, for whoever asks the same of it (`pieces`)."""

from __future__ import annotations

from itertools import count
from typing import Any

import orjson

from .completing import nothing
from .copying import Fields
from .running import Project, Run

BESIDES = 300
"""Bytes that a piece takes besides its own: its key and its place in a dictionary."""
AS_VALUES = 3
"""How many bytes a byte of JSON takes as a value in memory."""

_places = count()
"""Numbers for the places, which are never used again: a query that is forgotten leaves pieces that nobody finds."""


def finished(fields: Fields, is_required: bool) -> Project:
    """All that is asked of a document, as JSON that is written once."""
    place = next(_places)

    def project(source: Any, run: Run) -> Any:
        if source is None:
            return nothing(source, is_required)
        pieces, etag = run.pieces, source.etag
        if pieces is None or not etag:
            return fields.of(source)
        found = pieces.get((place, etag))
        if found is None:
            written = orjson.dumps(fields.of(source))
            found = pieces.keep((place, etag), orjson.Fragment(written), len(written) + BESIDES)
        return found

    return project


def begun(fields: Fields) -> Project:
    """What is copied of a document, in an answer of its own that has room for the rest."""
    place = next(_places)

    def project(source: Any, run: Run) -> Any:
        pieces, etag = run.pieces, source.etag
        if pieces is None or not etag:
            return fields.of(source)
        found = pieces.get((place, etag))
        if found is None:
            values = fields.of(source)
            found = pieces.keep((place, etag), values, AS_VALUES * len(orjson.dumps(values)) + BESIDES)
        return found.copy()

    return project
