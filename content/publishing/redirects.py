"""Old addresses: kept by themselves when an item moves, and added by editors in Wagtail's redirect screen."""

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
from .store import READABLE


def follow(edited: set[tuple[str, str]], changes: Iterable[Change], now: datetime) -> list[Change]:
    """Make the stored redirects follow moved items and edited redirects; return what the history should tell."""
    for change in changes:
        if change.previous_path and change.audience == "public" and change.event != OutboxEvent.Event.REDIRECTED:
            _point(change.item.locale, change.previous_path, change.item.content_id, now)
    return [told for locale, old_path in sorted(edited) for told in _edited(locale, old_path, now)]


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
    return [_redirected(document, path) for document in documents]


def _point(locale: str, path: str, content_id: UUID, now: datetime) -> bool:
    """Point `path` at the item; False if it already did."""
    redirect, created = PathRedirect.objects.get_or_create(
        locale=locale,
        path=path,
        defaults={"slug": path.rpartition("/")[2], "content_id": content_id, "created_at": now},
    )
    if not created and redirect.content_id != content_id:
        redirect.content_id = content_id
        redirect.save(update_fields=["content_id"])
        return True
    return created


def _redirected(document: PublishedDocument, path: str) -> Change:
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
    )
