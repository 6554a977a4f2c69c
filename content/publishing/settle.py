"""Settling: the end of every publication. Documents and history are made equal to what is live now.

It looks at the present state of whatever was touched and converges on it, so it does not matter in which order Wagtail
told what, how often, or whether a signal meant what it said; settling twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.utils import timezone

from content.documents import render
from content.documents.reading import link_key, location_key
from content.transaction import Item, Publication

from . import redirects
from .models import DocumentKey, OutboxEvent, PendingRender
from .outbox import lock_publishing, record
from .present import items_under, load
from .store import Change, Desired, State, differences, store

DEPENDANTS_AT_ONCE = 600
"""Documents (two an item) that follow in the same transaction; more are left to the relay, in batches."""


def settle_publication(sender: Any, publication: Publication, **_: Any) -> None:
    settle(publication, now=timezone.now())


def settle(publication: Publication, *, now: datetime) -> list[OutboxEvent]:
    """Make documents, redirects and history equal to the present state of all that was touched."""
    touched = publication.items | items_under(publication.subtrees)
    if not touched and not publication.keys and not publication.redirects:
        return []
    lock_publishing()
    changes = store(desired(touched), now)
    keys = publication.keys | {key for change in changes for key in keys_changed_by(change)}
    changes += render_dependants(keys, touched, now)
    return record([*changes, *redirects.follow(publication.redirects, changes, now)], now)


def refresh(items: Iterable[Item], *, now: datetime) -> list[Change]:
    """Render these items again and record what changed; what depends on them is not looked at."""
    lock_publishing()
    changes = store(desired(items), now)
    record(changes, now)
    return changes


def desired(items: Iterable[Item]) -> dict[Item, Desired]:
    """What should be stored of each of these items now."""
    items = set(items)
    present = load(items)
    wishes = {}
    for item in items:
        source: Any = present.readable.get(item)
        if source is not None:
            rendered = render(source, present.sources, item.locale)
            wishes[item] = Desired(rendered, getattr(source, "live_revision_id", None))
        else:
            wishes[item] = Desired(None, left=State.GONE if item in present.withheld else State.DELETED)
    return wishes


def unsettled(items: Iterable[Item], *, now: datetime) -> list[Change]:
    """What settling these items would change, without changing it."""
    return differences(desired(items), now)


def keys_changed_by(change: Change) -> Iterable[str]:
    """The keys whose dependants must follow this change."""
    content_id = change.item.content_id
    if change.link_changed:
        yield link_key(content_id)
    if change.presence_changed:
        yield f"translations/{content_id}"
    if change.type == "location" and change.event is not None:
        yield location_key(content_id)


def render_dependants(keys: set[str], done: set[Item], now: datetime) -> list[Change]:
    """Render what depends on `keys` and is not in `done`: now, or by the relay if it is more than a transaction's worth."""
    if not keys:
        return []
    found = DocumentKey.objects.filter(key__in=keys).values_list(
        "document_id", "document__content_id", "document__locale"
    )
    dependants = {pk: Item(content_id, locale) for pk, content_id, locale in found}
    waiting = {pk: item for pk, item in dependants.items() if item not in done}
    if len(waiting) > DEPENDANTS_AT_ONCE:
        PendingRender.objects.bulk_create(
            [PendingRender(document_id=pk) for pk in waiting], ignore_conflicts=True, batch_size=400
        )
        return []
    return store(desired(set(waiting.values())), now) if waiting else []
