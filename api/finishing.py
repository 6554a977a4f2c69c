"""The last steps of every answer of the API, the same at both of its doors: its life, its size, and what of it is sent.

An endpoint answers what is true; here that becomes what this client gets: 304 if it has it already, compressed if it
can read that, kept no longer than the next scheduled change.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from .answer import Answer
from .caching import conditional
from .encoding import choose, encode, is_compressible

AGE = re.compile(r"\b(max-age|s-maxage)=(\d+)")
MEANWHILE = re.compile(r", stale-while-revalidate=(\d+)")
OVERDUE = 1
"""Seconds that an answer is kept while a scheduled change is due but not done."""


@dataclass(frozen=True)
class Reader:
    """What a request says of how it wants its answer."""

    if_none_match: str = ""
    accept_encoding: str = ""


def finish(answer: Answer, reader: Reader, *, changes_at: datetime | None, now: datetime) -> Answer:
    """The answer as this reader gets it; `changes_at` is when something scheduled is next to go live or to leave."""
    answer = compressed(shortened(answer, changes_at, now), choose(reader.accept_encoding))
    return conditional(answer, reader.if_none_match)


def shortened(answer: Answer, changes_at: datetime | None, now: datetime) -> Answer:
    """Kept no longer than until `changes_at`, by anyone who can ask again."""
    life = answer.headers.get("Cache-Control", "")
    if changes_at is None or "max-age" not in life:
        return answer
    ages = [int(seconds) for _, seconds in AGE.findall(life)]
    left = max(int((changes_at - now).total_seconds()), OVERDUE)
    if left >= max(ages) + sum(map(int, MEANWHILE.findall(life))):
        return answer
    kept = AGE.sub(lambda found: f"{found[1]}={min(int(found[2]), left)}", MEANWHILE.sub("", life))
    return Answer(answer.status, {**answer.headers, "Cache-Control": kept}, answer.body)


def compressed(answer: Answer, coding: str) -> Answer:
    """In this coding, under a tag of its own: the same tag must mean the same bytes (RFC 9110, section 8.8.3.3)."""
    if not is_compressible(answer.headers.get("Content-Type", ""), len(answer.body)):
        return answer
    vary = ", ".join(filter(None, (answer.headers.get("Vary"), "Accept-Encoding")))
    headers = {**answer.headers, "Vary": vary}
    if not coding:
        return Answer(answer.status, headers, answer.body)
    headers["Content-Encoding"] = coding
    if "ETag" in headers:
        headers["ETag"] = f'{headers["ETag"][:-1]}-{coding}"'
    return Answer(answer.status, headers, encode(answer.body, coding))
