"""What follows the outbox: a small interface, filled by whoever settings name in `OUTBOX_CONSUMERS`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from content.documents import Audience

from .queries import EventRow


class Consumer(Protocol):
    """Someone who must hear of every event at least once, in order."""

    audiences: ClassVar[tuple[Audience, ...]]

    def consume(self, audience: Audience, events: Sequence[EventRow]) -> None:
        """Make the consumer's world follow these events. Called again with the same ones if it raises or is killed."""


def configured() -> dict[str, Consumer]:
    """The consumers that settings name, by name."""
    return {name: import_string(path)() for name, path in settings.OUTBOX_CONSUMERS.items()}
