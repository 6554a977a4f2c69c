"""Topics and contacts. They have no revisions: what people see is what is stored.

Nor do they keep a digest of what the importer wrote, so nobody can tell whether the source or a person changed one: a
topic or contact that differs from its source is kept, and `overwrite` makes it follow.
"""

from __future__ import annotations

from typing import Any

from wagtail.models import Locale

from content.models import Topic

from .earlier import original_of, row_of
from .fields import said
from .kinds import SNIPPETS
from .namesakes import adopted, of_that_name
from .plan import NOT_THE_SOURCES, Result
from .records import Record
from .references import References
from .text import unique_topic_slug


def take_in(record: Record, references: References, overwrite: bool) -> tuple[Result, str]:
    """Make the topic or contact of `record` what the record says. Runs inside a publication."""
    model: Any = SNIPPETS[type(record)]
    locale = references.locale_row(record.locale)
    original = original_of(model, record)
    item = row_of(model, record, locale, original, references)
    if item is None and record.match_title and (namesake := of_that_name(model, record, locale)):
        references.add(model, record.key, record.locale, namesake.pk)
        return "unchanged", ""
    if item is None and (other := adopted(model, record, locale, references)):
        item = other
        references.add(model, record.key, record.locale, other.pk)
    is_new = item is None
    if item is None:
        item = _new(model, record, locale, original)
    differs = [field.write(item, value, references) for _, field, value in said(record)]
    if not any(differs):
        return "unchanged", ""
    if not is_new and not overwrite:
        return NOT_THE_SOURCES
    item.imported_from = item.imported_from or record.key
    item.full_clean()
    item.save()
    references.add(model, record.key, record.locale, item.pk)
    return ("created" if is_new else "updated"), ""


def _new(model: Any, record: Record, locale: Locale, original: Any) -> Any:
    item = model(locale=locale, imported_from=record.key)
    if model is Topic:
        item.slug = unique_topic_slug(record.slug or record.title, locale)
    if original is not None:
        item.translation_key = original.translation_key
    return item
