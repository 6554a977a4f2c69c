"""Settling: the end of every publication. Documents and history are made equal to what is live now.

It looks at the present state of whatever was touched and converges on it, so it does not matter in which order Wagtail
told what, how often, or whether a signal meant what it said; settling twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar

from django.utils import timezone

from content.documents import AUDIENCES, TYPES, render
from content.documents.keys import link_key, location_key, original_key, request_key, translations_key
from content.documents.reading import Reader
from content.transaction import Item, Publication

from . import redirects, translations
from .changes import Change
from .generation import advance
from .models import DocumentKey, OutboxEvent, PendingRender
from .outbox import lock_publishing, record
from .present import Present, items_under, load
from .store import Desired, Onward, State, differences, store

T = TypeVar("T")

DEPENDANTS_AT_ONCE = 400
"""Items that follow in the same transaction; more are left to the relay, in batches."""
BATCH = 300
"""Items rendered and stored at a time, so that moving a large department needs neither its weight in memory nor a
statement with as many parameters."""

WITH_FACTS = frozenset(name for name, model in TYPES.items() if getattr(model, "facts", ()))
"""The types of which translations tell facts of their originals."""


def settle_publication(sender: Any, publication: Publication, **_: Any) -> None:
    settle(publication, now=timezone.now())


def settle(publication: Publication, *, now: datetime) -> list[OutboxEvent]:
    """Make documents, redirects and history equal to the present state of all that was touched."""
    if not (publication.items or publication.subtrees or publication.keys or publication.redirects):
        return []
    lock_publishing()  # before anything is looked up: who had the turn until now may have published below what moved
    touched = publication.items | items_under(publication.subtrees)
    changes = render_and_store(touched, now)
    keys = publication.keys | {key for change in changes for key in keys_changed_by(change)}
    changes += render_dependants(keys, touched, now)
    changes += redirects.follow(publication.redirects, changes, now)
    advance(AUDIENCES if publication.redirects else {change.audience for change in changes})
    return record(changes, now)


def refresh(items: Iterable[Item], *, now: datetime, thorough: bool = False) -> list[Change]:
    """Render these items again and record what changed; what depends on them is not looked at.

    With `thorough` every column is compared, not only the digest, and what was tampered with is mended.
    """
    lock_publishing()
    changes = render_and_store(items, now, thorough=thorough)
    advance({change.audience for change in changes})
    record(changes, now)
    return changes


def render_and_store(items: Iterable[Item], now: datetime, *, thorough: bool = False) -> list[Change]:
    """Store what differs of these items, in an order that does not depend on how they were gathered."""
    changes = []
    for batch in whole_items(items, BATCH):
        present = load(batch)
        for step in translations.originals_first(batch, present):
            learned = translations.tell(step, present)
            changes += store(desired(step, present), now, thorough=thorough)
            translations.remember(learned)
    return changes


def desired(items: Iterable[Item], present: Present) -> dict[Item, Desired]:
    """What should be stored of each of these items now."""
    wishes = {}
    for item in items:
        source: Any = present.readable.get(item)
        if source is not None:
            rendered = render(source, present.sources, item.locale)
            wishes[item] = Desired(rendered, present.editions[item])
        else:
            wishes[item] = _departed(item, present)
    return wishes


def _departed(item: Item, present: Present) -> Desired:
    """Gone, or merged into another item that can be read; deleted if there is not even a page any more."""
    if item not in present.withheld:
        return Desired(None, left=State.DELETED)
    if (item.content_id, item.locale) not in present.sources.successors:
        return Desired(None, left=State.GONE)
    reader = Reader(present.sources, item.locale)
    target, keys = reader.target(item.content_id), frozenset(reader.keys)
    if target is None or target.content_id == item.content_id:
        return Desired(None, left=State.GONE, keys=keys)
    return Desired(None, left=State.REDIRECTED, onward=Onward(target.content_id, target.path), keys=keys)


def unsettled(items: Iterable[Item], *, now: datetime) -> list[Change]:
    """What settling these items would change, without changing it."""
    items = sorted(items)
    present = load(items)
    translations.tell(items, present)
    return differences(desired(items, present), now)


def keys_changed_by(change: Change) -> Iterable[str]:
    """The keys whose dependants must follow this change."""
    content_id = change.item.content_id
    if change.link_changed:
        yield link_key(content_id)
    if change.presence_changed:
        yield translations_key(content_id)
    if change.words_changed or change.type in WITH_FACTS:
        yield original_key(content_id)
    if change.type == "location" and change.event is not None:
        yield location_key(content_id)
    if change.type == "service" and change.event is not None:
        yield request_key(content_id)


def render_dependants(keys: set[str], done: set[Item], now: datetime) -> list[Change]:
    """Render what depends on `keys` and is not in `done`: now, or by the relay if it is too much for one."""
    if not keys:
        return []
    waiting = {}
    for batch in batches(sorted(keys), BATCH):
        found = DocumentKey.objects.filter(key__in=batch).values_list(
            "document_id", "document__content_id", "document__locale"
        )
        dependants = {pk: Item(content_id, locale) for pk, content_id, locale in found}
        waiting.update({pk: item for pk, item in dependants.items() if item not in done})
    if len(waiting) > DEPENDANTS_AT_ONCE:
        PendingRender.objects.bulk_create(
            [PendingRender(document_id=pk) for pk in waiting], ignore_conflicts=True, batch_size=400
        )
        return []
    return render_and_store(set(waiting.values()), now)


def whole_items(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Batches of at least `size`, in which all languages of an item stand together."""
    batch: list[Item] = []
    for item in sorted(items):
        if len(batch) >= size and item.content_id != batch[-1].content_id:
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch


def batches(values: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(values)
    while batch := list(islice(rest, size)):
        yield batch
