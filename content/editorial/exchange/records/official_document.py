"""An official document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .page import AgentRecord


@dataclass(frozen=True, kw_only=True)
class OfficialDocumentRecord(AgentRecord):
    """`replaces` is the older document whose place it takes."""

    document_type: str | None = None
    number: str | None = None
    issued_on: date | None = None
    effective_on: date | None = None
    file_id: int | None = None
    alternative_file_id: int | None = None
    alternative_url: str | None = None
    replaces: str | None = None
