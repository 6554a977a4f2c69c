"""An answer made ready: all that can be told before the next one asks for it is told once."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus

from api.answer import Answer
from api.caching import has_already

Headers = list[tuple[str, str]]

OF_A_BODY = ("Content-Type", "Content-Length")
LINES = {status.value: f"{status.value} {status.phrase}" for status in HTTPStatus}


class Ready:
    """A finished answer as WSGI takes it, and its short form for who has it already. What it sends never changes."""

    __slots__ = ("_unchanged", "body", "etag", "headers", "size", "status")

    def __init__(self, status: str, headers: Headers, body: bytes, etag: str) -> None:
        self.status, self.headers, self.body, self.etag = status, headers, body, etag
        self.size = len(body) + 2_000
        """Roughly what it holds in memory, in bytes."""
        self._unchanged: Headers | None = None

    def sent(self, method: str, if_none_match: str, more: Iterable[tuple[str, str]]) -> tuple[str, Headers, bytes]:
        """Status, headers with some more of this request's own, and body. The list is new."""
        if if_none_match and self.etag and has_already(if_none_match, self.etag):
            if self._unchanged is None:
                self._unchanged = [header for header in self.headers if header[0] not in OF_A_BODY]
            return LINES[304], [*self._unchanged, *more], b""
        return self.status, [*self.headers, *more], b"" if method == "HEAD" else self.body


def ready(answer: Answer, always: Headers) -> Ready:
    """Make an answer ready, with the headers that every answer here has."""
    status, headers, body = answer
    etag = headers.get("ETag", "") if status == 200 else ""
    return Ready(LINES[status], [*headers.items(), *always, ("Content-Length", str(len(body)))], body, etag)
