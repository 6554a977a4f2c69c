"""What becomes of an item that is already there: one table, read from the top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Result = Literal["created", "updated", "unchanged", "kept", "rejected"]
RESULTS: tuple[Result, ...] = ("created", "updated", "unchanged", "kept", "rejected")

NOT_THE_SOURCES: tuple[Result, str] = ("kept", "it is not what the source says, and someone may have changed it")
"""What becomes of a row that differs and keeps no digest by which to tell who changed it."""


@dataclass(frozen=True)
class Standing:
    """How an item stands between the source and the people who may have changed it."""

    differs: bool
    """What readers see is not what the source says."""
    is_live: bool
    person_changed: bool
    """What is live, or the newest draft, is not what the importer last wrote."""
    has_draft: bool
    is_locked: bool


KEPT = (
    (lambda item: not item.is_live, "someone unpublished it"),
    (lambda item: item.person_changed, "someone changed it since the last import"),
    (lambda item: item.has_draft, "it has a draft that is not published"),
    (lambda item: item.is_locked, "someone locked it"),
)


def decide(item: Standing, overwrite: bool) -> tuple[Result, str]:
    """What to do with an item that is there, and why it is kept if it is."""
    if item.is_live and not item.differs and not (item.person_changed and item.has_draft):
        return "unchanged", ""
    kept = next((reason for holds, reason in KEPT if holds(item)), "")
    return ("kept", kept) if kept and not overwrite else ("updated", "")
