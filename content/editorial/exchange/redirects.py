"""Old addresses, as rows of Wagtail's redirect screen; publishing follows those."""

from __future__ import annotations

from wagtail.contrib.redirects.models import Redirect

from content.models import Department, Faq, Location, Service
from content.publishing import queries
from content.publishing.redirects import tidy

from .errors import Rejected
from .plan import Result
from .records import RedirectRecord
from .references import References


def take_in(record: RedirectRecord, references: References, overwrite: bool) -> tuple[Result, str]:
    """Make the old address lead to its page, unless a person made it lead elsewhere. Runs inside a publication."""
    references.locale = record.locale
    found = (references.find(model, record.target, record.locale) for model in (Service, Faq, Department, Location))
    target = next((pk for pk in found if pk), None)
    if target is None:
        raise Rejected(f"redirect_from: “{record.path}” leads to an item that was not imported.")
    path = Redirect.normalise_path(record.path)
    here = queries.by_path(tidy(path), record.locale, "public")
    if here is not None and here.is_readable:
        raise Rejected(f"redirect_from: “{record.path}” is the address of a page. Leave it out.")
    rows = Redirect.objects.filter(old_path=path)
    row = (
        rows.filter(redirect_page__locale__language_code=record.locale).first()
        or rows.filter(redirect_page=None).first()
    )
    if row is not None and row.redirect_page_id == target:
        return "unchanged", ""
    if row is not None and not overwrite:
        return "kept", "it leads elsewhere, and someone may have changed it"
    result: Result = "created" if row is None else "updated"
    row = row or Redirect(old_path=path)
    row.redirect_page_id, row.redirect_link = target, ""
    row.full_clean()
    row.save()
    return result, ""
