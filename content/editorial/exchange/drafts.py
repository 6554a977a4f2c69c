"""Items that come in to be looked at: as drafts, which somebody publishes or throws away.

What is on the air is changed by people. A source that says something new about a published item is told so.
"""

from __future__ import annotations

from typing import Any

from .fields import said
from .fingerprint import fingerprint, still_says
from .plan import Result
from .records import PageRecord
from .references import References

ON_THE_AIR = "it is published, and what comes from outside does not change that by itself"
CHANGED = "someone changed its draft since the last import"
LOCKED = "someone locked it"


def change_draft(page: Any, record: PageRecord, references: References, overwrite: bool) -> tuple[Result, str]:
    """Make the draft of `page` what the record says, unless it is published or a person changed it."""
    draft = page.get_latest_revision_as_object()
    above = page.get_parent().pk
    person_changed = not still_says(draft.imported_digest, draft, type(record), above)
    differs = [field.write(draft, value, references) for _, field, value in said(record)]
    if not any(differs):
        return "unchanged", ""
    if page.live:
        return "kept", ON_THE_AIR
    if not overwrite and (person_changed or page.locked):
        return "kept", CHANGED if person_changed else LOCKED
    draft.imported_digest = fingerprint(draft, record, above)
    draft.full_clean()
    draft.save_revision(clean=False)
    references.add(type(page), record.key, record.locale, page.pk)
    return "updated", ""
