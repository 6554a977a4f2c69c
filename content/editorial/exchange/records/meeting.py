"""A meeting of a public body."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from .page import AgentRecord
from .record import Values


@dataclass(frozen=True, kw_only=True)
class MeetingRecord(AgentRecord):
    """Instants have a zone. `agenda`, `files` and `participants` are raw values of the blocks in content.blocks."""

    public_body: str | None = None
    classification: str | None = None
    status: str | None = None
    status_note: str | None = None
    rescheduled_to: str | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    all_day: bool | None = None
    venue: str | None = None
    place: str | None = None
    online_url: str | None = None
    online_instructions: str | None = None
    phone_in: str | None = None
    agenda_posted_at: datetime | None = None
    agenda: Values | None = None
    files: Values | None = None
    minutes_approved_on: date | None = None
    video_url: str | None = None
    audio_url: str | None = None
    transcript_url: str | None = None
    public_notice_on: date | None = None
    comments_due_at: datetime | None = None
    comments_how: str | None = None
    participants: Values | None = None
    request_service: str | None = None
