"""Everything that can be wrong with a request, in one shape: RFC 9457 `application/problem+json`.

`type` is stable and is what programs look at; `detail` is for the person who reads the log, and may change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from .answer import Answer

CONTENT_TYPE = "application/problem+json"
SHOWN = 60
"""Characters of a refused value that are shown back."""


@dataclass(frozen=True)
class Kind:
    """One kind of problem: its status, its title, and what it means for whoever meets it."""

    status: int
    title: str
    meaning: str


KINDS: dict[str, Kind] = {
    "unknown-parameter": Kind(
        400, "Unknown parameter", "`allowed` lists the parameters, or fields of a body, that this address takes."
    ),
    "repeated-parameter": Kind(400, "Repeated parameter", "A parameter was given more than once; give `field` once."),
    "invalid-parameter": Kind(
        400, "Invalid parameter", "`field` has a value that is not `expected`, or not `allowed`."
    ),
    "unknown-field": Kind(400, "Unknown field", "`fields` or `expand` names something that the item does not have."),
    "unknown-item": Kind(400, "Unknown item", "No published item has the id or slug given in `field`."),
    "unsupported-locale": Kind(400, "Unsupported locale", "The city does not publish in that language; see `allowed`."),
    "invalid-cursor": Kind(400, "Invalid cursor", "Take `cursor` unchanged from `next`, with the same question."),
    "malformed-request": Kind(
        400, "Malformed request", "The request could not be read, or its Host is not served here."
    ),
    "unauthorized": Kind(401, "Key required", "Send `Authorization: Bearer <key>` with a key that is in force."),
    "forbidden-origin": Kind(403, "Forbidden origin", "Browsers may use this key on the pages of `allowed` alone."),
    "not-found": Kind(404, "Not found", "Nothing is there and, as far as is known, nothing ever was."),
    "not-translated": Kind(404, "Not translated", "The item exists in `available_locales`; `fallback=` asks for one."),
    "method-not-allowed": Kind(405, "Method not allowed", "The header `Allow` lists the methods of this address."),
    "gone": Kind(410, "Gone", "The item was published once and has been taken away."),
    "history-forgotten": Kind(
        410,
        "History forgotten",
        "What happened right after `since` is no longer kept, or it is ahead of the history: take `snapshot`, and go "
        "on from it.",
    ),
    "too-large": Kind(413, "Too large", "The body is larger than anything that this address takes."),
    "unsupported-media-type": Kind(415, "Unsupported media type", "Send the body as `expected`."),
    "too-many-requests": Kind(429, "Too many requests", "Wait as many seconds as the header `Retry-After` says."),
    "internal-error": Kind(500, "Internal error", "Our fault, and logged. Try again later."),
    "unavailable": Kind(503, "Unavailable", "A part of the service cannot answer now. Try again later."),
}


class Problem(Exception):
    """A request that gets no answer but this: one of KINDS, with what would have been right in `members`."""

    def __init__(self, kind: str, detail: str, *, headers: Mapping[str, str] | None = None, **members: Any) -> None:
        super().__init__(f"{kind}: {detail}")
        self.kind = kind
        self.detail = detail
        self.headers = dict(headers or {})
        self.members = members

    @property
    def status(self) -> int:
        return KINDS[self.kind].status

    def answer(self) -> Answer:
        kind = KINDS[self.kind]
        body = {"type": f"/problems/{self.kind}", "title": kind.title, "status": kind.status, "detail": self.detail}
        return Answer(
            kind.status, {"Content-Type": CONTENT_TYPE, **self.headers}, orjson.dumps({**body, **self.members})
        )


def shown(value: str) -> str:
    """A refused value, short enough to be shown back."""
    return f"“{value if len(value) <= SHOWN else value[:SHOWN] + '…'}”"
