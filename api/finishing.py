"""The last steps of every answer of the API, the same at both of its doors: its life, its size, and what of it is sent.

An endpoint answers what is true; here that becomes what clients get: compressed for those who can read that, kept no
longer than the next scheduled change. Whether one has it already is looked at last (`caching.conditional`).
"""

from __future__ import annotations

import re
from datetime import datetime

from .answer import Answer
from .encoding import COMPRESSIBLE, SMALLEST, encode

AGE = re.compile(r"\b(max-age|s-maxage)=(\d+)")
MEANWHILE = re.compile(r", stale-while-revalidate=(\d+)")
OVERDUE = 1
"""Seconds that an answer is kept while a scheduled change is due but not done."""


def finish(answer: Answer, coding: str, *, changes_at: datetime | None, now: datetime) -> Answer:
    """The answer as whoever reads this coding gets it; `changes_at` is when something scheduled is next to go live or
    to leave.

    In another coding it has another tag: the same tag must mean the same bytes (RFC 9110, section 8.8.3.3).
    """
    if changes_at is not None:
        answer = shortened(answer, changes_at, now)
    status, headers, body = answer
    if len(body) < SMALLEST or not headers.get("Content-Type", "").startswith(COMPRESSIBLE):
        return answer
    varies = headers.get("Vary")
    headers = {**headers, "Vary": f"{varies}, Accept-Encoding" if varies else "Accept-Encoding"}
    if not coding:
        return Answer(status, headers, body)
    headers["Content-Encoding"] = coding
    if "ETag" in headers:
        headers["ETag"] = f'{headers["ETag"][:-1]}-{coding}"'
    return Answer(status, headers, encode(body, coding))


def shortened(answer: Answer, changes_at: datetime, now: datetime) -> Answer:
    """Kept no longer than until `changes_at`, by anyone who can ask again."""
    life = answer.headers.get("Cache-Control", "")
    if "max-age" not in life:
        return answer
    ages = [int(seconds) for _, seconds in AGE.findall(life)]
    left = max(int((changes_at - now).total_seconds()), OVERDUE)
    if left >= max(ages) + sum(map(int, MEANWHILE.findall(life))):
        return answer
    kept = AGE.sub(lambda found: f"{found[1]}={min(int(found[2]), left)}", MEANWHILE.sub("", life))
    return Answer(answer.status, {**answer.headers, "Cache-Control": kept}, answer.body)
