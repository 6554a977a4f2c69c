"""Old addresses: kept by themselves when an item moves, and added by editors in Wagtail's redirect screen.

The paths of an item's parts stand here too, present and past: a part keeps its id when it is renamed, so each of them
leads to where that part is now.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from urllib.parse import unquote
from uuid import UUID

from django.db.models import F
from wagtail.contrib.redirects.models import Redirect

from content.transaction import Item

from .changes import Change
from .models import OutboxEvent, PathRedirect, PublishedDocument
from .queries import facets_of
from .store import READABLE


def follow(edited: set[tuple[str, str]], changes: Iterable[Change], now: datetime) -> list[Change]:
    """Make the stored redirects follow moved items and edited redirects; return what the history should tell."""
    for change in changes:
        if change.audience == "public":
            for path, part in _ways_to(change).items():
                _point(change.item.locale, path, change.item.content_id, now, part)
    return [told for locale, old_path in sorted(edited) for told in _edited(locale, old_path, now)]


def _ways_to(change: Change) -> dict[str, str]:
    """The paths that lead to the changed item from now on, and the id of the part of it that each is of, if any."""
    has_moved = change.previous_path and change.event != OutboxEvent.Event.REDIRECTED
    return {change.previous_path: "", **change.inner_paths} if has_moved else dict(change.inner_paths)


def tidy(path: str) -> str:
    """A path as documents write it: one slash in front, none at the end, letters of any script as they are."""
    return "/" + unquote(path).strip("/")


def _edited(locale: str, old_path: str, now: datetime) -> list[Change]:
    path = tidy(old_path)
    redirect = (
        Redirect.objects.filter(old_path=old_path, redirect_page__locale__language_code=locale)
        .annotate(content_id=F("redirect_page__translation_key"))
        .first()
    )
    if redirect is None:
        PathRedirect.objects.filter(locale=locale, path=path).delete()
        return []
    if not _point(locale, path, redirect.content_id, now):
        return []
    documents = PublishedDocument.objects.filter(content_id=redirect.content_id, locale=locale, state__in=READABLE)
    facets = facets_of(document.pk for document in documents)
    return [_redirected(document, path, facets[document.pk]) for document in documents]


def _point(locale: str, path: str, content_id: UUID, now: datetime, part: str = "") -> bool:
    """Point `path` at the item, or that part of it; False if it already did."""
    slug = "" if part else path.rpartition("/")[2]  # the slug of a part names no item
    redirect, created = PathRedirect.objects.get_or_create(
        locale=locale,
        path=path,
        defaults={"slug": slug, "content_id": content_id, "part": part, "created_at": now},
    )
    if not created and (redirect.content_id, redirect.part) != (content_id, part):
        redirect.content_id, redirect.part, redirect.slug = content_id, part, slug
        redirect.save(update_fields=["content_id", "part", "slug"])
        return True
    return created


def _redirected(document: PublishedDocument, path: str, facets: set[tuple[str, str]]) -> Change:
    return Change(
        item=Item(document.content_id, document.locale),
        audience=document.audience,
        type=document.type,
        event=OutboxEvent.Event.REDIRECTED,
        version=document.version,
        path=document.path,
        previous_path=path,
        link_changed=False,
        presence_changed=False,
        facets=frozenset(facets),
    )
