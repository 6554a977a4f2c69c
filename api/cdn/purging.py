"""The consumer that follows the public history and has each cache forget what an event made stale.

Only the public one: what agents read is never kept. A cache that does not answer holds up nobody else, and is told
everything it missed once it is back; purging twice does no harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import ClassVar, Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from api.surrogates import purged_by
from content.documents import Audience
from content.publishing.queries import EventRow


class Cache(Protocol):
    """A cache that stands in front, and how many keys it takes at a time."""

    most_keys: ClassVar[int]

    def purge(self, keys: Sequence[str]) -> None:
        """Forget every answer that has one of these surrogate keys. Raises NotPurged."""


class NotPurged(Exception):
    """The cache did not do it. The message says what it answered."""


class Purger:
    """Follows the outbox for the caches that settings name."""

    audiences: ClassVar[tuple[Audience, ...]] = ("public",)

    def __init__(self) -> None:
        self.caches = caches()

    def consume(self, audience: Audience, events: Sequence[EventRow]) -> None:
        """Purge what these events made stale, each key once."""
        forget(self.caches, dict.fromkeys(key for event in events for key in self.keys(event)))

    def keys(self, event: EventRow) -> Sequence[str]:
        """What an event makes stale."""
        return purged_by(event)


def caches() -> list[Cache]:
    """The caches that settings name."""
    return [import_string(path)(**options) for path, options in settings.CACHES_IN_FRONT]


def forget(caches: Iterable[Cache], keys: Iterable[str]) -> None:
    """Have these caches forget every answer that has one of these keys. Raises NotPurged."""
    wanted = list(keys)
    for cache in caches:
        for some in _some(wanted, cache.most_keys):
            cache.purge(some)


def _some(keys: Sequence[str], most: int) -> Iterator[list[str]]:
    rest = iter(keys)
    while batch := list(islice(rest, most)):
        yield batch
