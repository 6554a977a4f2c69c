"""All who write and read while the city is struck, at once, and what they say of it afterwards."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from threading import Event, Thread
from typing import Any

from .editor import Editor
from .followers import Feed, Reader, Receiver, Stream
from .programs import Program
from .report import Report

EDITORS = 2
"""They have their pages each, so that everybody knows what became of which; there is a web worker for each."""
PATIENCE = 60
"""Seconds that followers may take to read the rest, once all is up again."""


class Crowd:
    """They begin when it is made. `lags` are the seconds after which all workers show what one of them has shown."""

    def __init__(
        self, running: dict[str, Program], city: dict[str, Any], seed: int, receiver: Receiver, *, lags: float
    ) -> None:
        self._live, self._receiver, self._before = running["live"], receiver, city["before"]
        self._has_written, self._is_over = Event(), Event()
        web, pages = running["web"].port, city["pages"]
        self.editors = [
            Editor(web, city, pages[place::EDITORS], random.Random(seed + place), self._has_written)
            for place in range(EDITORS)
        ]
        items = [page["content_id"] for page in pages]
        self.reader = Reader(web, items, random.Random(seed), self._is_over, lags)
        self.feed, self.stream = Feed(web, self._is_over), Stream(self._live.port, self._is_over)
        self._writing = [_begin(editor.work) for editor in self.editors]
        self._reading = [_begin(each.follow) for each in (self.feed, self.stream, self.reader)]

    def stop_writing(self) -> None:
        self._has_written.set()
        for thread in self._writing:
            thread.join()

    def faults(self, history: list[int]) -> Iterator[str]:
        """What somebody misses, once they have read the rest of what happened. They are gone afterwards."""
        _until(lambda: min(self.feed.position, self.stream.position) >= history[-1])
        for editor in self.editors:
            yield from editor.faults
            yield from editor.check()
        self._is_over.set()
        self._live.kill()  # a stream on which nothing happens would be waited for
        for thread in self._reading:
            thread.join(timeout=PATIENCE)
        yield from self.reader.faults
        yield from self.feed.check(history)
        yield from self.stream.check(history)
        yield from self._receiver.check([number for number in history if number > self._before])

    def tell(self, report: Report) -> None:
        """Write down what they did."""
        seen_after = [seconds for editor in self.editors for seconds in editor.seen_after]
        report.confirmed = sum(editor.confirmed for editor in self.editors)
        report.left_open = sum(editor.left_open for editor in self.editors)
        report.delivered, report.repeated = len(self._receiver.heard), self._receiver.repeated
        report.read, report.slowest_to_be_seen_ms = self.reader.read, max(seen_after, default=0.0) * 1000


def _begin(work: Callable[[], None]) -> Thread:
    thread = Thread(target=work, daemon=True)
    thread.start()
    return thread


def _until(is_so: Callable[[], bool]) -> None:
    """Wait, but not for ever: what is missing then is told by whoever checks."""
    give_up = time.monotonic() + PATIENCE
    while not is_so() and time.monotonic() < give_up:
        time.sleep(0.05)
