"""How long an answer may be kept, how it is told from another, and when it need not be sent again.

Lives are short in browsers, which nobody can purge, and longer in shared caches, which the surrogate keys purge.
"""

from __future__ import annotations

from datetime import datetime

from xxhash import xxh3_128_hexdigest

from .answer import Answer, Caller

PRIVATE = "private, no-store"

LIVES: dict[str, str] = {
    "item": "public, max-age=30, s-maxage=300, stale-while-revalidate=60, stale-if-error=86400",
    "list": "public, max-age=30, s-maxage=120, stale-while-revalidate=60, stale-if-error=86400",
    "moved": "public, max-age=30, s-maxage=300, stale-while-revalidate=60, stale-if-error=86400",
    "changes": "public, max-age=0, s-maxage=5, stale-if-error=300",
    "snapshot": "public, max-age=0, s-maxage=30, stale-if-error=300",
    "bundle": "public, max-age=0, s-maxage=30, stale-if-error=86400",
    "search": "public, max-age=30, s-maxage=60, stale-while-revalidate=60, stale-if-error=3600",
    "missing": "public, max-age=10, s-maxage=30",
    "picture": "public, max-age=86400, immutable",
    "file": "public, max-age=300",
    "contract": "public, max-age=300",
    "refused": "no-store",
    "said": "no-store",
}
"""`Cache-Control` by what was asked for."""


def cache_control(what: str, caller: Caller) -> str:
    """The life of an answer; what agents read is never kept anywhere."""
    return LIVES[what] if caller.audience == "public" else PRIVATE


def until(moment: datetime, now: datetime, caller: Caller, *, most: tuple[int, int] = (30, 300)) -> str:
    """The life of an answer that stops being true at `moment`: no longer than an item's, and never served stale.

    `most` are the seconds that browsers and shared caches may keep it at most.
    """
    if caller.audience != "public":
        return PRIVATE
    left = max(int((moment - now).total_seconds()), 0)
    browsers, shared = (min(left, seconds) for seconds in most)
    return f"public, max-age={browsers}, s-maxage={shared}, must-revalidate"


def etag_of(body: bytes) -> str:
    """A strong tag: the same bytes, and no others, have it.

    It need not withstand anybody who looks for two bodies with one tag, who would mislead nobody but readers of their
    own page. SHA-256 of a list takes as long as finding it.
    """
    return f'"{xxh3_128_hexdigest(body)}"'


def conditional(answer: Answer, if_none_match: str | None) -> Answer:
    """The answer, or 304 without a body if the client has it already."""
    etag = answer.headers.get("ETag")
    if etag is None or answer.status != 200 or not has_already(if_none_match, etag):
        return answer
    kept = {name: value for name, value in answer.headers.items() if name != "Content-Type"}
    return Answer(304, kept, b"")


def has_already(if_none_match: str | None, etag: str) -> bool:
    """Whether a client's list names the tag. Compared weakly, as RFC 9110 asks: a proxy may mark it `W/`."""
    if not if_none_match:
        return False
    if if_none_match.strip() == "*":
        return True
    return etag in (candidate.strip().removeprefix("W/") for candidate in if_none_match.split(","))
