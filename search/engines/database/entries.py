"""What is kept of the entries themselves, read without what Django's own way costs each search."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from content.documents import Audience
from content.publishing.queries import fetch
from content.publishing.queries.rows import to_uuid
from search.engine import Hit, Key
from search.models import AgentEntry, PublicEntry

from .allowed import among
from .terms import table, uuid_of

ENTRIES: dict[Audience, Any] = {"public": PublicEntry, "agent": AgentEntry}


def hits(audience: Audience, page: Mapping[int, float]) -> tuple[Hit, ...]:
    """The hits of a page, given as the score of each entry, in its order. What has left meanwhile is not on it."""
    if not page:
        return ()
    condition, value = among(page)
    columns = "id, content_id, locale, type, title, keywords"
    sql = f"SELECT {columns} FROM {table(audience, 'entry')} WHERE id {condition}"  # noqa: S608 - tables of our own
    rows = {row[0]: row[1:] for row in fetch(sql, [value])}
    return tuple(_hit(score, *rows[pk]) for pk, score in page.items() if pk in rows)


def ids(audience: Audience, keys: Collection[Key]) -> dict[Key, int]:
    """The ids of those of these entries that are there."""
    return _by_key(audience, keys, "id")


def texts(audience: Audience, keys: Collection[Key]) -> dict[Key, str]:
    """The texts of those of these entries that are there."""
    return _by_key(audience, keys, "text")


def _by_key(audience: Audience, keys: Collection[Key], column: str) -> dict[Key, Any]:
    if not keys:
        return {}
    named = {(uuid_of(content_id), locale): (content_id, locale) for content_id, locale in keys}
    items = {stored for stored, _ in named}
    marks = ", ".join(["%s"] * len(items))
    sql = f"SELECT content_id, locale, {column} FROM {table(audience, 'entry')} WHERE content_id IN ({marks})"  # noqa: S608 - tables of our own
    rows = {(stored, locale): value for stored, locale, value in fetch(sql, [*items])}
    return {named[key]: rows[key] for key in named.keys() & rows.keys()}


def _hit(score: float, content_id: UUID | str, locale: str, type: str, title: str, keywords: str) -> Hit:
    return Hit(to_uuid(content_id), locale, type, score, title, tuple(keywords.splitlines()))
