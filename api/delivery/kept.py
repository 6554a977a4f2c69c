"""What this process has answered before, kept for as long as nothing has changed.

An entry holds for one generation of its audience's documents. The generation is read before what is kept by it: an old
answer may be kept under the old number, which nobody asks for any more, but never under the new one.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Entry(Generic[Value]):
    """Something that is kept, how many bytes it takes, and whether it was asked for since it was last in question."""

    __slots__ = ("is_wanted", "size", "value")

    def __init__(self, value: Value, size: int) -> None:
        self.value, self.size, self.is_wanted = value, size, False


class Kept(Generic[Value]):
    """The values of one generation, up to so many bytes; the oldest that nobody asked for makes room.

    Reading takes no lock: a value is found whole or not at all, and one that is found while the generation changes is
    of the newer one.
    """

    def __init__(self, most_bytes: int) -> None:
        self._most, self._bytes = most_bytes, 0
        self._generation = -1
        self._entries: OrderedDict[Hashable, Entry[Value]] = OrderedDict()
        self._lock = Lock()

    def get(self, generation: int, key: Hashable) -> Value | None:
        """What was kept under this key in this generation."""
        found = self._entries.get(key) if generation == self._generation else None
        if found is None:
            return None
        found.is_wanted = True
        return found.value

    def keep(self, generation: int, key: Hashable, value: Value, size: int) -> None:
        """Keep a value of `size` bytes, if there can be room. Those of an earlier generation are dropped, and none is
        taken any more."""
        if size > self._most:
            return
        with self._lock:
            if generation < self._generation:
                return
            if generation > self._generation:
                self._entries.clear()
                self._generation, self._bytes = generation, 0
            replaced = self._entries.pop(key, None)
            self._entries[key] = Entry(value, size)
            self._bytes += size - (replaced.size if replaced else 0)
            while self._bytes > self._most:
                self._make_room()

    def _make_room(self) -> None:
        """Drop the oldest; if it was asked for, it is among the newest once more instead."""
        key, oldest = self._entries.popitem(last=False)
        if oldest.is_wanted:
            oldest.is_wanted = False
            self._entries[key] = oldest
        else:
            self._bytes -= oldest.size
