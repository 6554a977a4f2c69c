"""Items that a record means though another source, or a person, made them."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from wagtail.models import Locale

from content.models import ServiceCode
from content.models.slugs import slug_of

from .records import Record
from .references import References


def of_that_name(model: Any, record: Record, locale: Locale) -> Any:
    """The page, topic or contact of that name or slug, whoever made it; None if there is none."""
    name = Q(title__iexact=record.title)
    if hasattr(model, "slug"):
        name |= Q(slug=record.slug or slug_of(record.title))
    found = model.objects.filter(name, locale=locale)
    if hasattr(model, "alias_of"):
        found = found.filter(alias_of=None)
    return found.order_by("pk").first()


def adopted(model: Any, record: Record, locale: Locale, references: References) -> Any:
    """The item that `record` means though it was not imported under its key; None if there is none.

    What the same source imported under another key is another item, however it is called.
    """
    if record.adopt == "nothing":
        return None
    item = _of_that_code(model, record, locale, references) or of_that_name(model, record, locale)
    return None if item is None or _source_of(item.imported_from) == _source_of(record.key) else item


def _of_that_code(model: Any, record: Record, locale: Locale, references: References) -> Any:
    codes = [references.of((ServiceCode,), key) for key in getattr(record, "identifiers", None) or ()]
    found = [pk for pk in codes if pk is not None]
    if not found:
        return None
    return model.objects.filter(identifier_links__code__in=found, locale=locale, alias_of=None).order_by("pk").first()


def _source_of(key: str) -> str:
    """`table:services` of `table:services:12`."""
    return key.rpartition(":")[0]
