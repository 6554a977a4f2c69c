"""An answer made ready: all that can be told before the next one asks for it is told once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus

from api.answer import Answer
from api.caching import has_already

Headers = list[tuple[str, str]]

LINES = {status.value: f"{status.value} {status.phrase}" for status in HTTPStatus}


@dataclass(frozen=True, slots=True)
class Ready:
    """A finished answer as WSGI takes it, and its short form for who has it already."""

    status: str
    headers: Headers
    body: bytes
    etag: str
    unchanged: Headers
    """The headers of a 304."""

    @property
    def size(self) -> int:
        """Roughly what it holds in memory, in bytes."""
        return len(self.body) + 2_000

    def sent(self, method: str, if_none_match: str, more: Iterable[tuple[str, str]]) -> tuple[str, Headers, bytes]:
        """Status, headers with some more of this request's own, and body. The list is new."""
        if if_none_match and self.etag and has_already(if_none_match, self.etag):
            return LINES[304], [*self.unchanged, *more], b""
        return self.status, [*self.headers, *more], b"" if method == "HEAD" else self.body


def ready(answer: Answer, always: Headers) -> Ready:
    """Make an answer ready, with the headers that every answer here has."""
    headers = [*answer.headers.items(), *always]
    return Ready(
        LINES[answer.status],
        [*headers, ("Content-Length", str(len(answer.body)))],
        answer.body,
        answer.headers.get("ETag", "") if answer.status == 200 else "",
        [(name, value) for name, value in headers if name != "Content-Type"],
    )
