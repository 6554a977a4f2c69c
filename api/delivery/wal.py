"""Whether SQLite's database was written to, for the price of asking when a file was.

Every commit goes through the write-ahead log beside the database (sqlite.org/wal.html), so while that file has not been
written, a row that was read still says the same. Asking SQLite itself takes ten times as long: it locks the database.
"""

from __future__ import annotations

from pathlib import Path
from time import time_ns
from typing import NamedTuple

SETTLED = 50_000_000
"""Nanoseconds: a file that was written more recently may be written again and look no younger, because the clock of
files goes in steps, and a commit is seen a moment after it was written."""


class Stamp(NamedTuple):
    """What tells one state of the log from another: when it was last written, in nanoseconds, and its size."""

    written: int
    size: int


class WriteAheadLog:
    """The log beside the database at `path`."""

    def __init__(self, path: str | Path) -> None:
        self._file = Path(f"{path}-wal")

    def stamp(self) -> Stamp | None:
        """The log's present state; None where two states could look alike, or there is no log. Take it before what is
        read of the database, and what was read holds for as long as the stamp is the same."""
        try:
            found = self._file.stat()
        except OSError:
            return None
        stamp = Stamp(found.st_mtime_ns, found.st_size)
        return stamp if time_ns() - stamp.written > SETTLED else None
