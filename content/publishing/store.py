"""Make the stored documents equal to the rendered ones, and say what changed.

A row's version rises only when its bytes changed. Rows are compared and written for a whole batch at once; the store
knows nothing of pages.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

import orjson

from content.documents import AUDIENCES, SCHEMA_VERSION, Document, Rendered
from content.documents.base import ENVELOPE
from content.transaction import Item

from . import rows
from .changes import Change, Event
from .models import PublishedDocument
from .rows import WRITTEN, Draft

State = PublishedDocument.State

COMPARED = ("id", "content_id", "locale", "audience", *(name for name in WRITTEN if name not in ("body", "card")))

KEYED_AUDIENCE = "agent"
"""Keys are kept once an item, on this audience's row: its document depends on all that the public one does and more."""

Old = dict[str, Any]
"""A stored row, as `COMPARED` names its columns."""


@dataclass(frozen=True)
class Desired:
    """What should be stored of one item: a rendering, or the state of one that left."""

    rendered: Rendered | None
    source_revision: int | None = None
    left: State = State.GONE


def store(desired: Mapping[Item, Desired], now: datetime) -> list[Change]:
    """Write what differs from what is stored. Call it inside a publication, with the publishing lock held."""
    drafts = list(_drafts(desired, now))
    rows.write(drafts)
    return [draft.change for draft in drafts if draft.change is not None]


def differences(desired: Mapping[Item, Desired], now: datetime) -> list[Change]:
    """What `store` would change, without writing."""
    return [draft.change for draft in _drafts(desired, now) if draft.change is not None]


def _drafts(desired: Mapping[Item, Desired], now: datetime) -> Iterator[Draft]:
    stored = _stored(desired)
    for item, wish in desired.items():
        for audience in AUDIENCES:
            old = stored.get((item, audience))
            draft = (
                _leaving(item, audience, wish.left, old, now)
                if wish.rendered is None
                else _staying(item, audience, wish, old, now)
            )
            if draft is not None:
                yield draft


def _stored(desired: Mapping[Item, Desired]) -> dict[tuple[Item, str], Old]:
    found = PublishedDocument.objects.filter(content_id__in={item.content_id for item in desired}).values(*COMPARED)
    return {(Item(row["content_id"], row["locale"]), row["audience"]): row for row in found}


def _staying(item: Item, audience: Any, wish: Desired, old: Old | None, now: datetime) -> Draft:
    """The row of an item that can be read. Its `row` is None where not a column differs."""
    assert wish.rendered is not None
    document = wish.rendered.for_audience(audience)
    content = document.model_dump(mode="json")
    digest = _hash(orjson.dumps(content))
    search_text = "\n".join(word for word in document.words() if word)
    live = old if old is not None and old["state"] == State.LIVE else None
    same = live is not None and live["digest"] == digest
    draft = Draft(
        item=item,
        audience=audience,
        pk=old["id"] if old else None,
        keys=wish.rendered.keys if audience == KEYED_AUDIENCE else frozenset(),
        facets=wish.rendered.facets,
        type=document.type,
        sort_title=sortable(document.title),
        updated_at=live["updated_at"] if live and same else now,
    )
    unseen = (SCHEMA_VERSION, search_text, wish.source_revision)
    if same and live and (live["schema_version"], live["search_text"], live["source_revision"]) == unseen:
        return draft
    version = (old["version"] if old else 0) + (not same)
    edited = live is None or wish.source_revision is None or live["source_revision"] != wish.source_revision
    content_updated_at = now if edited and not same else live["content_updated_at"] if live else now
    content |= {
        "version": version,
        "updated_at": iso(draft.updated_at),
        "content_updated_at": iso(content_updated_at),
    }
    body = orjson.dumps(content)
    draft.row = {
        "type": document.type,
        "path": document.path,
        "slug": document.slug,
        "title": document.title,
        "state": State.LIVE.value,
        "status": getattr(document, "status", ""),
        "version": version,
        "schema_version": SCHEMA_VERSION,
        "etag": _hash(body),
        "digest": digest,
        "body": body,
        "card": orjson.dumps(_card(document, content)),
        "search_text": search_text,
        "sort_title": draft.sort_title,
        "source_revision": wish.source_revision,
        "published_at": document.published_at,
        "updated_at": draft.updated_at,
        "content_updated_at": content_updated_at,
    }
    draft.change = _change(draft, old, None if same else _event(draft.row, live))
    return draft


def _leaving(item: Item, audience: str, left: State, old: Old | None, now: datetime) -> Draft | None:
    """The row of an item that can no longer be read; None if it has none or already says so."""
    if old is None or old["state"] in (left, State.DELETED):
        return None
    row = {name: old[name] for name in COMPARED if name in WRITTEN} | {
        "state": left.value,
        "version": old["version"] + 1,
        "etag": "",
        "digest": "",
        "body": b"",
        "card": b"",
        "search_text": "",
        "updated_at": now,
    }
    draft = Draft(item=item, audience=audience, pk=old["id"], type=old["type"], updated_at=now, row=row)
    draft.change = _change(draft, old, Event.DELETED if left == State.DELETED else Event.GONE)
    return draft


def _event(row: Mapping[str, Any], live: Old | None) -> Event:
    if live is None:
        return Event.PUBLISHED
    return Event.MOVED if live["path"] != row["path"] else Event.UPDATED


def _change(draft: Draft, old: Old | None, event: Event | None) -> Change:
    row = draft.row or {}
    was_live, is_live = old is not None and old["state"] == State.LIVE, row["state"] == State.LIVE
    shown_alike = old is not None and (old["title"], old["path"]) == (row["title"], row["path"])
    return Change(
        item=draft.item,
        audience=draft.audience,
        type=row["type"],
        event=event,
        version=row["version"],
        path=row["path"],
        previous_path=old["path"] if old and event == Event.MOVED else "",
        link_changed=was_live != is_live or not shown_alike or (row["type"] == "topic" and event is not None),
        presence_changed=was_live != is_live,
    )


def _card(document: Document, content: dict[str, Any]) -> dict[str, Any]:
    return {name: content[name] for name in (*ENVELOPE, *document.card)}


def sortable(title: str) -> str:
    """How a title sorts: without case and accents."""
    decomposed = unicodedata.normalize("NFKD", title.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))[:255]


def iso(moment: datetime) -> str:
    """RFC 3339 in UTC, as pydantic writes it."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _hash(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()
