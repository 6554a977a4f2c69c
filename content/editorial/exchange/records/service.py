"""A service."""

from __future__ import annotations

from dataclasses import dataclass

from .page import AgentRecord
from .record import Keys, Values


@dataclass(frozen=True, kw_only=True)
class ServiceRecord(AgentRecord):
    """`request_questions` are raw values of RequestQuestionBlock, in their order."""

    locations: Keys | None = None
    alternate_name: str | None = None
    status: str | None = None
    status_note: str | None = None
    eligibility: str | None = None
    processing_time: str | None = None
    online_url: str | None = None
    online_label: str | None = None
    service_code: str | None = None
    request_type: str | None = None
    request_group: str | None = None
    request_questions: Values | None = None
    service_level: tuple[int | None, str] | None = None
    """Done within so many units, like (5, "business days"); (None, "") for no promise."""
    identifiers: Keys | None = None
    opening_hours: str | None = None
