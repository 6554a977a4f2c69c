"""News."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .page import AgentRecord

Day = date  # a field of its own name hides it


@dataclass(frozen=True, kw_only=True)
class NewsRecord(AgentRecord):
    date: Day | None = None
    interest_ends: Day | None = None
    image_id: int | None = None
    request_service: str | None = None
