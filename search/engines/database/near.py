"""Adds to the scores of what the words found those entries that say much the same in other words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import connection

from content.documents import Audience
from search.engine import Near
from search.models import PublicEntry
from search.ranking import DECIMALS

from .terms import table

NOTHING_FOUND = "SELECT id, 0.0 AS score FROM search_publicentry WHERE FALSE"
"""What the words found where none of them is looked for."""


def with_near(audience: Audience, near: Sequence[Near], scored: str, values: Sequence[Any]) -> tuple[str, list[Any]]:
    """SQL, and its parameters, for the scores with what lies near: so much of the best score as each is worth.

    Only what lies near is added up: grouping all that the words found takes as long again.
    """
    worth = _worth(audience, near)
    if not worth:
        return scored, list(values)
    sql = f"""
        WITH found AS MATERIALIZED ({scored}),
             near (id, worth) AS (VALUES {", ".join(["(%s, %s)"] * len(worth))}),
             best AS (SELECT COALESCE(MAX(score), 1) AS score FROM found)
        SELECT id, score FROM found WHERE id NOT IN (SELECT id FROM near)
        UNION ALL SELECT id, ROUND(CAST(SUM(score) AS NUMERIC), {DECIMALS}) FROM (
            SELECT id, score FROM found WHERE id IN (SELECT id FROM near)
            UNION ALL SELECT near.id, near.worth * best.score FROM near, best
        ) both_ways GROUP BY id
    """  # noqa: S608 - tables of our own
    return sql, [*values, *(value for row in worth for value in row)]


def _worth(audience: Audience, near: Sequence[Near]) -> list[tuple[int, float]]:
    """What each entry that is there is worth, by its own id."""
    if not near:
        return []
    by_key = {each.key: each.worth for each in near}
    adapted = PublicEntry._meta.get_field("content_id").get_db_prep_value
    ids = [adapted(content_id, connection) for content_id in {content_id for content_id, _ in by_key}]
    marks = ", ".join(["%s"] * len(ids))
    sql = f"SELECT id, content_id, locale FROM {table(audience, 'entry')} WHERE content_id IN ({marks})"  # noqa: S608 - tables of our own
    with connection.cursor() as cursor:
        cursor.execute(sql, ids)
        rows = cursor.fetchall()
    named = {(str(content_id).replace("-", ""), locale): pk for pk, content_id, locale in rows}
    found = ((named.get((key[0].hex, key[1])), worth) for key, worth in by_key.items())
    return [(pk, worth) for pk, worth in found if pk is not None]
