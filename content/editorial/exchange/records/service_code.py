"""A code of an official register."""

from __future__ import annotations

from dataclasses import dataclass

from .record import Record


@dataclass(frozen=True, kw_only=True)
class ServiceCodeRecord(Record):
    """A code of an official register, whose title is what the register calls the service."""

    scheme: str
    code: str
