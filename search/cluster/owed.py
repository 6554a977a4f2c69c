"""What an engine behind a network has still to be told: noted first, and struck off when it was told.

So nothing is forgotten however long the network is away, whoever is killed, and nobody who publishes waits for it. No
lock is held while the engine is written to: what changed meanwhile is seen afterwards and told again.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import F, Min, Q
from django.utils import timezone

from content.documents import AUDIENCES, Audience
from search.cluster.models import OwedEntry
from search.engine import EntriesRefused, Key, SearchEngine
from search.over import to_be_found
from search.sync import live

logger = logging.getLogger(__name__)

BATCH = 500
"""Entries that are told at once: what an engine behind a network makes findable together."""

ROWS = 100
"""Rows in one statement."""


def note(audience: Audience, keys: Iterable[Key]) -> None:
    """Note that the engine has to be told of these. Noting again what is noted makes sure that it is told again."""
    now = time.time_ns()
    OwedEntry.objects.bulk_create(
        [
            OwedEntry(audience=audience, content_id=item, locale=locale, noted=now)
            for item, locales in _by_item(keys).items()  # an entry that is put in with its item's others knows them
            for locale in locales
        ],
        batch_size=ROWS,
        update_conflicts=True,
        unique_fields=["audience", "content_id", "locale"],
        update_fields=["noted"],
    )


def pay(engine: SearchEngine, audience: Audience) -> int:
    """Tell the engine of one batch, and return of how many it need not be told again: with 0 there is no more to do.

    Raises EngineFailed if it does not answer; what it refuses stays noted, and the rest is told.
    """
    owed = list(OwedEntry.objects.filter(audience=audience).order_by("tries", "pk")[:BATCH])
    if not owed:
        return 0
    keys = {each.key for each in owed}
    told = {found.key: found for found in live(audience, keys)}
    refused = {
        *_refused(lambda: engine.remove(audience, keys - told.keys())),
        *_refused(lambda: engine.index(told.values())),
    }
    now = to_be_found(audience, timezone.now(), keys)
    changed = {key for key in keys if now.get(key) != (told[key].version if key in told else None)}
    note(audience, [*changed, *(refused - keys)])  # what others of the same items were to know of these, too
    pending = Q(pk__in=[each.pk for each in owed if each.key in refused])
    OwedEntry.objects.filter(pending).update(tries=F("tries") + 1)
    return sum(_settle(noted, rows) for noted, rows in _by_moment(owed, refused))


def waiting(*audiences: Audience) -> int:
    """How many entries of these audiences, or of all, the engine has still to be told of."""
    return OwedEntry.objects.filter(audience__in=audiences or AUDIENCES).count()


def waiting_since() -> datetime | None:
    """Since when the first one waits, of all that do."""
    since: datetime | None = OwedEntry.objects.aggregate(first=Min("noted_at"))["first"]
    return since


def _refused(tell: Callable[[], None]) -> Collection[Key]:
    """What the engine refuses of what it is told. All the rest is done, and whatever it is told next can be."""
    try:
        tell()
    except EntriesRefused as error:
        logger.error("%s", error)
        return error.keys
    return ()


def _by_item(keys: Iterable[Key]) -> dict[UUID, dict[str, None]]:
    """The locales of each item, each once, and both in the order in which they came."""
    found: dict[UUID, dict[str, None]] = {}
    for item, locale in keys:
        found.setdefault(item, {})[locale] = None
    return found


def _settle(noted: int, pks: Collection[int]) -> int:
    """Strike off these rows, but for those that were noted again since, and return how many that are."""
    return OwedEntry.objects.filter(pk__in=pks, noted=noted).delete()[0]


def _by_moment(owed: Iterable[OwedEntry], refused: Collection[Key]) -> Iterable[tuple[int, list[int]]]:
    """The rows of what was not refused, by when they were noted: many were together."""
    found: dict[int, list[int]] = {}
    for each in owed:
        if each.key not in refused:
            found.setdefault(each.noted, []).append(each.pk)
    return found.items()
