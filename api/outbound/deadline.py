"""One limit of time for all of a request, and a reader that keeps to it and to a number of bytes.

A timeout of a socket is one for each call, and a server that sends a byte every few seconds never meets it.
"""

from __future__ import annotations

import io
import socket
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from .errors import AnswerUnreadable, TookTooLong


@dataclass(frozen=True)
class Deadline:
    """The end of a request, `seconds` after it was made."""

    seconds: float
    ends: float = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "ends", monotonic() + self.seconds)

    def left(self, doing: str) -> float:
        """Seconds that are left. Raises TookTooLong if none are."""
        left = self.ends - monotonic()
        if left <= 0:
            raise TookTooLong(doing)
        return left


class Received(io.RawIOBase):
    """What a socket sends, until the deadline and up to a number of bytes."""

    def __init__(self, source: socket.socket, deadline: Deadline, most: int) -> None:
        self.source, self.deadline, self.left = source, deadline, most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self.left <= 0:
            raise AnswerUnreadable("The answer is larger than we read.")
        view = memoryview(buffer)[: self.left]
        self.source.settimeout(self.deadline.left("answering"))
        try:
            count = self.source.recv_into(view)
        except TimeoutError:
            raise TookTooLong("answering") from None
        self.left -= count
        return count


def send(target: socket.socket, content: bytes, deadline: Deadline) -> None:
    """Send all of it before the deadline."""
    rest = memoryview(content)
    while rest:
        target.settimeout(deadline.left("sending"))
        try:
            rest = rest[target.send(rest) :]
        except TimeoutError:
            raise TookTooLong("sending") from None
