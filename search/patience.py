"""How long a search waits for a database that somebody else is writing to: hardly at all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

PATIENCE = 50
"""Milliseconds that a search may wait for SQLite's only writer."""


@contextmanager
def impatient() -> Iterator[None]:
    """SQLite waits for its writer for as long as settings say, which is far too long for a search."""
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    patience = int(connection.settings_dict["OPTIONS"].get("timeout", 5) * 1_000)
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout = {PATIENCE}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA busy_timeout = {patience}")
