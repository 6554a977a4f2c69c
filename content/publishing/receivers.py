"""Where Wagtail's and Django's signals enter. Each only touches what may have changed; settling looks at what is there.

A signal is never trusted to mean what its name says: `page_published` also fires for a page that is only scheduled, and
`add_child(live=True)` fires none. Saving and deleting rows is what really happened, so that is what is listened to.

The signals sent before a change come first: outside a publication the guard must raise while nothing is written yet,
because Django sends `post_save` when an autocommitted row is already there for all to see.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models.signals import post_save, pre_delete, pre_save
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import post_page_move, pre_page_move

from content import models
from content.documents import TYPES
from content.documents.keys import (
    agent_file_key,
    contact_key,
    file_key,
    holidays_key,
    hours_key,
    image_key,
    service_code_key,
    superseded_key,
)
from content.transaction import Item, current_publication, settling

from .links import SUPERSEDING
from .settle import settle_publication

PAGE_TYPES = tuple(model for model in TYPES.values() if issubclass(model, Page))
HOURS_ROWS: dict[type[Any], Callable[[Any], str]] = {
    models.Season: lambda row: hours_key(row.hours_id),
    models.SpecialDay: lambda row: hours_key(row.hours_id),
    models.Holiday: lambda row: holidays_key(row.calendar_id),
}
"""The key that each kind of row of opening hours touches."""
DRAFT_FIELDS = frozenset({"draft_title", "has_unpublished_changes", "latest_revision", "latest_revision_created_at"})
"""What saving a draft writes to the page itself. No reader sees any of it, so a draft need not wait for its turn."""


def connect() -> None:
    settling.connect(settle_publication, dispatch_uid="settle")
    pre_save.connect(page_renamed, dispatch_uid="page_renamed")
    for signal in (post_save, pre_delete):
        signal.connect(page_changed, dispatch_uid=f"page_changed_{id(signal)}")
        signal.connect(topic_changed, sender=models.Topic, dispatch_uid=f"topic_changed_{id(signal)}")
        signal.connect(contact_changed, sender=models.Contact, dispatch_uid=f"contact_changed_{id(signal)}")
        signal.connect(code_changed, sender=models.ServiceCode, dispatch_uid=f"code_changed_{id(signal)}")
        signal.connect(hours_changed, sender=models.OpeningHours, dispatch_uid=f"hours_changed_{id(signal)}")
        signal.connect(holidays_changed, sender=models.HolidayCalendar, dispatch_uid=f"holidays_changed_{id(signal)}")
        signal.connect(image_changed, sender=models.CityImage, dispatch_uid=f"image_changed_{id(signal)}")
        signal.connect(file_changed, sender=models.CityDocument, dispatch_uid=f"file_changed_{id(signal)}")
    for signal in (pre_save, pre_delete):
        for model in SUPERSEDING:
            name = f"replacement_of_{model.__name__}_changed_{id(signal)}"
            signal.connect(replacement_changed, sender=model, dispatch_uid=name)
        for row in HOURS_ROWS:
            signal.connect(hours_row_changed, sender=row, dispatch_uid=f"hours_{row.__name__}_changed_{id(signal)}")
        signal.connect(rendition_changed, sender=models.CityRendition, dispatch_uid=f"rendition_changed_{id(signal)}")
        signal.connect(privacy_changed, sender=PageViewRestriction, dispatch_uid=f"privacy_changed_{id(signal)}")
        signal.connect(redirect_changed, sender=Redirect, dispatch_uid=f"redirect_changed_{id(signal)}")
    for signal in (pre_page_move, post_page_move):
        signal.connect(page_moved, dispatch_uid=f"page_moved_{id(signal)}")


def page_changed(sender: Any, instance: Any, raw: bool = False, update_fields: Any = None, **_: Any) -> None:
    """A page was saved or is about to be deleted; its own class may be the base one when Wagtail walks the tree."""
    if raw or not isinstance(instance, Page) or _is_draft(update_fields) or not _is_content(instance):
        return
    publication = current_publication(f"The page “{instance.title}”")
    publication.items.add(Item(instance.translation_key, instance.locale.language_code))


def page_renamed(sender: Any, instance: Any, raw: bool = False, update_fields: Any = None, **_: Any) -> None:
    """A new slug moves everything below. Wagtail rewrites those paths without a signal before the commit."""
    if raw or not isinstance(instance, Page) or not instance.pk or _is_draft(update_fields):
        return
    if not _is_content(instance):
        return
    before = Page.objects.filter(pk=instance.pk).values_list("url_path", flat=True).first()
    if before is not None and before != instance.url_path:
        current_publication(f"The address of “{instance.title}”").subtrees.add(instance.pk)


def page_moved(sender: Any, instance: Page, **_: Any) -> None:
    current_publication(f"The place of “{instance.title}”").subtrees.add(instance.pk)


def topic_changed(sender: Any, instance: models.Topic, raw: bool = False, **_: Any) -> None:
    if raw:
        return
    publication = current_publication(f"The topic “{instance.title}”")
    publication.items.add(Item(instance.translation_key, instance.locale.language_code))


def contact_changed(sender: Any, instance: models.Contact, raw: bool = False, **_: Any) -> None:
    if not raw:
        current_publication(f"The contact “{instance.title}”").keys.add(contact_key(instance.translation_key))


def code_changed(sender: Any, instance: models.ServiceCode, raw: bool = False, **_: Any) -> None:
    if not raw and instance.pk:
        current_publication(f"The official code {instance}").keys.add(service_code_key(instance.pk))


def hours_changed(sender: Any, instance: models.OpeningHours, raw: bool = False, **_: Any) -> None:
    if not raw:
        current_publication(f"The opening hours “{instance.title}”").keys.add(hours_key(instance.pk))


def holidays_changed(sender: Any, instance: models.HolidayCalendar, raw: bool = False, **_: Any) -> None:
    if not raw:
        current_publication(f"The holiday calendar “{instance.title}”").keys.add(holidays_key(instance.pk))


def hours_row_changed(sender: Any, instance: Any, raw: bool = False, **_: Any) -> None:
    """A season, a special day or a holiday, saved with what it belongs to or alone."""
    if not raw:
        key = HOURS_ROWS[sender](instance)
        current_publication(f"A {sender._meta.verbose_name}").keys.add(key)


def image_changed(sender: Any, instance: models.CityImage, raw: bool = False, **_: Any) -> None:
    if not raw:
        current_publication(f"The image “{instance.title}”").keys.add(image_key(instance.pk))


def replacement_changed(sender: Any, instance: Any, raw: bool = False, update_fields: Any = None, **_: Any) -> None:
    """Both what it took the place of and what it takes the place of now."""
    if raw or _is_draft(update_fields):
        return
    relation = SUPERSEDING[sender][0]
    replacing = sender.objects.filter(pk=instance.pk).values_list(relation, flat=True)
    before_and_now = [pk for pk in (*replacing, getattr(instance, f"{relation}_id")) if pk]
    replaced = sender.objects.filter(pk__in=before_and_now)
    if replaced:
        keys = current_publication(f"What “{instance.title}” replaces").keys
        keys.update(superseded_key(page.translation_key) for page in replaced)


def file_changed(sender: Any, instance: models.CityDocument, raw: bool = False, **_: Any) -> None:
    if not raw:
        keys = current_publication(f"The file “{instance.title}”").keys
        keys.update((file_key(instance.pk), agent_file_key(instance.pk)))


def rendition_changed(sender: Any, instance: models.CityRendition, raw: bool = False, **_: Any) -> None:
    """Wagtail makes renditions for its own admin while it answers a GET; only those that documents show matter."""
    if not raw and instance.filter_spec in models.media.RENDITIONS:
        current_publication(f"A rendition of image {instance.image_id}").keys.add(image_key(instance.image_id))


def privacy_changed(sender: Any, instance: PageViewRestriction, raw: bool = False, **_: Any) -> None:
    if not raw:
        current_publication(f"The privacy of “{instance.page.title}”").subtrees.add(instance.page_id)


def redirect_changed(sender: Any, instance: Redirect, raw: bool = False, **_: Any) -> None:
    """Both what it is to be and what it was: an edited redirect no longer leads from its old path."""
    if raw:
        return
    stored = Redirect.objects.filter(pk=instance.pk).first() if instance.pk else None
    for redirect in filter(None, (stored, instance)):
        page = redirect.redirect_page
        if page is not None and _is_content(page):
            current_publication(f"The redirect from {redirect.old_path}").redirects.add(
                (page.locale.language_code, redirect.old_path)
            )


def _is_draft(update_fields: frozenset[str] | None) -> bool:
    return bool(update_fields) and DRAFT_FIELDS.issuperset(update_fields or ())


def _is_content(page: Page) -> bool:
    return issubclass(page.specific_class or type(page), PAGE_TYPES)
