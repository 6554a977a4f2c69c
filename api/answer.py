"""What goes into a channel and what comes out, free of any web framework.

An endpoint is a pure function from a caller and a question to an answer, so the same function can be mounted in Django
and, for the hot reads, in front of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from content.documents import Audience

Parameters = Mapping[str, list[str]]
"""The query as it was sent: every value of every name, decoded, in order."""


class Caller(NamedTuple):
    """Who asks. The audience follows from the address that was called and its key, never from the key alone."""

    audience: Audience
    key_id: int | None = None
    asked_from: str = ""
    """What tells this caller from others while searches are counted; empty where one asks for many. No answer depends
    on it, and it is never written."""
    consumer: str = ""
    """What people call the consumer whose key it is."""

    def __repr__(self) -> str:
        return f"Caller({self.audience!r}, key_id={self.key_id!r})"


PUBLIC = Caller("public")


class Answer(NamedTuple):
    """A finished response. A HEAD request and a condition are applied by whoever mounts the endpoint."""

    status: int
    headers: Mapping[str, str] = MappingProxyType({})
    body: bytes = b""
