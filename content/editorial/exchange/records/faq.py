"""An answer, with the sources that it was taken from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .page import AgentRecord
from .record import Keys


@dataclass(frozen=True)
class SourceRow:
    """Who says so: one row of an answer's sources."""

    agency: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class FaqRecord(AgentRecord):
    services: Keys | None = None
    sources: tuple[SourceRow, ...] | None = None
    featured: bool | None = None
    last_reviewed: date | None = None
    review_date: date | None = None
    request_service: str | None = None
    """The service whose 311 request an agent opens."""
