"""A guide."""

from __future__ import annotations

from dataclasses import dataclass

from .page import AgentRecord
from .record import Values


@dataclass(frozen=True, kw_only=True)
class GuideRecord(AgentRecord):
    """`parts` are raw values of GuidePartBlock, in their order; a part's body is a raw stream."""

    parts: Values | None = None
    request_service: str | None = None
