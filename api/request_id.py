"""What a request is called: one name for its answer, its line in the access log and all that is logged meanwhile."""

from __future__ import annotations

import logging
import re
import secrets
from contextvars import ContextVar
from functools import cache
from itertools import count

HEADER = "X-Request-ID"
GIVEN = re.compile(r"[A-Za-z0-9._-]{8,64}")
"""What a proxy may call a request; anything else gets a name of ours."""

request_id: ContextVar[str] = ContextVar("request_id", default="-")
"""The present one. Whoever begins a request sets it, unless nothing is logged until its end."""


def name_of(given: str) -> str:
    """The name of a request whose header says `given`: that, or one of ours."""
    return given if given and GIVEN.fullmatch(given) else f"{_process()}{next(_count):08x}"


_count = count(1)


@cache
def _process() -> str:
    """What begins the names of this process; made late, because a server may fork after it has loaded this."""
    return secrets.token_hex(4)


class WithRequestId(logging.Filter):
    """Puts the name of the present request into every record."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = request_id.get()
        return True
