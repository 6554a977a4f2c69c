"""What must be known of pages that are linked to, translated or stood in for, without rendering them: plain values."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Locale, Page, PageViewRestriction

from content.documents import TYPES

TYPE_NAMES = {model: name for name, model in TYPES.items()}


@dataclass(frozen=True)
class PageRow:
    """One page, in the one language that it has."""

    pk: int
    content_id: UUID
    locale: str
    type: str | None
    live: bool
    path: str
    url_path: str
    title: str
    edition: int | None
    """The revision that is live. An alias has none and follows its original's."""
    is_internal: bool
    """Only agents read it, so nothing that the public reads may show that it is there."""
    is_readable: bool
    """A live item that page privacy does not close. An alias that stands in another language's tree, for a translation
    that nobody has made, is no item."""


class PageLookup:
    """Finds rows of pages. Languages and privacy are asked once, for a batch: make another one for the next."""

    def __init__(self) -> None:
        self.locale_codes = dict(Locale.objects.values_list("pk", "language_code"))
        self._closed_paths = tuple(PageViewRestriction.objects.values_list("page__path", flat=True))
        pages = [model for model in TYPE_NAMES if issubclass(model, Page)]
        kinds = ContentType.objects.get_for_models(*pages)
        self._type_names = {kind.pk: TYPE_NAMES[model] for model, kind in kinds.items()}

    def rows(self, where: Q) -> list[PageRow]:
        """The rows of these pages, the oldest first. One query."""
        columns = ("pk", "translation_key", "locale_id", "content_type_id", "live", "path", "url_path", "title")
        of_alias = ("alias_of__translation_key", "live_revision_id", "alias_of__live_revision_id")
        found = Page.objects.filter(where).order_by("pk").values_list(*columns, *of_alias, "alert__kind")
        rows = []
        for pk, key, locale, kind, live, path, url_path, title, alias_of, own, followed, alert in found:
            type = self._type_names.get(kind)
            is_item = type is not None and alias_of != key
            rows.append(
                PageRow(
                    *(pk, key, self.locale_codes[locale], type, live, path, url_path, title),
                    edition=followed or own,
                    is_internal=alert == "internal",
                    is_readable=live and is_item and not path.startswith(self._closed_paths),
                )
            )
        return rows


def first_languages(rows: list[PageRow]) -> dict[UUID, str]:
    """The language that each item was written in: of those that can be read, the one that was there first."""
    first: dict[UUID, str] = {}
    for row in rows:
        if row.is_readable:
            first.setdefault(row.content_id, row.locale)
    return first
