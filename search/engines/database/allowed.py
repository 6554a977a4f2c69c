"""Which of the entries that were found may answer, and what these have to be counted by.

What was found goes to the database as one value, and only where something speaks against any of it: most questions
hide nothing and narrow nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from django.db import connection

from content.documents import Audience
from content.publishing.queries import fetch
from content.publishing.queries.rows import uuid_of
from search.engine import Query
from search.language import locale_tag
from search.narrowing import narrowing

from . import traits
from .terms import table

AMONG = {
    "sqlite": "FROM json_each(%s) wanted CROSS JOIN {rows} ON {column} = wanted.value WHERE TRUE",
    "postgresql": "FROM {rows} WHERE {column} = ANY(%s)",
}
"""The rows whose number is one of many, by the database's vendor. SQLite takes no more than 999 values everywhere, and
would sort those of `IN` before it looks at any, which takes longer than to look at them.
"""


def among(rows: str, column: str, ids: Iterable[int]) -> tuple[str, Any]:
    """What follows `SELECT …` to have those of `rows` whose `column` is one of these ids, and the value that it takes.
    Ends with a condition.
    """
    listed = list(ids)
    is_sqlite = connection.vendor == "sqlite"
    return AMONG[connection.vendor].format(rows=rows, column=column), str(listed) if is_sqlite else listed


def open_ones(query: Query, ids: np.ndarray) -> np.ndarray:
    """Those that may answer before they are narrowed: a translation hides what it is a translation of, and some items
    are hidden.
    """
    entries = table(query.audience, "entry")
    where, values = [], []
    if query.hidden:
        where.append(f"e.content_id NOT IN ({', '.join(['%s'] * len(query.hidden))})")
        values += [uuid_of(content_id) for content_id in sorted(query.hidden)]
    if query.fallback and query.fallback != query.locale:
        same_item = f"SELECT 1 FROM {entries} t WHERE t.content_id = e.content_id AND t.locale = %s"  # noqa: S608 - tables of our own
        where.append(f"(e.locale = %s OR NOT EXISTS ({same_item}))")
        values += [locale_tag(query.locale)] * 2
    return _those(f"{entries} e", "e.id", ids, where, values)


def narrowed(query: Query, ids: np.ndarray) -> np.ndarray:
    """Those that have what the question is narrowed to."""
    where, values = traits.passing(narrowing(query))
    return _those(table(query.audience, "traits"), "entry_id", ids, [where] if where else [], values)


def traits_of(audience: Audience, ids: np.ndarray) -> str:
    """The traits of all these, one after the other."""
    those, value = among(table(audience, "traits"), "entry_id", ids.tolist())
    ((found,),) = fetch(f"SELECT {traits.all_of_them()} {those}", [value])
    return found or ""


def _those(rows: str, column: str, ids: np.ndarray, where: list[str], values: list[Any]) -> np.ndarray:
    """The ids, rising, whose rows fulfil all conditions."""
    if not where or not len(ids):
        return ids
    those, value = among(rows, column, ids.tolist())
    found = fetch(f"SELECT {column} {those} AND {' AND '.join(where)}", [value, *values])
    return np.sort(np.array([pk for (pk,) in found], np.int64))
