"""Links of a draft that lead to nothing readers can see, before it is published.

Publishing leaves such links out of the documents, so none is ever dead; but the editor meant something by them, and the
checklist tells (`quality/`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import ForeignKey
from modelcluster.models import get_all_child_relations
from wagtail.models import Page

from content.documents.references import References

REASONS = {True: "is not published", False: "was deleted"}
"""Why a link leads nowhere, by whether its page is still there."""


@dataclass(frozen=True)
class DeadLink:
    """One page that a draft links to and no reader can see. `title` is empty for one that was deleted."""

    pk: int
    title: str
    reason: str

    def __str__(self) -> str:
        return f"“{self.title}” {self.reason}" if self.title else f"a page that {self.reason}"


def dead_links(page: Any) -> list[DeadLink]:
    """What `page`, as it stands in memory, links to in vain. Two queries, whatever its size.

    A link to an item that was merged is none of these: it leads on.
    """
    wanted = References()
    wanted.of_page(page)
    linked = wanted.pages | set(_related(page))
    pages = {found.pk: found for found in Page.objects.filter(pk__in=linked).only("title", "live")}
    hidden = {pk for pk in linked if pk not in pages or not pages[pk].live}
    leading_on = {
        found.pk for found in Page.objects.filter(pk__in=hidden).specific() if getattr(found, "replaced_by_id", None)
    }
    return [
        DeadLink(pk, pages[pk].title if pk in pages else "", REASONS[pk in pages]) for pk in sorted(hidden - leading_on)
    ]


def _related(page: Any) -> Iterator[int]:
    """The pages that the child rows of `page` point at."""
    for relation in get_all_child_relations(type(page)):
        columns = [
            field.attname
            for field in relation.related_model._meta.fields
            if isinstance(field, ForeignKey) and issubclass(field.related_model, Page) and field != relation.field
        ]
        for row in getattr(page, relation.get_accessor_name()).all() if columns else ():
            yield from filter(None, (getattr(row, column) for column in columns))
