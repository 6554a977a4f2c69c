"""Makes the index equal to the documents: the outbox's consumer, and what a rebuild is made of.

Whatever it hears of, it looks at the present state of those items and converges on it, so it does not matter in which
order or how often it hears. Documents are read with the index's lock held: of two writers, the one that comes later
has also read later.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from django.db import transaction
from django.utils import timezone

from content.documents import AUDIENCES, Audience
from content.publishing import queries
from content.publishing.queries import EventRow

from . import wider
from .curation.found_by import with_hidden_words
from .engine import Entry, Key, SearchEngine
from .entry import entry
from .models import SearchIndex
from .over import still_on, to_be_found, without_what_is_over
from .pipeline import configured_engine
from .vectors import entries as vectors

BATCH = 100
"""Items in one transaction: on SQLite nobody publishes meanwhile, so it should be over in a tenth of a second."""


@dataclass
class SearchConsumer:
    """Follows each audience's history into that audience's index."""

    engine: SearchEngine = field(default_factory=configured_engine)
    audiences: ClassVar[tuple[Audience, ...]] = AUDIENCES

    def consume(self, audience: Audience, events: Sequence[EventRow]) -> None:
        for _ in sync(self.engine, audience, concerned(audience, events)):
            pass


def concerned(audience: Audience, events: Sequence[EventRow]) -> list[Key]:
    """Whose entries may be others after these events.

    What is about a topic is about those above it too. Where a topic stands is in no document of what is about it, and
    so in no event of theirs: they are looked at again whenever the topic, or one above it, has one. An alert may end
    another, or no longer end it.
    """
    keys = [(event.content_id, event.locale) for event in events]
    if any(event.type == "alert" for event in events):
        keys += still_on(audience, timezone.now())
    moved = {event.content_id for event in events if event.type == "topic"}
    return [*keys, *queries.about(wider.topics(audience).narrower(moved), audience)] if moved else keys


def sync(engine: SearchEngine, audience: Audience, keys: Iterable[Key]) -> Iterator[int]:
    """Make the index hold what is live of these items and nothing else of them. Yields the size of each batch done."""
    wanted = list(dict.fromkeys(keys))
    for start in range(0, len(wanted), BATCH):
        batch = wanted[start : start + BATCH]
        ready = vectors.made_of(live(audience, batch), audience) if vectors.take_long() else {}
        with transaction.atomic():
            SearchIndex.locked(audience)
            found = live(audience, batch)
            gone = set(batch) - {made.key for made in found}
            engine.index(found)
            engine.remove(audience, gone)
            vectors.keep(audience, found, gone, ready)
        yield len(batch)


@dataclass(frozen=True)
class Drift:
    """How an audience's index differs from its documents."""

    audience: Audience
    documents: int
    missing: list[Key]
    stale: list[Key]
    """Indexed, or with a vector, in another version than the document has."""
    extra: list[Key]
    """Indexed, but not live, or over."""

    @property
    def keys(self) -> list[Key]:
        return [*self.missing, *self.stale, *self.extra]


def drift(engine: SearchEngine, audience: Audience) -> Drift:
    """Compare the index, and the vectors beside it, with the documents, without changing anything."""
    wanted = to_be_found(audience, timezone.now())
    return _difference(engine.versions(audience), audience, wanted, vectors.differing(audience, wanted))


def difference(indexed: Mapping[Key, int], audience: Audience) -> Drift:
    """How what is indexed, in these versions, differs from the audience's documents."""
    return _difference(indexed, audience, to_be_found(audience, timezone.now()))


def _difference(
    indexed: Mapping[Key, int], audience: Audience, wanted: Mapping[Key, int], differing: Collection[Key] = ()
) -> Drift:
    return Drift(
        audience,
        len(wanted),
        missing=[key for key in wanted if key not in indexed],
        stale=[
            key for key, version in wanted.items() if key in indexed and (indexed[key] != version or key in differing)
        ],
        extra=[key for key in dict.fromkeys([*indexed, *differing]) if key not in wanted],
    )


def everything(engine: SearchEngine, audience: Audience) -> list[Key]:
    """What to sync so that the whole index is right: all that should be in it, and all that is."""
    wanted = to_be_found(audience, timezone.now())
    return list(dict.fromkeys([*wanted, *engine.versions(audience), *vectors.versions(audience)]))


def live(audience: Audience, keys: Iterable[Key]) -> list[Entry]:
    """What is to be found of these items as they are now."""
    rows = without_what_is_over(queries.for_search(audience, items=keys), audience, timezone.now())
    topics = wider.topics(audience)
    return with_hidden_words(made for row in rows if (made := entry(row, audience, topics)) is not None)
