"""The public history: events, numbered in the order in which readers could see them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.db import connection

from .changes import Change
from .models import EventCounter, OutboxEvent

LOCK = 0x57454C4C  # "WELL"
PATIENCE = "20s"
"""How long a publication waits for others: the relay stores two hundred documents in one."""


def lock_publishing() -> None:
    """Let one publication at a time render, store and count, until its commit.

    Without it, a page rendered with a contact's old number could be committed after the contact's change had already
    looked for what shows it. On SQLite every writing transaction is alone anyway.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('lock_timeout', %s, true)", [PATIENCE])
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def record(changes: Iterable[Change], now: datetime) -> list[OutboxEvent]:
    """Append an event for each change that readers can see. Call it with the publishing lock held."""
    by_audience: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        if change.event is not None:
            by_audience[change.audience].append(change)
    events = []
    for audience, visible in by_audience.items():
        first = _take_numbers(audience, len(visible))
        events += [
            OutboxEvent(
                audience=audience,
                sequence=first + offset,
                event=change.event or "",
                content_id=change.item.content_id,
                locale=change.item.locale,
                type=change.type,
                version=change.version,
                path=change.path,
                previous_path=change.previous_path,
                occurred_at=now,
                facets=sorted(change.facets),
            )
            for offset, change in enumerate(visible)
        ]
    return OutboxEvent.objects.bulk_create(events, batch_size=400)


def _take_numbers(audience: str, count: int) -> int:
    """Give out `count` numbers and return the first. The row stays locked until the commit."""
    table = EventCounter._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (audience, value) VALUES (%s, %s) "  # noqa: S608
            f"ON CONFLICT (audience) DO UPDATE SET value = {table}.value + excluded.value RETURNING value",
            [audience, count],
        )
        return cursor.fetchone()[0] - count + 1
