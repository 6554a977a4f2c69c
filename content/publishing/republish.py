"""Render everything again and store what differs: after a deploy that changes documents, or to prove none does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.db.models import QuerySet

from content.documents import SCHEMA_VERSION
from content.transaction import Item, publication

from .changes import Change
from .models import PendingRender, PublishedDocument
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
    """How many readable documents were stored by code of an older schema version.

    Newer ones are none of an older process's business, which serves them as they are while a deploy is under way.
    """
    return _older().count()


def renew(now: datetime) -> None:
    """Let the relay render again what older code stored: a job of its tick, so that a deploy ends by itself."""
    waiting = _older().filter(pendingrender=None).order_by("pk").values_list("pk", flat=True)[:BATCH]
    PendingRender.objects.bulk_create([PendingRender(document_id=pk) for pk in waiting], ignore_conflicts=True)


def _older() -> QuerySet[PublishedDocument]:
    return PublishedDocument.objects.filter(state__in=READABLE, schema_version__lt=SCHEMA_VERSION)
