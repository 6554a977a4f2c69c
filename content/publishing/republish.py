"""Render everything again and store what differs: after a deploy that changes documents, or to prove none does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from content.documents import SCHEMA_VERSION
from content.transaction import Item, publication

from .changes import Change
from .models import PublishedDocument
from .present import all_items
from .settle import refresh, unsettled, whole_items
from .store import READABLE

BATCH = 200


def everything() -> list[Item]:
    """All items that have documents or should have them."""
    stored = PublishedDocument.objects.exclude(state=PublishedDocument.State.DELETED).values_list(
        "content_id", "locale"
    )
    return list(dict.fromkeys([*all_items(), *(Item(*row) for row in stored.distinct())]))


def republish(items: Iterable[Item], *, now: datetime) -> Iterator[tuple[int, list[Change]]]:
    """Store what differs, a transaction a batch; yields each batch's size and changes.

    Nothing that is unchanged gets a new version or an event.
    """
    for batch in whole_items(items, BATCH):
        with publication():
            changes = refresh(batch, now=now, thorough=True)
        yield len(batch), changes


def check(items: Iterable[Item], *, now: datetime) -> Iterator[tuple[int, list[Change]]]:
    """What `republish` would change, without changing it."""
    for batch in whole_items(items, BATCH):
        yield len(batch), unsettled(batch, now=now)


def behind() -> int:
    """How many readable documents were stored by code of another schema version."""
    return PublishedDocument.objects.filter(state__in=READABLE).exclude(schema_version=SCHEMA_VERSION).count()
