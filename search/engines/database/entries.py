"""What is kept of the entries themselves, read without what Django's own way costs each search."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from content.documents import Audience
from content.publishing.queries import fetch
from content.publishing.queries.rows import to_uuid, uuid_of
from search.engine import Hit, Key
from search.models import AgentEntry, PublicEntry

from .allowed import among
from .terms import table

ENTRIES: dict[Audience, Any] = {"public": PublicEntry, "agent": AgentEntry}


def hits(audience: Audience, page: Mapping[int, float]) -> tuple[Hit, ...]:
    """The hits of a page, given as the score of each entry, in its order. What has left meanwhile is not on it."""
    if not page:
        return ()
    those, value = among(f"{table(audience, 'entry')} e", "e.id", page)
    found = fetch(f"SELECT e.id, e.content_id, e.locale, e.type, e.title, e.keywords {those}", [value])
    rows = {row[0]: row[1:] for row in found}
    return tuple(_hit(score, *rows[pk]) for pk, score in page.items() if pk in rows)


def ids(audience: Audience, keys: Collection[Key]) -> dict[Key, int]:
    """The ids of those of these entries that are there."""
    return {key: pk for key, (pk,) in by_key(audience, keys, "e.id").items()}


def by_key(audience: Audience, keys: Collection[Key], columns: str, also: str = "") -> dict[Key, Sequence[Any]]:
    """These columns of those of these entries, `e`, that are there. `also` joins what other tables have of them."""
    if not keys:
        return {}
    named = {(uuid_of(content_id), locale): (content_id, locale) for content_id, locale in keys}
    items = {stored for stored, _ in named}
    marks = ", ".join(["%s"] * len(items))
    entries = f"{table(audience, 'entry')} e {also}"
    sql = f"SELECT e.content_id, e.locale, {columns} FROM {entries} WHERE e.content_id IN ({marks})"  # noqa: S608 - tables of our own
    rows = {(content_id, locale): values for content_id, locale, *values in fetch(sql, [*items])}
    return {named[key]: rows[key] for key in named.keys() & rows.keys()}


def _hit(score: float, content_id: UUID | str, locale: str, type: str, title: str, keywords: str) -> Hit:
    return Hit(to_uuid(content_id), locale, type, score, title, tuple(keywords.splitlines()))
