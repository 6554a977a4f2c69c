"""Make the stored documents equal to the rendered ones, and say what changed.

A row's version rises only when its bytes changed. Rows are compared and written for a whole batch at once; the store
knows nothing of pages.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import Any
from uuid import UUID

import orjson

from content.documents import AUDIENCES, SCHEMA_VERSION, Document, Rendered
from content.documents.base import LISTED
from content.documents.translation import words_of
from content.transaction import Item

from . import days, rows
from .changes import Change, Event
from .models import PublishedDocument
from .rows import WRITTEN, Draft

State = PublishedDocument.State

READABLE = (State.LIVE, State.WITHDRAWN)
"""The states of what can be read."""

CHECKED = ("id", "content_id", "locale", "audience", *WRITTEN)
"""What a thorough comparison reads: everything, so that what was changed behind our back is found."""
COMPARED = tuple(name for name in CHECKED if name not in ("body", "card"))
"""What every comparison reads: the digest stands for the bytes."""

KEYED_AUDIENCE = "agent"
"""Keys are kept once an item, on this audience's row: its document depends on all that the public one does and more."""

Old = dict[str, Any]
"""A stored row, as `COMPARED` names its columns."""


LEAVING = {State.GONE: Event.GONE, State.REDIRECTED: Event.REDIRECTED, State.DELETED: Event.DELETED}
"""What the history says of an item that left."""


@dataclass(frozen=True)
class Onward:
    """Where an item that left leads to."""

    content_id: UUID
    path: str


@dataclass(frozen=True)
class Desired:
    """What should be stored of one item: a rendering, or the state of one that left, also for whom it is not meant."""

    rendered: Rendered | None
    source_revision: int | None = None
    left: State = State.GONE
    onward: Onward | None = None
    keys: frozenset[str] = frozenset()
    """What an item that left still depends on: whether the one in its place can be read."""


def store(desired: Mapping[Item, Desired], now: datetime, *, thorough: bool = False) -> list[Change]:
    """Write what differs from what is stored. Call it inside a publication, with the publishing lock held.

    A `thorough` one compares every column, keys and facets, and tells of all that it mends.
    """
    drafts = list(_drafts(desired, now, CHECKED if thorough else COMPARED))
    changes = _told(drafts) if thorough else [draft.change for draft in drafts if draft.change is not None]
    rows.write(drafts)
    found_by = {(draft.item, draft.audience): frozenset(draft.facets_before | draft.facets) for draft in drafts}
    return [replace(change, facets=found_by[change.item, change.audience]) for change in changes]


def differences(desired: Mapping[Item, Desired], now: datetime) -> list[Change]:
    """What a thorough `store` would change, without writing."""
    return _told(list(_drafts(desired, now, CHECKED)))


def _told(drafts: list[Draft]) -> list[Change]:
    """The changes, and a silent one for each document of which only keys or facets differ."""
    differing = rows.differing(drafts)
    changes = [draft.change for draft in drafts if draft.change is not None]
    return changes + [
        Change(draft.item, draft.audience, draft.type, None, draft.version, draft.path, "", False, False)
        for draft in drafts
        if draft.change is None and draft.pk in differing
    ]


def _drafts(desired: Mapping[Item, Desired], now: datetime, columns: tuple[str, ...]) -> Iterator[Draft]:
    stored = _stored(desired, columns)
    for item, wish in desired.items():
        for audience in AUDIENCES:
            old = stored.get((item, audience))
            document = wish.rendered.for_audience(audience) if wish.rendered else None
            draft = (
                _leaving(item, audience, wish, old, now)
                if document is None
                else _staying(item, audience, document, wish, old, now)
            )
            if draft is not None:
                yield draft


def _stored(desired: Mapping[Item, Desired], columns: tuple[str, ...]) -> dict[tuple[Item, str], Old]:
    found = PublishedDocument.objects.filter(content_id__in={item.content_id for item in desired}).values(*columns)
    return {(Item(row["content_id"], row["locale"]), row["audience"]): row for row in found}


def _staying(item: Item, audience: str, document: Document, wish: Desired, old: Old | None, now: datetime) -> Draft:
    """The row of an item that can be read. Its `row` is None where not a column differs."""
    assert wish.rendered is not None
    content = document.model_dump(mode="json")
    digest = _hash(orjson.dumps(content))
    unseen = _unseen(document, wish, audience)
    live = old if old is not None and old["state"] in READABLE else None
    same = live is not None and live["digest"] == digest and _is_intact(document, content, live)
    draft = Draft(
        item=item,
        audience=audience,
        pk=old["id"] if old else None,
        keys=wish.rendered.keys if audience == KEYED_AUDIENCE else frozenset(),
        facets=wish.rendered.facets,
        type=document.type,
        path=document.path,
        version=(old["version"] if old else 0) + (not same),
        state=document.state,
        sort_title=unseen["sort_title"],
        inner_paths=document.inner_paths(),
        sort_date=unseen["sort_date"],
        updated_at=live["updated_at"] if live and same else _later(now, old),
        etag=live["etag"] if live else "",
    )
    if same and live and all(live[name] == value for name, value in unseen.items()):
        return draft
    edited = live is None or any(live[name] != unseen[name] for name in ("source_revision", "state"))
    stamps = {
        "version": draft.version,
        "updated_at": draft.updated_at,
        "content_updated_at": live["content_updated_at"] if live and (same or not edited) else now,
    }
    sent = _sent(document, content, stamps)
    draft.row, draft.etag = {"digest": digest, **unseen, **stamps, **sent}, sent["etag"]
    change = _change(draft, old, None if same else _event(draft.row, live))
    is_original = audience == "public" and document.translation.state == "original"
    draft.change = replace(change, words_changed=is_original and (not live or live["words"] != unseen["words"]))
    return draft


def _leaving(item: Item, audience: str, wish: Desired, old: Old | None, now: datetime) -> Draft | None:
    """The row of an item that can no longer be read; None if it has none or already says so.

    One that was merged into another goes on leading there when its page is deleted.
    """
    leads_to = wish.onward.content_id if wish.onward else None
    if old is None or old["state"] == State.DELETED or (old["state"], old["leads_to"]) == (wish.left, leads_to):
        return None
    if wish.left == State.DELETED and old["state"] == State.REDIRECTED:
        return None
    row = {name: old[name] for name in COMPARED if name in WRITTEN} | {
        "state": wish.left.value,
        "leads_to": leads_to,
        "version": old["version"] + 1,
        "etag": "",
        "digest": "",
        "body": b"",
        "card": b"",
        "search_text": "",
        "words": "",
        "updated_at": _later(now, old),
        "begins_at": None,
        "ends_at": None,
    }
    draft = Draft(item=item, audience=audience, pk=old["id"], type=old["type"], updated_at=row["updated_at"], row=row)
    if audience == KEYED_AUDIENCE:
        draft.keys = wish.keys
    change = replace(_change(draft, old, LEAVING[wish.left]), link_changed=True)
    if wish.onward:
        change = replace(change, path=wish.onward.path, previous_path=old["path"])
    draft.change = change
    return draft


def _unseen(document: Document, wish: Desired, audience: str) -> dict[str, Any]:
    """What a row of an item that can be read has besides its bytes and their version: what it is looked up by."""
    begins_at, ends_at = document.window() or (None, None)
    return {
        "type": document.type,
        "path": document.path,
        "slug": document.slug,
        "title": document.title,
        "state": document.state,
        "status": getattr(document, "status", ""),
        "schema_version": SCHEMA_VERSION,
        "search_text": "\n".join(word for word in document.words() if word),
        "sort_title": sortable(document.title),
        "sort_date": days.instant(document.sort_date()),
        "source_revision": wish.source_revision,
        "leads_to": None,
        "words": _words(document) if audience == "public" else "",
        "published_at": document.published_at,
        "begins_at": begins_at,
        "ends_at": ends_at,
    }


def _words(document: Document) -> str:
    return orjson.dumps(words_of(document)).decode()


def _sent(document: Document, content: dict[str, Any], stamps: Mapping[str, Any]) -> dict[str, Any]:
    """What readers get: the bytes of the document and of its list form, and the name of this version of them."""
    stamped = content | {
        "version": stamps["version"],
        "updated_at": iso(stamps["updated_at"]),
        "content_updated_at": iso(stamps["content_updated_at"]),
    }
    body = orjson.dumps(stamped)
    card = orjson.dumps({name: stamped[name] for name in (*LISTED, *document.card)})
    return {"body": body, "card": card, "etag": _hash(body + card)}


def _is_intact(document: Document, content: dict[str, Any], live: Old) -> bool:
    """False if a thorough comparison finds other bytes than were stored. A quick one does not read them."""
    if "body" not in live:
        return True
    return all(type(value)(live[name]) == value for name, value in _sent(document, content, live).items())


def _event(row: Mapping[str, Any], live: Old | None) -> Event:
    if live is None or live["state"] != row["state"]:
        return Event.WITHDRAWN if row["state"] == State.WITHDRAWN else Event.PUBLISHED
    return Event.MOVED if live["path"] != row["path"] else Event.UPDATED


def _change(draft: Draft, old: Old | None, event: Event | None) -> Change:
    row = draft.row or {}
    was_live, is_live = old is not None and old["state"] in READABLE, row["state"] in READABLE
    shown_alike = old is not None and (old["title"], old["path"]) == (row["title"], row["path"])
    return Change(
        item=draft.item,
        audience=draft.audience,
        type=row["type"],
        event=event,
        version=row["version"],
        path=row["path"],
        previous_path=old["path"] if old and was_live and is_live and old["path"] != row["path"] else "",
        link_changed=was_live != is_live or not shown_alike or (row["type"] == "topic" and event is not None),
        presence_changed=was_live != is_live,
        inner_paths=draft.inner_paths,
    )


def _later(now: datetime, old: Old | None) -> datetime:
    """The moment of a new version: never that of an earlier one, whatever clocks do."""
    return max(now, old["updated_at"] + timedelta(microseconds=1)) if old else now


def sortable(title: str) -> str:
    """How a title sorts: without case and accents."""
    decomposed = unicodedata.normalize("NFKD", title.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))[:255]


def iso(moment: datetime) -> str:
    """RFC 3339 in UTC, as pydantic writes it."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _hash(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()
