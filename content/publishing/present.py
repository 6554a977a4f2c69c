"""The present state of items: what is live and may be read, and everything that rendering it needs.

Loaded for a whole batch in a fixed number of queries, whatever the batch's size.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any
from uuid import UUID

from django.db.models import Model, Q
from wagtail.models import Page

from content import models
from content.documents import TYPES, Sources
from content.transaction import Item

from .gathering import gather
from .links import stored_links
from .page_rows import PageLookup, PageRow, first_languages


@dataclass(frozen=True)
class Present:
    """What there is of the items asked for. An item that exists but may not be read is `withheld`, not absent."""

    readable: dict[Item, Model]
    editions: dict[Item, int | None]
    """A number for each readable item that changes when an editor changes it, and not with what it shows."""
    withheld: set[Item]
    originals: dict[UUID, str]
    """The language that each item was written in: of those that can be read, the one that was there first."""
    sources: Sources


def load(items: Iterable[Item]) -> Present:
    """Load what is live of `items` and all that rendering them needs."""
    items = set(items)
    lookup = PageLookup()
    rows = lookup.rows(Q(translation_key__in={item.content_id for item in items}))
    asked = [row for row in rows if Item(row.content_id, row.locale) in items]
    readable_rows = [row for row in asked if row.is_readable]
    readable: dict[Item, Model] = {}
    editions = {Item(row.content_id, row.locale): row.edition for row in readable_rows}
    for page in _specific(readable_rows):
        readable[Item(page.translation_key, page.locale_code)] = page
    pages = list(readable.values())
    sources = gather(pages, rows, stored_links(pages), lookup)
    originals = first_languages(rows)
    for topic in models.Topic.objects.filter(translation_key__in={item.content_id for item in items}).order_by("pk"):
        locale = lookup.locale_codes[topic.locale_id]
        originals.setdefault(topic.translation_key, locale)
        item = Item(topic.translation_key, locale)
        if item in items:
            readable[item] = topic
            editions[item] = _topic_edition(topic)
    withheld = {Item(row.content_id, row.locale) for row in asked} - set(readable)
    return Present(readable, editions, withheld, originals, sources)


def original_locale(content_id: UUID) -> str | None:
    """The language that a page's item was written in, of those that can be read; None if none can."""
    return first_languages(PageLookup().rows(Q(translation_key=content_id))).get(content_id)


def items_under(page_pks: set[int]) -> set[Item]:
    """The items of these pages and of every page below them, wherever they stand now."""
    paths = list(Page.objects.filter(pk__in=page_pks).values_list("path", flat=True)) if page_pks else []
    if not paths:
        return set()
    below = Q()
    for path in paths:
        below |= Q(path__startswith=path)
    found = Page.objects.filter(below).values_list("translation_key", "locale__language_code")
    return {Item(content_id, locale) for content_id, locale in found}


def all_items() -> list[Item]:
    """Every item that has, or may have, documents, in an order in which what others show comes first."""
    found = []
    for model in TYPES.values():
        found += [Item(*row) for row in model.objects.values_list("translation_key", "locale__language_code")]  # type: ignore[attr-defined]
    return list(dict.fromkeys(found))


def _specific(rows: list[PageRow]) -> Iterable[Any]:
    by_type: dict[str, dict[int, PageRow]] = defaultdict(dict)
    for row in rows:
        if row.type:
            by_type[row.type][row.pk] = row
    for name, wanted in by_type.items():
        for page in TYPES[name].objects.filter(pk__in=wanted):  # type: ignore[attr-defined]
            page.locale_code = wanted[page.pk].locale
            yield page


def _topic_edition(topic: models.Topic) -> int:
    """A topic has no revisions, so a number is made of what an editor wrote."""
    written = repr((topic.title, topic.slug, topic.description, topic.parent_id))
    return int.from_bytes(blake2b(written.encode(), digest_size=7).digest())
