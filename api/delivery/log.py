"""One line of JSON for each request.

It says nothing of who asked: no address, no query (which may hold a resident's words), and of a key its number. Nor can
anybody who reads it open what is not theirs: the token in a path is left out (`api.withheld`).
"""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import orjson

from api.withheld import OPENING, withheld

from .told import Told

ATOMIC = getattr(select, "PIPE_BUF", 512)
"""Bytes that are never mixed with those of another process, in a pipe as in a file."""


class AccessLog:
    """Writes to standard output for `-`, to nothing for a blank, else to the end of the file of that name."""

    def __init__(self, where: str) -> None:
        self._file = None
        if where:
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
            self._file = sys.stdout.fileno() if where == "-" else os.open(where, flags, 0o640)

    def write(self, requests: Iterable[Told]) -> None:
        """A line for each of these. Raises OSError if they cannot be written."""
        if self._file is not None:
            for lines in _pieces(map(_line, requests)):
                os.write(self._file, lines)


def _line(told: Told) -> bytes:
    at, name, method, path, status, size, seconds, door, key_id = told
    line = {
        "at": datetime.fromtimestamp(at, UTC),
        "id": name,
        "method": method,
        "path": (withheld(path) if path.startswith(OPENING) else path)[:500],
        "status": int(status[:3]),
        "bytes": size,
        "ms": int(seconds * 1_000_000) / 1000,
        "door": door,
        "key": key_id,
    }
    return orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE | orjson.OPT_UTC_Z)


def _pieces(lines: Iterable[bytes]) -> Iterator[bytes]:
    """As many whole lines at a time as are written in one piece."""
    piece = b""
    for line in lines:
        if piece and len(piece) + len(line) > ATOMIC:
            yield piece
            piece = b""
        piece += line
    if piece:
        yield piece
