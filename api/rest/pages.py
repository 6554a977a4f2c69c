"""A page of a list, of whatever kind: its body, its headers, and the address of the next one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson

from api.addresses import address
from api.answer import Answer, Caller
from api.caching import cache_control, etag_of
from api.surrogates import HEADER, header

from .asked import Asked


def body_of(items: list[bytes], *, next_url: str | None, total: int | None = None, **more: Any) -> bytes:
    """The body of every list: finished items are joined, not parsed."""
    members = {"next": next_url, **({} if total is None else {"total": total}), **more}
    return b"".join((b'{"items":[', b",".join(items), b"],", orjson.dumps(members)[1:]))


def answer_of(body: bytes, what: str, caller: Caller, keys: Iterable[str]) -> Answer:
    return answer_kept(body, cache_control(what, caller), keys)


def answer_kept(body: bytes, life: str, keys: Iterable[str]) -> Answer:
    """The answer, with a `Cache-Control` of its own."""
    return Answer(200, {**headers_of(life, keys), "ETag": etag_of(body)}, body)


def headers_of(life: str, keys: Iterable[str]) -> dict[str, str]:
    """The headers of every list that lives as long and depends on these."""
    return {"Content-Type": "application/json", "Cache-Control": life, HEADER: header(keys)}


def next_url(caller: Caller, path: str, question: Asked, **place: str | int) -> str:
    """The address of the next page: the question as it was asked, at another place."""
    asked = "&".join(filter(None, (question.as_asked, *(f"{name}={value}" for name, value in place.items()))))
    return f"{address(caller, path)}?{asked}"
