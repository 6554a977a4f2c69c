"""A topic."""

from __future__ import annotations

from dataclasses import dataclass

from .record import Record


@dataclass(frozen=True, kw_only=True)
class TopicRecord(Record):
    description: str | None = None
    parent: str | None = None
