"""What points at some items: the beginnings of many lists at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import orjson

from content.documents import Audience

from .lists import SORTS
from .rows import NAME
from .statements import fetch, vendor

Linked = dict[str, tuple[str, ...]]
"""The versions of documents (`rows.NAME`) by what they are linked to."""


def linked(
    name: str,
    values: Sequence[str],
    type: str,
    locale: str,
    audience: Audience,
    limit: int,
    sort: str = "title",
) -> Linked:
    """For each of `values`, the first `limit` live documents of a type with that facet: told by an index alone.

    Each value is a short walk of its own along the index. A window function would number every document of a department
    to show six: 109 ms for twenty departments of a city with 50,000 services, and 0.7 ms like this.
    """
    if not values:
        return {}
    column, direction = SORTS[sort]
    named = NAME.format(id="f.document_id", of="f")
    first = _FIRST.format(named=named, sorted_by=f"f.{column}", direction=direction)
    return _LINKED[vendor()](first, [name, audience, locale, type, limit], values)


_FIRST = """
    SELECT {named} AS named FROM publishing_documentfacet f
    WHERE f.value = v.value AND f.name = %s AND f.audience = %s AND f.locale = %s AND f.type = %s AND f.state = 'live'
        AND {sorted_by} IS NOT NULL
    ORDER BY {sorted_by} {direction}, f.document_id {direction} LIMIT %s"""


def _on_sqlite(first: str, asked: list[Any], values: Sequence[str]) -> Linked:
    # SQLite puts together in the order of the sub-query; only since 3.44 could the order be written inside instead.
    which = f"SELECT v.value, (SELECT group_concat(named) FROM ({first})) FROM json_each(%s) v"  # noqa: S608 - texts of our own
    found = fetch(which, [*asked, orjson.dumps(values).decode()])
    return {value: tuple(names.split(",")) if names else () for value, names in found}


def _on_postgresql(first: str, asked: list[Any], values: Sequence[str]) -> Linked:
    which = f"SELECT v.value, ARRAY({first}) FROM unnest(%s::text[]) v(value)"  # noqa: S608 - texts of our own
    return {value: tuple(names) for value, names in fetch(which, [*asked, list(values)])}


_LINKED: dict[str, Callable[[str, list[Any], Sequence[str]], Linked]] = {
    "sqlite": _on_sqlite,
    "postgresql": _on_postgresql,
}


def linked_counts(name: str, values: Sequence[str], type: str, locale: str, audience: Audience) -> dict[str, int]:
    """For each of `values`, how many live documents of a type have that facet, in one query."""
    if not values:
        return {}
    marks = ", ".join(["%s"] * len(values))
    sql = f"""
        SELECT value, COUNT(*) FROM publishing_documentfacet
        WHERE name = %s AND value IN ({marks}) AND audience = %s AND locale = %s AND type = %s AND state = 'live'
        GROUP BY value
    """  # noqa: S608
    counted = {row[0]: row[1] for row in fetch(sql, [name, *values, audience, locale, type])}
    return {value: counted.get(value, 0) for value in values}
