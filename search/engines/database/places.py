"""The texts that snippets are cut from, and where their words stand, which is a table an audience of its own.

In a row with its text it would push the title, which is read of far more entries, out of that row's page.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db import connection

from content.documents import Audience
from search.engine import Key, Text
from search.places import kept

from .entries import by_key
from .terms import table


def put(audience: Audience, rows: Sequence[tuple[int, str, str]]) -> None:
    """Keep where the words of these texts stand, in place of what was kept. A row: the entry's id, text and locale."""
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table(audience, 'wordplaces')} (entry_id, packed) VALUES (%s, %s) "  # noqa: S608 - tables of our own
            "ON CONFLICT (entry_id) DO UPDATE SET packed = excluded.packed",
            [(pk, kept(text, locale)) for pk, text, locale in rows],
        )


def texts(audience: Audience, keys: Collection[Key]) -> dict[Key, Text]:
    """The texts of those of these entries that are there."""
    also = f"LEFT JOIN {table(audience, 'wordplaces')} places ON places.entry_id = e.id"
    found = by_key(audience, keys, "e.text, places.packed", also)
    return {key: Text(text, bytes(packed or b"")) for key, (text, packed) in found.items()}
