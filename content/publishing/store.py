"""Make the stored documents equal to the rendered ones, and say what changed.

A row is written, and its version rises, only when its bytes changed. Rows are compared and written for a whole batch at
once; the store knows nothing of pages.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

import orjson
from django.db import connection

from content.documents import AUDIENCES, SCHEMA_VERSION, Document, Rendered
from content.documents.base import ENVELOPE
from content.transaction import Item

from .models import DocumentFacet, DocumentKey, OutboxEvent, PublishedDocument

State = PublishedDocument.State
Event = OutboxEvent.Event

WRITTEN = (
    *(
        "type",
        "path",
        "slug",
        "title",
        "state",
        "status",
        "version",
        "schema_version",
        "etag",
        "digest",
        "body",
        "card",
    ),
    *("search_text", "sort_title", "source_revision", "published_at", "updated_at", "content_updated_at"),
)
COMPARED = ("id", "content_id", "locale", "audience", *(name for name in WRITTEN if name not in ("body", "card")))
BATCH = 400


@dataclass(frozen=True)
class Desired:
    """What should be stored of one item: a rendering, or the state of one that left."""

    rendered: Rendered | None
    source_revision: int | None = None
    left: State = State.GONE


@dataclass(frozen=True)
class Change:
    """One stored document that changed. `event` is None where readers see no difference."""

    item: Item
    audience: str
    type: str
    event: Event | None
    version: int
    path: str
    previous_path: str
    link_changed: bool
    """Its title, address or presence is new: what shows a link to it must follow."""
    presence_changed: bool


def store(desired: Mapping[Item, Desired], now: datetime) -> list[Change]:
    """Write what differs from what is stored. Call it inside a publication, with the publishing lock held."""
    stored = _stored(desired)
    drafts = [
        draft
        for item, wish in desired.items()
        for audience in AUDIENCES
        if (draft := _draft(item, audience, wish, stored.get((item, audience)), now)) is not None
    ]
    _write(drafts)
    return [draft.change for draft in drafts if draft.change is not None]


def differences(desired: Mapping[Item, Desired], now: datetime) -> list[Change]:
    """What `store` would change, without writing."""
    stored = _stored(desired)
    drafts = (
        _draft(item, audience, wish, stored.get((item, audience)), now)
        for item, wish in desired.items()
        for audience in AUDIENCES
    )
    return [draft.change for draft in drafts if draft is not None and draft.change is not None]


@dataclass
class _Draft:
    """A row on its way: `pk` is None for a new one, `row` None where only keys and facets may have changed."""

    item: Item
    audience: str
    pk: int | None
    row: dict[str, Any] | None
    keys: frozenset[str]
    facets: set[tuple[str, str]]
    type: str
    sort_title: str
    updated_at: datetime
    change: Change | None


def _stored(desired: Mapping[Item, Desired]) -> dict[tuple[Item, str], dict[str, Any]]:
    rows = PublishedDocument.objects.filter(content_id__in={item.content_id for item in desired}).values(*COMPARED)
    return {(Item(row["content_id"], row["locale"]), row["audience"]): row for row in rows}


def _draft(item: Item, audience: Any, wish: Desired, old: dict[str, Any] | None, now: datetime) -> _Draft | None:
    if wish.rendered is None:
        return _leaving(item, audience, wish, old, now)
    document, keys = wish.rendered.for_audience(audience)
    content = document.model_dump(mode="json")
    digest = _hash(orjson.dumps(content))
    sort_title = sortable(document.title)
    search_text = "\n".join(word for word in document.words() if word)
    was_live = old is not None and old["state"] == State.LIVE
    same = was_live and old is not None and old["digest"] == digest
    if same and old is not None and old["schema_version"] == SCHEMA_VERSION and old["search_text"] == search_text:
        return _Draft(
            item,
            audience,
            old["id"],
            None,
            keys,
            wish.rendered.facets,
            document.type,
            sort_title,
            old["updated_at"],
            None,
        )
    version = 1 if old is None else old["version"] + (not same)
    updated_at = old["updated_at"] if same and old else now
    edited = old is None or not was_live or old["source_revision"] != wish.source_revision
    content_updated_at = now if edited and not same else old["content_updated_at"] if old else now
    content |= {"version": version, "updated_at": iso(updated_at), "content_updated_at": iso(content_updated_at)}
    body = orjson.dumps(content)
    row = {
        "type": document.type,
        "path": document.path,
        "slug": document.slug,
        "title": document.title,
        "state": State.LIVE,
        "status": getattr(document, "status", ""),
        "version": version,
        "schema_version": SCHEMA_VERSION,
        "etag": _hash(body),
        "digest": digest,
        "body": body,
        "card": orjson.dumps(_card(document, content)),
        "search_text": search_text,
        "sort_title": sort_title,
        "source_revision": wish.source_revision,
        "published_at": document.published_at,
        "updated_at": updated_at,
        "content_updated_at": content_updated_at,
    }
    change = _change(item, audience, row, old, None if same else _event(row, old))
    pk = old["id"] if old else None
    return _Draft(item, audience, pk, row, keys, wish.rendered.facets, document.type, sort_title, updated_at, change)


def _leaving(item: Item, audience: str, wish: Desired, old: dict[str, Any] | None, now: datetime) -> _Draft | None:
    if old is None or old["state"] in (wish.left, State.DELETED):
        return None
    row = {name: old[name] for name in COMPARED if name in WRITTEN} | {
        "state": wish.left,
        "version": old["version"] + 1,
        "etag": "",
        "digest": "",
        "body": b"",
        "card": b"",
        "search_text": "",
        "updated_at": now,
    }
    event = Event.DELETED if wish.left == State.DELETED else Event.GONE
    change = _change(item, audience, row, old, event)
    return _Draft(item, audience, old["id"], row, frozenset(), set(), old["type"], "", now, change)


def _event(row: dict[str, Any], old: dict[str, Any] | None) -> Event:
    if old is None or old["state"] != State.LIVE:
        return Event.PUBLISHED
    return Event.MOVED if old["path"] != row["path"] else Event.UPDATED


def _change(item: Item, audience: str, row: dict[str, Any], old: dict[str, Any] | None, event: Event | None) -> Change:
    was_live, is_live = old is not None and old["state"] == State.LIVE, row["state"] == State.LIVE
    presence_changed = was_live != is_live
    shown = old is not None and (old["title"], old["path"]) == (row["title"], row["path"])
    return Change(
        item=item,
        audience=audience,
        type=row["type"],
        event=event,
        version=row["version"],
        path=row["path"],
        previous_path=old["path"] if old and event == Event.MOVED else "",
        link_changed=presence_changed or not shown or (row["type"] == "topic" and event is not None),
        presence_changed=presence_changed,
    )


def _card(document: Document, content: dict[str, Any]) -> dict[str, Any]:
    return {name: content[name] for name in (*ENVELOPE, *document.card)}


def _write(drafts: list[_Draft]) -> None:
    new = [draft for draft in drafts if draft.pk is None and draft.row is not None]
    created = PublishedDocument.objects.bulk_create(
        [
            PublishedDocument(
                content_id=draft.item.content_id, locale=draft.item.locale, audience=draft.audience, **draft.row or {}
            )
            for draft in new
        ],
        batch_size=BATCH,
    )
    for draft, row in zip(new, created, strict=True):
        draft.pk = row.pk
    _update([draft for draft in drafts if draft.row is not None and draft not in new])
    _replace_keys(drafts)
    _replace_facets(drafts)


def _update(drafts: list[_Draft]) -> None:
    """One prepared statement for all rows: Django's `bulk_update` builds a CASE of every row and column instead."""
    if not drafts:
        return
    fields = [PublishedDocument._meta.get_field(name) for name in WRITTEN]
    assignments = ", ".join(f"{field.column} = %s" for field in fields)
    rows = [
        (
            *(field.get_db_prep_save((draft.row or {})[field.name], connection) for field in fields),
            draft.pk,
            (draft.row or {})["version"],
        )
        for draft in drafts
    ]
    with connection.cursor() as cursor:
        cursor.executemany(
            f"UPDATE publishing_publisheddocument SET {assignments} WHERE id = %s AND version <= %s",  # noqa: S608
            rows,
        )


def _replace_keys(drafts: list[_Draft]) -> None:
    wanted = {(draft.pk, key) for draft in drafts for key in draft.keys}
    existing = {}
    for pk, document, key in DocumentKey.objects.filter(document_id__in=_pks(drafts)).values_list(
        "pk", "document_id", "key"
    ):
        existing[(document, key)] = pk
    DocumentKey.objects.filter(pk__in=[existing[pair] for pair in existing.keys() - wanted]).delete()
    DocumentKey.objects.bulk_create(
        [DocumentKey(document_id=document, key=key) for document, key in sorted(wanted - existing.keys())],  # type: ignore[type-var]
        batch_size=BATCH,
    )


def _replace_facets(drafts: list[_Draft]) -> None:
    """A facet carries sort columns, so one of them changing replaces the row."""
    wanted = {
        (draft.pk, name, value, draft.sort_title, draft.updated_at): draft
        for draft in drafts
        for name, value in draft.facets
    }
    existing = {}
    for pk, *columns in DocumentFacet.objects.filter(document_id__in=_pks(drafts)).values_list(
        "pk", "document_id", "name", "value", "sort_title", "updated_at"
    ):
        existing[tuple(columns)] = pk
    DocumentFacet.objects.filter(pk__in=[existing[key] for key in existing.keys() - wanted.keys()]).delete()
    DocumentFacet.objects.bulk_create(
        [
            DocumentFacet(
                document_id=key[0],
                name=key[1],
                value=key[2],
                sort_title=key[3],
                updated_at=key[4],
                audience=draft.audience,
                locale=draft.item.locale,
                type=draft.type,
            )
            for key, draft in wanted.items()
            if key not in existing
        ],
        batch_size=BATCH,
    )


def _pks(drafts: Iterable[_Draft]) -> list[int]:
    return [draft.pk for draft in drafts if draft.pk is not None]


def sortable(title: str) -> str:
    """How a title sorts: without case and accents."""
    decomposed = unicodedata.normalize("NFKD", title.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))[:255]


def iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _hash(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()
