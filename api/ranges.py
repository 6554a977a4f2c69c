"""A part of a body, as `Range` asks for it (RFC 9110, section 14): how a download that broke off goes on."""

from __future__ import annotations

import re

_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})$")
"""No file has more bytes than that many digits tell, and of thousands of them Python makes no number."""


def asked_range(header: str | None, size: int) -> tuple[int, int] | None:
    """The first and last byte of the one range that is asked for; None for all, also where it makes no sense."""
    found = _RANGE.match(header or "")
    if not found or not any(found.groups()):
        return None
    first, last = found.groups()
    start = int(first) if first else max(0, size - int(last))
    end = min(int(last), size - 1) if first and last else size - 1
    return (start, end) if start <= end else None
