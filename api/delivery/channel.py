"""What the fast door asks of a channel that it answers for."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from api.answer import Answer, Caller
from api.problems import Problem
from content.documents import Audience

Environ = dict[str, Any]
"""A request as WSGI gives it."""


KEY = "wellspring.key"
"""Where it stands in a request by what its answer is known again: method, path, query, what more is asked, and last the
manner of its client."""


class Made(NamedTuple):
    """An answer, and whether it holds for whoever asks the same until a document changes."""

    answer: Answer
    may_be_kept: bool


class Channel(Protocol):
    """One channel's hot addresses."""

    @property
    def asks_at(self) -> Collection[str]:
        """Addresses at which more is asked than method, path and query say."""

    def asked(self, environ: Environ) -> bytes:
        """What that is, wholly: by it an answer is known again. Called before anything else of a request there."""

    def audience_of(self, environ: Environ) -> Audience | None:
        """Whose address this is; None if it is none of the channel's, or Django is to answer."""

    def make(self, environ: Environ, caller: Caller, now: datetime) -> Made:
        """Answer who was let in."""

    def refuse(self, environ: Environ, audience: Audience, problem: Problem) -> Answer:
        """The answer to somebody who may not ask."""


def as_text(query: str) -> str:
    """A query string; bytes that a client did not escape are UTF-8."""
    return query if query.isascii() else query.encode("latin-1", "replace").decode("utf-8", "replace")
