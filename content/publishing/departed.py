"""Where pages that left lead to: what editors put in their place, however often that was replaced itself."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection
from django.db.models import Q
from wagtail.models import Page

from content import models
from content.documents import Sources

from .page_rows import TYPE_NAMES, PageLookup, PageRow

MOST_HOPS = 5
"""Items merged into one that was merged itself; more than a city ever makes, and an end to circles."""


def follow_the_departed(sources: Sources, rows: list[PageRow], lookup: PageLookup) -> list[PageRow]:
    """Note where pages that left lead to, and return the rows of what is found there: mostly nothing, in no query."""
    found: list[PageRow] = []
    waiting = rows
    for _ in range(MOST_HOPS):
        led = _replacements(row.pk for row in waiting if row.type and not row.live)
        if not led:
            break
        keys = Page.objects.filter(pk__in=set(led.values())).values("translation_key")
        waiting, before = lookup.rows(Q(translation_key__in=keys)), waiting
        items = {row.pk: row.content_id for row in waiting}
        for row in before:
            if row.pk in led:
                sources.successors[row.content_id, row.locale] = items[led[row.pk]]
        found += waiting
    return found


def _replacements(pks: Iterable[int]) -> dict[int, int]:
    """What editors put in the place of these pages, in one statement for all types."""
    wanted = ", ".join(str(int(pk)) for pk in pks)
    if not wanted:
        return {}
    tables = [model._meta.db_table for model in TYPE_NAMES if issubclass(model, models.ContentPage)]
    sql = " UNION ALL ".join(
        f"SELECT page_ptr_id, replaced_by_id FROM {table} "  # noqa: S608
        f"WHERE page_ptr_id IN ({wanted}) AND replaced_by_id IS NOT NULL"
        for table in tables
    )
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return dict(cursor.fetchall())
