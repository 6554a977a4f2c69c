"""Official codes. They have no language, and people seldom touch them: the register says what they mean."""

from __future__ import annotations

from content.models import ServiceCode

from .plan import NOT_THE_SOURCES, Result
from .records import ServiceCodeRecord
from .references import NO_LOCALE, References


def take_in(record: ServiceCodeRecord, references: References, overwrite: bool) -> tuple[Result, str]:
    """Make the register's list here say what `record` says. Runs inside a publication."""
    row = ServiceCode.objects.filter(scheme=record.scheme, code=record.code).first()
    is_new = row is None
    row = row or ServiceCode(scheme=record.scheme, code=record.code)
    if (row.title, row.imported_from) == (record.title, record.key):
        return "unchanged", ""
    if not is_new and row.title != record.title and not overwrite:
        references.add(ServiceCode, record.key, NO_LOCALE, row.pk)
        return NOT_THE_SOURCES
    row.title, row.imported_from = record.title, record.key
    row.full_clean()
    row.save()
    references.add(ServiceCode, record.key, NO_LOCALE, row.pk)
    return ("created" if is_new else "updated"), ""
