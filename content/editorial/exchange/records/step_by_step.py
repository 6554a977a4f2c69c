"""A step by step."""

from __future__ import annotations

from dataclasses import dataclass

from .page import AgentRecord
from .record import Values


@dataclass(frozen=True, kw_only=True)
class StepByStepRecord(AgentRecord):
    """`steps` are raw values of JourneyStepBlock, in their order; a step's contents are a raw stream."""

    steps: Values | None = None
    request_service: str | None = None
