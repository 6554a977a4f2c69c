"""Writes documents with their keys and facets, many at a time.

Prepared statements run for all rows at once: `bulk_create` builds a model for each of the many small rows of an item,
and `bulk_update` a CASE of every row and column; both cost several times the rendering.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from content.transaction import Item

from .changes import Change
from .editions import edition_of
from .models import DocumentFacet, DocumentKey, PublishedDocument

IDENTITY = ("content_id", "locale", "audience")
WRITTEN = (
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
    "search_text",
    "sort_title",
    "sort_date",
    "source_revision",
    "leads_to",
    "words",
    "published_at",
    "updated_at",
    "content_updated_at",
    "begins_at",
    "ends_at",
)
PLACE = ("state", "sort_title", "sort_date", "updated_at", "edition")
"""Which list a document's facets stand in, and where, and which version of it that is."""
FACET = ("document_id", "name", "value", "audience", "locale", "type", *PLACE)


MEDIA = ("image/", "file/", "agent-file/")
"""Keys that an item keeps when it leaves: whoever asks for its pictures and files is told that they were there."""

State = PublishedDocument.State


@dataclass
class Draft:
    """A row on its way: `pk` is None for a new one, `row` None where only keys and facets may have changed."""

    item: Item
    audience: str
    pk: int | None
    type: str
    updated_at: datetime
    etag: str = ""
    path: str = ""
    version: int = 0
    state: str = ""
    sort_title: str = ""
    sort_date: datetime | None = None
    keys: frozenset[str] = frozenset()
    facets: set[tuple[str, str]] = field(default_factory=set)
    facets_before: set[tuple[str, str]] = field(default_factory=set)
    """What it was stored with until now; known once it is written."""
    inner_paths: Mapping[str, str] = field(default_factory=dict)
    row: dict[str, Any] | None = None
    change: Change | None = None

    @property
    def has_left(self) -> bool:
        return self.row is not None and self.row["state"] not in (State.LIVE, State.WITHDRAWN)


def write(drafts: Sequence[Draft]) -> None:
    """Make the tables equal to the drafts. Call it with the publishing lock held."""
    if not drafts:
        return
    _update([draft for draft in drafts if draft.pk is not None and draft.row is not None])
    _insert([draft for draft in drafts if draft.pk is None])
    _replace_keys(drafts)
    _replace_facets(drafts)


def differing(drafts: Sequence[Draft]) -> set[int | None]:
    """The primary keys of the documents whose stored keys or facets are not those of the drafts."""
    stored: dict[int | None, tuple[set[Any], set[Any]]] = defaultdict(lambda: (set(), set()))
    for document, key in DocumentKey.objects.filter(document_id__in=_pks(drafts)).values_list("document_id", "key"):
        stored[document][0].add(key)
    facets = DocumentFacet.objects.filter(document_id__in=_pks(drafts)).values_list(*FACET)
    for document, *columns in facets:
        stored[document][1].add(tuple(columns))
    return {
        draft.pk
        for draft in drafts
        if (draft.keys, {tuple(row[1:]) for row in _facet_rows(draft, draft.facets)}) != stored[draft.pk]
    }


def _facet_rows(draft: Draft, facets: Iterable[tuple[str, str]]) -> list[Sequence[Any]]:
    place = _place(draft)
    return [(draft.pk, *pair, draft.audience, draft.item.locale, draft.type, *place) for pair in sorted(facets)]


def _place(draft: Draft) -> tuple[Any, ...]:
    return draft.state, draft.sort_title, draft.sort_date, draft.updated_at, edition_of(draft.etag)


def _update(drafts: list[Draft]) -> None:
    """An older version never overwrites a newer one, whoever wrote it in between."""
    assignments = ", ".join(f"{name} = %s" for name in WRITTEN)
    _execute(
        f"UPDATE publishing_publisheddocument SET {assignments} WHERE id = %s AND version <= %s",  # noqa: S608
        [(*_columns(draft), draft.pk, (draft.row or {})["version"]) for draft in drafts],
    )


def _insert(drafts: list[Draft]) -> None:
    rows = [(draft.item.content_id, draft.item.locale, draft.audience, *_columns(draft)) for draft in drafts]
    _insert_rows(PublishedDocument, (*IDENTITY, *WRITTEN), rows)
    found = PublishedDocument.objects.filter(content_id__in={draft.item.content_id for draft in drafts})
    pks = {(Item(key, locale), audience): pk for pk, key, locale, audience in found.values_list("pk", *IDENTITY)}
    for draft in drafts:
        draft.pk = pks[(draft.item, draft.audience)]


def _replace_keys(drafts: Sequence[Draft]) -> None:
    wanted = {(draft.pk, key) for draft in drafts for key in draft.keys}
    left = {draft.pk for draft in drafts if draft.has_left}
    found = DocumentKey.objects.filter(document_id__in=_pks(drafts)).values_list("pk", "document_id", "key")
    stored = {(document, key): pk for pk, document, key in found}
    wanted |= {(document, key) for document, key in stored if document in left and key.startswith(MEDIA)}
    _delete(DocumentKey, [pk for pair, pk in stored.items() if pair not in wanted])
    _insert_rows(DocumentKey, ("document_id", "key"), sorted(wanted - stored.keys(), key=str))


def _replace_facets(drafts: Sequence[Draft]) -> None:
    """Facets carry their document's state and sort columns, and follow when those change."""
    stored: dict[int | None, dict[tuple[str, str], tuple[int, tuple[Any, ...]]]] = defaultdict(dict)
    columns = ("document_id", "name", "value", "pk", *PLACE)
    for document, name, value, pk, *place in DocumentFacet.objects.filter(document_id__in=_pks(drafts)).values_list(
        *columns
    ):
        stored[document][(name, value)] = (pk, tuple(place))
    gone: list[int] = []
    moved: list[Sequence[Any]] = []
    new: list[Sequence[Any]] = []
    for draft in drafts:
        present, place_now = stored[draft.pk], _place(draft)
        draft.facets_before = set(present)
        gone += [pk for pair, (pk, _) in present.items() if pair not in draft.facets]
        moved += [(*place_now, pk) for pair, (pk, at) in present.items() if pair in draft.facets and at != place_now]
        new += _facet_rows(draft, draft.facets - present.keys())
    _delete(DocumentFacet, gone)
    assignments = ", ".join(f"{name} = %s" for name in PLACE)
    _execute(f"UPDATE publishing_documentfacet SET {assignments} WHERE id = %s", moved)  # noqa: S608
    _insert_rows(DocumentFacet, FACET, new)


def _columns(draft: Draft) -> Iterable[Any]:
    row = draft.row or {}
    return (row[name] for name in WRITTEN)


def _pks(drafts: Iterable[Draft]) -> list[int]:
    return [draft.pk for draft in drafts if draft.pk is not None]


def _insert_rows(model: Any, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    marks = ", ".join(["%s"] * len(columns))
    _execute(f"INSERT INTO {model._meta.db_table} ({', '.join(columns)}) VALUES ({marks})", rows)  # noqa: S608


def _delete(model: Any, pks: Iterable[int]) -> None:
    _execute(f"DELETE FROM {model._meta.db_table} WHERE id = %s", [(pk,) for pk in pks])  # noqa: S608


def _execute(sql: str, rows: Iterable[Sequence[Any]]) -> None:
    values = [tuple(_adapted(value) for value in row) for row in rows]
    if values:
        with connection.cursor() as cursor:
            cursor.executemany(sql, values)


def _adapted(value: Any) -> Any:
    """A value as this database's driver takes it."""
    kind = type(value)
    if kind is datetime:
        return connection.ops.adapt_datetimefield_value(value)
    if kind is UUID and connection.vendor != "postgresql":
        return value.hex
    return value
