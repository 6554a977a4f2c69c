"""A department."""

from __future__ import annotations

from dataclasses import dataclass

from .page import AgentRecord


@dataclass(frozen=True, kw_only=True)
class DepartmentRecord(AgentRecord):
    acronym: str | None = None
    alternate_name: str | None = None
    mission: str | None = None
    status: str | None = None
    image_id: int | None = None
    request_service: str | None = None
