"""What readers say back: agents that an answer is wrong, residents whether it helped them.

The channels that hear it know no desk, and the desk knows no channel. So what is said is a value that both know, and
settings name in `VOICES` who takes it, as `OUTBOX_CONSUMERS` names who hears of a publication.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string

from content.transaction import Item

FlagReason = Literal["wrong", "outdated", "unclear", "missing", "translation", "other"]
FeedbackReason = Literal["not-my-question", "unclear", "missing", "wrong", "outdated", "other"]
Channel = Literal["web", "kiosk", "chat", "voice", "sms", "signage"]

LONGEST_NOTE = 1_000
LONGEST_COMMENT = 500


@dataclass(frozen=True)
class Flag:
    """An agent says that something is wrong with the version of an item that they read.

    Who says so is the key that the agent's console holds; nothing is known of the agent or the caller.
    """

    item: Item
    type: str
    version: int
    reason: FlagReason
    note: str
    key_id: int
    key_name: str


@dataclass(frozen=True)
class Flagged:
    """What became of a flag. Flagging the same version with the same key again finds the same one."""

    id: UUID
    is_new: bool
    reason: str
    note: str
    flagged_at: datetime
    answered_at: datetime | None
    answer: str


@dataclass(frozen=True)
class Feedback:
    """A resident says whether an item helped. Nothing is known of who says so."""

    item: Item
    type: str
    version: int
    helpful: bool
    reason: FeedbackReason | None
    comment: str
    channel: Channel


class Desk(Protocol):
    """Whoever takes what readers say. Both calls keep it before they return, in a transaction of their own."""

    def flag(self, said: Flag, *, now: datetime) -> Flagged: ...

    def feedback(self, said: Feedback, *, now: datetime) -> None: ...


def desk() -> Desk:
    """The desk that settings name."""
    found: Desk = import_string(settings.VOICES)()
    return found
