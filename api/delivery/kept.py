"""What this process has answered before, kept for as long as nothing has changed.

An entry holds for one generation of its audience's documents. The generation is read before what is kept by it: an old
answer may be kept under the old number, which nobody asks for any more, but never under the new one.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Entry = TypeVar("Entry")


class Kept(Generic[Entry]):
    """The entries of one generation, up to so many bytes; what was not asked for longest is dropped first."""

    def __init__(self, most_bytes: int) -> None:
        self._most, self._bytes = most_bytes, 0
        self._generation = -1
        self._entries: OrderedDict[Hashable, tuple[Entry, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, generation: int, key: Hashable) -> Entry | None:
        """What was kept under this key in this generation."""
        with self._lock:
            found = self._entries.get(key) if generation == self._generation else None
            if found is None:
                return None
            self._entries.move_to_end(key)
            return found[0]

    def keep(self, generation: int, key: Hashable, entry: Entry, size: int) -> None:
        """Keep an entry of `size` bytes. Those of an earlier generation are dropped, and none is taken any more."""
        with self._lock:
            if generation < self._generation:
                return
            if generation > self._generation:
                self._entries.clear()
                self._generation, self._bytes = generation, 0
            replaced = self._entries.pop(key, None)
            self._entries[key] = (entry, size)
            self._bytes += size - (replaced[1] if replaced else 0)
            while self._bytes > self._most:
                _, (_, dropped) = self._entries.popitem(last=False)
                self._bytes -= dropped
