"""What an engine behind a network has still to be told: noted first, and struck off when it was told.

So nothing is forgotten however long the network is away, whoever is killed, and nobody who publishes waits for it. No
lock is held while the engine is written to: what changed meanwhile is seen afterwards and told again.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import F, Min, Q

from content.documents import AUDIENCES, Audience
from search.engine import EntriesRefused, Entry, Key, SearchEngine
from search.models import OwedEntry
from search.sync import live

logger = logging.getLogger(__name__)

BATCH = 100
"""Entries that are told at once."""

ROWS = 100
"""Rows in one statement."""


def note(audience: Audience, keys: Iterable[Key]) -> None:
    """Note that the engine has to be told of these. Noting again what is noted makes sure that it is told again."""
    now = time.time_ns()
    OwedEntry.objects.bulk_create(
        [OwedEntry(audience=audience, content_id=item, locale=locale, noted=now) for item, locale in set(keys)],
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
    told = _present(audience, keys)
    refused: Collection[Key] = ()
    try:
        engine.remove(audience, keys - told.keys())
        engine.index(told.values())
    except EntriesRefused as error:
        refused = error.keys
        logger.error("%s", error)
    now = _present(audience, keys)
    note(audience, [key for key in keys if _version(told, key) != _version(now, key)])
    pending = Q(pk__in=[each.pk for each in owed if each.key in refused])
    OwedEntry.objects.filter(pending).update(tries=F("tries") + 1)
    settled = [Q(pk=each.pk, noted=each.noted) for each in owed if each.key not in refused]
    return OwedEntry.objects.filter(reduce(or_, settled)).delete()[0] if settled else 0


def waiting(*audiences: Audience) -> int:
    """How many entries of these audiences, or of all, the engine has still to be told of."""
    return OwedEntry.objects.filter(audience__in=audiences or AUDIENCES).count()


def waiting_since() -> datetime | None:
    """Since when the first one waits, of all that do."""
    since: datetime | None = OwedEntry.objects.aggregate(first=Min("noted_at"))["first"]
    return since


def _present(audience: Audience, keys: Collection[Key]) -> Mapping[Key, Entry]:
    return {found.key: found for found in live(audience, keys)}


def _version(entries: Mapping[Key, Entry], key: Key) -> int | None:
    return entries[key].version if key in entries else None
