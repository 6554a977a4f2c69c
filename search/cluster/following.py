"""Keeps Elasticsearch equal to the documents: after each publication, by the clock, and from nothing.

There is one way for all three: what is owed is noted, then paid. A rebuild is a new index to which everything is owed;
it takes the place of the old one once it lacks nothing. So whoever is killed at it leaves it to the next relay.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from content.documents import AUDIENCES, Audience
from content.publishing.queries import EventRow
from search import sync
from search.engine import EngineFailed, Key
from search.pipeline import configured_engine

from . import owed
from .breaker import Breaker
from .deadline import SECONDS
from .together import elasticsearch

if TYPE_CHECKING:
    from search.engines.elasticsearch import ElasticsearchEngine

logger = logging.getLogger(__name__)

BATCHES = 10
"""Batches that the relay pays before it looks after everybody else."""

ROUNDS = 5
"""How often a new index is compared with the documents: each time it lacks only what was published meanwhile."""

breaker = Breaker(most=1, rest=15)
"""This process's opinion of writing to the cluster. One failure is enough: a relay that waits keeps others waiting."""


class NotRebuilt(Exception):
    """The new index still lacks entries that Elasticsearch refuses. The old one stays in its place."""


class ElasticsearchConsumer:
    """Tells Elasticsearch of each publication, at once if it answers. It never fails: what was not told is owed."""

    audiences: ClassVar[tuple[Audience, ...]] = AUDIENCES

    def consume(self, audience: Audience, events: Sequence[EventRow]) -> None:
        owed.note(audience, sync.concerned(audience, events))
        _catch_up(audience)


def keep_equal(audience: Audience, keys: Collection[Key]) -> None:
    """Make all engines equal to these documents, where no event tells of it. The cluster is owed them first: whoever is
    killed after the database has them would not come upon them again."""
    if elasticsearch() is not None:
        owed.note(audience, keys)
    for _size in sync.sync(configured_engine(), audience, keys):
        pass


def work(now: datetime) -> None:
    """What the relay does every few seconds: pay what is still owed, and go on with a rebuild."""
    for audience in AUDIENCES:
        _catch_up(audience)


def rebuild(engine: ElasticsearchEngine, audience: Audience, grace: float | None = None) -> Iterator[int]:
    """Make a new index and put it in the old one's place. Yields how many entries are still to be put in.

    What is published meanwhile is in both. `grace` is how long questions that are on their way may still read the old
    one, in seconds. Raises EngineFailed or NotRebuilt, and the old index stays.
    """
    name = engine.indexes.begin(audience)
    for _ in range(ROUNDS):
        if finish(engine, audience, name):
            time.sleep(SECONDS if grace is None else grace)
            engine.indexes.drop(engine.indexes.standing(audience).retired)
            return
        yield owed.waiting(audience)
        while owed.pay(engine, audience):
            yield owed.waiting(audience)
    raise NotRebuilt(f"{owed.waiting(audience)} entries for {audience} are refused: see the log")


def finish(engine: ElasticsearchEngine, audience: Audience, name: str) -> bool:
    """Have this index asked if it is equal to the documents; if not, note what is owed to it."""
    lacking = sync.difference(engine.versions_in(name), audience).keys
    if lacking:
        owed.note(audience, lacking)
        return False
    engine.indexes.join(name)
    engine.indexes.switch(audience, name)
    logger.info("searches for %s are answered from %s", audience, name)
    return True


def _catch_up(audience: Audience) -> None:
    engine = elasticsearch()
    if engine is None or not breaker.allows():
        return
    try:
        _advance(engine, audience)
    except EngineFailed as error:
        breaker.failed()
        logger.warning("Elasticsearch is told later: %s", error)
    else:
        breaker.worked()


def _advance(engine: ElasticsearchEngine, audience: Audience) -> None:
    """Pay some of what is owed. Where there is no index as this release makes it, begin one; finish one that lacks
    nothing."""
    standing = engine.indexes.standing(audience)
    engine.indexes.drop(standing.retired)
    unfinished = standing.unfinished
    if unfinished is None and (standing.asked is None or standing.is_of_another_release):
        unfinished = engine.indexes.begin(audience)
    for _ in range(BATCHES):
        if not owed.pay(engine, audience):
            break
    else:
        return
    if unfinished:
        finish(engine, audience, unfinished)
