"""What earlier imports made: the row of a record, and the one in another language that it translates."""

from __future__ import annotations

from typing import Any

from wagtail.models import Locale

from .errors import Rejected
from .records import Record
from .references import References


def original_of(model: Any, record: Record) -> Any:
    """The page, topic or contact that this one translates; None if it is an original itself.

    Raises Rejected if it should be there and is not.
    """
    if not record.translation_of:
        return None
    found = model.objects.filter(imported_from=record.translation_of).exclude(locale__language_code=record.locale)
    original = found.order_by("pk").first()
    if original is None:
        raise Rejected(f"translation_of: “{record.translation_of}” has not been imported in another language.")
    return original


def row_of(model: Any, record: Record, locale: Locale, original: Any, references: References) -> Any:
    """What was imported under the record's key, or translates its original already; None if there is neither."""
    pk = references.find(model, record.key, record.locale)
    row = model.objects.filter(pk=pk).first() if pk else None
    if row is None and original is not None:
        row = model.objects.filter(translation_key=original.translation_key, locale=locale).first()
    return row
