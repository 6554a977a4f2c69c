"""Pages: created and changed as an editor would, through a revision that is published."""

from __future__ import annotations

from typing import Any

from wagtail.models import Locale, Page

from content.editorial.beginning import become_draft
from content.models import AlertsIndex, Department, HomePage
from content.models.slugs import slug_of

from .drafts import change_draft
from .earlier import original_of, row_of
from .errors import Rejected
from .fields import said
from .fingerprint import fingerprint, still_says
from .kinds import PAGES
from .named import is_named, not_found
from .namesakes import adopted, of_that_name
from .plan import Result, Standing, decide
from .records import AlertRecord, DepartmentRecord, PageRecord
from .references import References
from .text import unique_slug

EMPTY: tuple[Any, ...] = (None, "", [])


def take_in(record: PageRecord, references: References, overwrite: bool) -> tuple[Result, str]:
    """Make the page of `record` what the record says, unless a person changed it. Runs inside a publication.

    Raises Rejected or ValidationError; what was written by then is the caller's to roll back.
    """
    model = PAGES[type(record)]
    locale = references.locale_row(record.locale)
    original = original_of(model, record)
    page = row_of(model, record, locale, original, references)
    if page is not None and page.alias_of_id:
        return "created", _take_the_place_of(page, record, references)
    if page is None and record.match_title and (namesake := of_that_name(model, record, locale)):
        references.add(model, record.key, record.locale, namesake.pk)
        return "unchanged", ""
    if page is None and (other := adopted(model, record, locale, references)):
        page = other
        references.add(model, record.key, record.locale, other.pk)
        if record.adopt == "gaps":
            return _fill_gaps(other, record, references)
    if page is None:
        return "created", _create(model, record, locale, original, references)
    if record.as_draft:
        return change_draft(page, record, references, overwrite)
    return _change(page, record, original, references, overwrite)


def _create(model: Any, record: PageRecord, locale: Locale, original: Any, references: References) -> str:
    parent = _parent(record, locale, original, references)
    page = model(title="", locale=locale, live=False, imported_from=record.key)
    if original is not None:
        page.translation_key = original.translation_key
    for _, field, value in said(record):
        field.write(page, value, references)
    page.slug = unique_slug(record.slug or record.title, model, locale, parent)
    page.imported_digest = fingerprint(page, record, parent.pk)
    parent.add_child(instance=page)
    return _publish_first(page, record, references)


def _take_the_place_of(stand_in: Any, record: PageRecord, references: References) -> str:
    """Make the page out of the alias that holds its place, below which others may hang already."""
    page, parent = become_draft(stand_in), stand_in.get_parent()
    for _, field, value in said(record):
        field.write(page, value, references)
    wish = record.slug or record.title
    if page.slug != slug_of(wish):
        page.slug = unique_slug(wish, type(page), page.locale, parent)
    page.imported_from = record.key
    page.imported_digest = fingerprint(page, record, parent.pk)
    return _publish_first(page, record, references)


def _publish_first(page: Any, record: PageRecord, references: References) -> str:
    revision = page.save_revision(clean=False)
    if not record.as_draft:
        revision.publish()
    references.add(type(page), record.key, record.locale, page.pk)
    return ""


def _change(
    page: Any, record: PageRecord, original: Any, references: References, overwrite: bool
) -> tuple[Result, str]:
    above = page.get_parent()
    parent = above if record.department is None else _parent(record, page.locale, original, references)
    stored, has_draft = page.imported_digest, page.has_unpublished_changes
    versions = [page, page.get_latest_revision_as_object()] if has_draft else [page]
    person_changed = not all(still_says(stored, version, type(record), above.pk) for version in versions)
    differs = [field.write(page, value, references) for _, field, value in said(record)]
    moves = parent.pk != above.pk
    standing = Standing(any(differs) or moves, page.live, person_changed, has_draft, page.locked)
    result, reason = decide(standing, overwrite)
    if result != "updated":
        return result, reason
    if moves:
        page = _moved(page, parent, record, references)
    page.go_live_at = None
    page.expire_at = None if page.expired else page.expire_at
    # A page that another source imported too stays findable for it.
    page.imported_from = page.imported_from or record.key
    page.imported_digest = fingerprint(page, record, parent.pk)
    page.save_revision().publish()
    references.add(type(page), record.key, record.locale, page.pk)
    return result, reason


def _fill_gaps(page: Any, record: PageRecord, references: References) -> tuple[Result, str]:
    """Write what is empty, and leave the page its author's: what it says is still not what a source says."""
    standing = Standing(True, page.live, False, page.has_unpublished_changes, page.locked)
    result, reason = decide(standing, overwrite=False)
    empty = [(field, value) for _, field, value in said(record) if field.read(page) in EMPTY]
    if not any(field.write(page, value, references) for field, value in empty):
        return "unchanged", ""
    if result == "updated":
        page.save_revision().publish()
    return result, reason


def _moved(page: Any, parent: Page, record: PageRecord, references: References) -> Any:
    if parent.get_children().filter(slug=page.slug).exists():
        raise Rejected(f"department: “{parent.title}” already has a page with the slug “{page.slug}”.")
    page.move(parent, pos="last-child")
    page = type(page).objects.get(pk=page.pk)
    for _, field, value in said(record):
        field.write(page, value, references)
    return page


def _parent(record: PageRecord, locale: Locale, original: Any, references: References) -> Any:
    """The page that this one belongs under: its department, in its own language."""
    if record.department:
        pk = references.find(Department, record.department, record.locale)
        parent = Department.objects.filter(pk=pk).first() if pk else None
        if parent is None:
            if is_named(record.department):
                raise Rejected(f"department: {not_found((Department,), record.department, locale)}")
            raise Rejected(f"department: “{record.department}” has not been imported in {record.locale}.")
        return parent
    if isinstance(record, AlertRecord):
        return _place_of_alerts(record, locale)
    if not isinstance(record, DepartmentRecord):
        raise Rejected("department: is missing. Every page but a department belongs to one.")
    if original is not None and (above := original.get_parent().get_translation_or_none(locale)):
        return above.specific
    home = HomePage.objects.filter(locale=locale).first()
    if home is None:
        raise Rejected(f"locale: there is no home page in {record.locale}. Run manage.py migrate.")
    return home


def _place_of_alerts(record: AlertRecord, locale: Locale) -> AlertsIndex:
    place = AlertsIndex.objects.filter(locale=locale).first()
    if place is None:
        raise Rejected(f"locale: there is no place for alerts in {record.locale}. Run manage.py migrate.")
    return place
