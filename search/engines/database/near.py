"""Which entries say much the same as a question in other words, by their own ids."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection

from content.documents import Audience
from search.engine import Near

from .terms import table, uuid_of


def worth(audience: Audience, near: Sequence[Near]) -> dict[int, float]:
    """What each entry that is there is worth."""
    if not near:
        return {}
    by_key = {each.key: each.worth for each in near}
    ids = [uuid_of(content_id) for content_id in {content_id for content_id, _ in by_key}]
    marks = ", ".join(["%s"] * len(ids))
    sql = f"SELECT id, content_id, locale FROM {table(audience, 'entry')} WHERE content_id IN ({marks})"  # noqa: S608 - tables of our own
    with connection.cursor() as cursor:
        cursor.execute(sql, ids)
        rows = cursor.fetchall()
    named = {(str(content_id).replace("-", ""), locale): pk for pk, content_id, locale in rows}
    found = ((named.get((key[0].hex, key[1])), worth) for key, worth in by_key.items())
    return {pk: worth for pk, worth in found if pk is not None}
