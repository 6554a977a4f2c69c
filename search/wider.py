"""Which topics stand above which, as it is now.

Lists find an item by the topics above its own too, but which these are is in no document of what is about them. Where a
topic moves that very many items are about, their lists follow one after another and without an event, so whoever
hears of the move would find most of them as they were. The topics themselves have moved by then, and are few.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings

from content.documents import Audience
from content.publishing import queries


@dataclass(frozen=True)
class Topics:
    """The topic above each one in each language; None for what stands at the top there."""

    above: Mapping[UUID, Mapping[str, UUID | None]]

    def wider(self, topics: Iterable[UUID], locale: str) -> set[UUID]:
        """These topics and all above them, as an item in this language has them."""
        found: set[UUID] = set()
        for topic in topics:
            above: UUID | None = topic
            while above is not None and above not in found:
                found.add(above)
                above = self._above(above, locale)
        return found

    def narrower(self, topics: Iterable[UUID]) -> set[UUID]:
        """These topics and all below them in any language."""
        found: set[UUID] = set()
        added = set(topics)
        while added:
            found |= added
            added = set(self._below(added)) - found
        return found

    def _above(self, topic: UUID, locale: str) -> UUID | None:
        by_locale = self.above.get(topic, {})
        return by_locale[locale] if locale in by_locale else by_locale.get(settings.LANGUAGE_CODE)

    def _below(self, topics: set[UUID]) -> Iterator[UUID]:
        for topic, by_locale in self.above.items():
            if not topics.isdisjoint(filter(None, by_locale.values())):
                yield topic


def topics(audience: Audience) -> Topics:
    """The topics that this audience may read."""
    above: dict[UUID, dict[str, UUID | None]] = {}
    for topic, locale, wider in queries.wider_topics(audience):
        above.setdefault(topic, {})[locale] = wider
    return Topics(above)
