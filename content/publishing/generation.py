"""Tells every web process that its copies may be wrong: a number for each audience, which rises with the publication.

It is a row, not a counter in shared memory, because it has to be committed together with what it stands for. SQLite
reads it in microseconds at every request; PostgreSQL also says so aloud, and a process that listens need not ask.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import connection

from .models import Generation

CHANNEL = "wellspring_generation"
"""What PostgreSQL's NOTIFY is sent on. It carries nothing: whoever hears it reads the rows."""
TABLE = Generation._meta.db_table


def advance(audiences: Iterable[str]) -> None:
    """Begin a new generation for these audiences. Call it in the transaction of what changed, near its end."""
    with connection.cursor() as cursor:
        for audience in sorted(set(audiences)):
            cursor.execute(
                f"INSERT INTO {TABLE} (audience, value) VALUES (%s, 1) "  # noqa: S608 - a name of our own
                f"ON CONFLICT (audience) DO UPDATE SET value = {TABLE}.value + 1",
                [audience],
            )
        _say()


def schedule(changes_at: datetime | None) -> None:
    """Note when something scheduled is next to change what readers see; None if nothing is."""
    noted = set(Generation.objects.values_list("changes_at", flat=True))
    if noted and noted != {changes_at}:
        Generation.objects.update(changes_at=changes_at)
        _say()


def _say() -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"NOTIFY {CHANNEL}")
