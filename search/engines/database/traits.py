"""What entries can be narrowed by, in a table an audience that is the same on every database.

One short row an entry. Compared with a row a trait, counting what 3,500 of 10,000 entries have takes 6 ms instead of
16, and with a column of the entry, whose long text stands before it, also less than half.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connection

from content.documents import Audience
from search.engine import Entry
from search.narrowing import Narrowing, traits

from .terms import table

JOINED = {"sqlite": "group_concat(traits, '')", "postgresql": "string_agg(traits, '')"}
"""Many traits as one text, by the database's vendor: a row each would cost several times as much to hand over."""


def all_of_them() -> str:
    """The traits of all rows, one after the other, as `search.narrowing` counts them."""
    return JOINED[connection.vendor]


def put(audience: Audience, rows: Sequence[tuple[int, Entry]]) -> None:
    """Keep the traits of these entries, in place of those they had."""
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table(audience, 'traits')} (entry_id, traits) VALUES (%s, %s) "  # noqa: S608 - tables of our own
            "ON CONFLICT (entry_id) DO UPDATE SET traits = excluded.traits",
            [(pk, traits(entry)) for pk, entry in rows],
        )


def passing(asked: Narrowing) -> tuple[str, list[Any]]:
    """A condition on `traits`, and its values, that what may answer fulfils. Traits have nothing that LIKE reads."""
    each = [f"({' OR '.join(['traits LIKE %s'] * len(wanted))})" for wanted in asked.values()]
    return " AND ".join(each), [f"%{trait}%" for wanted in asked.values() for trait in sorted(wanted)]
