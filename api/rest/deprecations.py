"""What of the REST channel will go, and when: one table, of which every answer that is concerned tells.

GraphQL says the same of a field with `@deprecated`, where the schema has its reason beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils.http import http_date


@dataclass(frozen=True)
class Deprecation:
    """Since when something should not be used any more, when it ends, and what to use in its place."""

    since: datetime
    sunset: datetime
    instead: str

    def headers(self) -> Mapping[str, str]:
        """`Deprecation` (RFC 9745) and `Sunset` (RFC 8594)."""
        ends = http_date(self.sunset.astimezone(UTC).timestamp())
        return {"Deprecation": f"@{int(self.since.timestamp())}", "Sunset": ends}


DEPRECATED: dict[tuple[str, str], Deprecation] = {}
"""By an endpoint's name and one of its parameters; a blank parameter stands for the whole address."""


def told_of(endpoint: str, parameters: Iterable[str]) -> Mapping[str, str]:
    """The headers of an answer to these parameters: of what ends first, if anything does."""
    concerned = [DEPRECATED[endpoint, name] for name in ("", *parameters) if (endpoint, name) in DEPRECATED]
    return min(concerned, key=lambda each: each.sunset).headers() if concerned else {}
