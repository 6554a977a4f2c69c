"""What an answer depends on, and what a change makes stale: two tables with one vocabulary of keys.

A shared cache keeps an answer under the keys in its header `Surrogate-Key`; whoever follows the outbox purges the keys
of each event. An answer that shows other items whole carries the keys of their types, not of each: coarser, but the
header stays short and is always right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol
from uuid import UUID

from django.conf import settings

HEADER = settings.KEY_HEADER


class Changed(Protocol):
    """What of an outbox event matters here."""

    @property
    def event(self) -> str: ...
    @property
    def content_id(self) -> UUID: ...
    @property
    def locale(self) -> str: ...
    @property
    def type(self) -> str: ...


def item_key(content_id: UUID | str) -> str:
    """Any language of this item; its id may be written already, as documents write it."""
    return f"item/{content_id}"


def type_key(type: str, locale: str) -> str:
    """Every list of this type, and every answer that shows or looked for one of it by slug."""
    return f"type/{type}/{locale}"


def paths_key(locale: str) -> str:
    """What is where on the public website."""
    return f"paths/{locale}"


def search_key(locale: str) -> str:
    return f"search/{locale}"


CHANGES_KEY = "changes"
"""The change feed, and the snapshot: in any language it tells the number of the newest event."""

ALWAYS: tuple[Callable[[Changed], str], ...] = (
    lambda change: item_key(change.content_id),
    lambda change: type_key(change.type, change.locale),
    lambda change: search_key(change.locale),
    lambda change: CHANGES_KEY,
)
"""What every event purges."""

MOVES_PATHS = {"item.published", "item.withdrawn", "item.moved", "item.redirected", "item.gone", "item.deleted"}
"""The events that also purge what is where."""


HAVE_INNER_PATHS = {"guide"}
"""The types of which every event does, because their parts have paths that come and go with an edit."""


def purged_by(change: Changed) -> tuple[str, ...]:
    """The keys that this event makes stale."""
    keys = tuple(key(change) for key in ALWAYS)
    moves_paths = change.event in MOVES_PATHS or change.type in HAVE_INNER_PATHS
    return (*keys, paths_key(change.locale)) if moves_paths else keys


def header(keys: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(keys))
