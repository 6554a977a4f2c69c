"""What can go wrong.

WellspringError
    WellspringProblem       the service answered that it will not do as asked (RFC 9457)
        GraphqlRefused      a query that was not executed at all
    WellspringUnreachable   no answer came
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any


class WellspringError(Exception):
    """Something went wrong between the city and us."""


class WellspringProblem(WellspringError):
    """The service, or something in front of it, answered that it will not do as asked.

    `type` is stable, such as `/problems/gone`; `about:blank` where the answer was not the service's own. `members` is
    what was sent, with `field`, `expected`, `allowed`, `content_id` and `available_locales` where they help.
    `retry_after` is in seconds, where the answer said so.
    """

    def __init__(self, status: int, members: Mapping[str, Any], retry_after: float | None = None) -> None:
        self.status, self.members, self.retry_after = status, members, retry_after
        self.type: str = members.get("type", "about:blank")
        self.detail: str = members.get("detail") or members.get("title") or f"HTTP {status}"
        super().__init__(self.detail)

    def is_a(self, kind: str) -> bool:
        """Whether it is of a kind, by the last part of its type: `problem.is_a("not-translated")`."""
        return self.type == f"/problems/{kind}"


class GraphqlRefused(WellspringProblem):
    """A GraphQL query that was not executed. `errors` are as they were sent; their `extensions.code` is stable."""

    def __init__(self, status: int, errors: list[dict[str, Any]], retry_after: float | None = None) -> None:
        super().__init__(status, {"detail": " ".join(error["message"] for error in errors)}, retry_after)
        self.errors = errors


class WellspringUnreachable(WellspringError):
    """No answer came: no connection, one that broke, nothing in time, or not what was promised."""


def problem_of(status: int, retry_after: str | None, content: bytes) -> WellspringProblem:
    """What an answer that is no success says."""
    try:
        body = json.loads(content)
    except ValueError:
        body = None  # a proxy's page
    members = body if isinstance(body, dict) else {}
    seconds = _seconds(retry_after)
    if isinstance(members.get("errors"), list):
        return GraphqlRefused(status, members["errors"], seconds)
    return WellspringProblem(status, members if isinstance(members.get("type"), str) else {}, seconds)


def _seconds(header: str | None) -> float | None:
    """`Retry-After` as seconds from now; it is a number of them, or a date."""
    if header is None:
        return None
    if header.isascii() and header.isdecimal():
        return float(header)
    try:
        return max((parsedate_to_datetime(header) - datetime.now(UTC)).total_seconds(), 0.0)
    except (ValueError, TypeError, OverflowError):
        return None
