"""The rows that hang on a page in an order of the editor's: its topics, contacts, places and what else it names."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db import connection
from wagtail.models import Page

from content import models

Links = dict[str, dict[int, list[Any]]]
"""links[relation][page pk]: what the rows point at, or the rows themselves for an answer's sources."""

LINKS: dict[str, tuple[Any, str]] = {
    "topics": (models.PageTopic, "topic_id"),
    "contacts": (models.PageContact, "contact_id"),
    "locations": (models.PageLocation, "location_id"),
    "related": (models.PageRelated, "item_id"),
    "services": (models.FaqService, "service_id"),
    "identifiers": (models.ServiceIdentifier, "code_id"),
    "scope": (models.AlertItem, "item_id"),
}
SUPERSEDING: dict[Any, tuple[str, str, dict[str, Any]]] = {
    models.OfficialDocument: ("replaces", "issued_on", {}),
    models.Alert: ("references", "first_published_at", {"withdrawn_at": None}),
}
"""What takes the place of another of its type: by which field, by which date the latest is told of several, and what
must hold. Rules that were withdrawn still took the place of older ones; the end of an alert that was taken back ends
nothing.
"""


def stored_links(pages: list[Any]) -> Links:
    """The child rows of these pages in the editor's order, in one statement for all relations."""
    links: Links = defaultdict(lambda: defaultdict(list))
    if not pages:
        return links
    pks = ", ".join(str(int(page.pk)) for page in pages)
    relations = " UNION ALL ".join(
        f"SELECT '{relation}' AS relation, page_id, {column}, sort_order, id "  # noqa: S608
        f"FROM {model._meta.db_table} WHERE page_id IN ({pks})"
        for relation, (model, column) in LINKS.items()
    )
    with connection.cursor() as cursor:
        cursor.execute(f"{relations} ORDER BY sort_order, id")
        for relation, page_pk, target, _, _ in cursor.fetchall():
            links[relation][page_pk].append(target)
    answers = [page.pk for page in pages if isinstance(page, models.Faq)]
    if answers:
        for source in models.FaqSource.objects.filter(page_id__in=answers).order_by("sort_order", "pk"):
            links["sources"][source.page_id].append(source)
    return links


def draft_links(page: Page) -> Links:
    """The same of a draft, read from the instance and not from its tables."""
    links: Links = defaultdict(dict)
    for relation, (model, column) in LINKS.items():
        name = model._meta.get_field("page").remote_field.related_name
        if hasattr(page, name):
            links[relation][page.pk] = [getattr(row, column) for row in getattr(page, name).all()]
    if hasattr(page, "source_links"):
        links["sources"][page.pk] = list(page.source_links.all())
    return links
