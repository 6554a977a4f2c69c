"""Whether SQLite's database was written to, told from memory that its processes share.

Every commit is made visible by a new header in the index of the write-ahead log, the file `-shm` beside the database,
which whoever has the database open maps (sqlite.org/walformat.html, section 2.1). So while the header is the same, a
row that was read still says the same, and looking at it costs no call of the system. A commit that is not in the header
yet, no reader of SQLite sees either.
"""

from __future__ import annotations

import os
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path

HEADER = 48
"""Bytes of the header. It stands there twice, and whoever finds two that differ has come while it was written."""


Named = tuple[int, int]
"""A file, by its device and number: another one of the same name has another."""


class WalIndex:
    """The index of the log beside the database at `path`. Have one for each path: see `wal_index`."""

    def __init__(self, path: str | Path) -> None:
        self._path = Path(f"{path}-shm")
        self._files: dict[Named, int] = {}
        self._maps: dict[Named, mmap] = {}
        """Those that were there by this name. None is ever closed: to close any descriptor of a file takes the locks
        of this process's own connections from it (sqlite.org/howtocorrupt.html, section 2.2)."""
        self._now: mmap | None = None

    def stamp(self) -> bytes | None:
        """What tells one state of the database from another; None where that cannot be told. Take it before what is
        read of the database, and what was read holds for as long as the stamp is the same."""
        if self._now is None:
            return None
        found = self._now[: 2 * HEADER]
        return found if found[:HEADER] == found[HEADER:] else None

    def is_still(self, stamp: bytes | None) -> bool:
        """Whether the database is in the state of that stamp."""
        return self._now is not None and self._now[: 2 * HEADER] == stamp

    def look(self) -> None:
        """Find the file, which is another one after all had closed the database, or it was restored."""
        try:
            self._now = self._map()
        except (OSError, ValueError):  # there is none, or nothing in it yet
            self._now = None

    def _map(self) -> mmap:
        found = self._path.stat()
        named = found.st_dev, found.st_ino
        if named not in self._maps:
            if named not in self._files:
                self._files[named] = os.open(self._path, os.O_RDONLY | os.O_CLOEXEC)
            self._maps[named] = mmap(self._files[named], 2 * HEADER, access=ACCESS_READ)
        return self._maps[named]


@cache
def wal_index(path: str) -> WalIndex:
    """The one index of a database in this process."""
    return WalIndex(path)
