"""What has a window in time, found by its end: however long the archive is, only what has not ended is read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from content.documents import Audience

from .rows import FROM, ROW, Row, moment_of, to_moment, to_uuid, uuid_of
from .statements import fetch


class Windowed(NamedTuple):
    """A live document and its window; it ends just before `ends_at`."""

    row: Row
    begins_at: datetime
    ends_at: datetime


class Window(NamedTuple):
    """When a live document of an item is in force, if nothing follows it."""

    content_id: UUID
    locale: str
    begins_at: datetime
    ends_at: datetime


class Follower(NamedTuple):
    """A live document that updates or cancels the item `of`, from when it begins."""

    of: UUID
    how: str
    locale: str
    begins_at: datetime


def not_ended(type: str, locale: str, audience: Audience, at: datetime) -> list[Windowed]:
    """The live documents of a type whose window ends after `at`, begun or not, in no order."""
    found = fetch(
        f"SELECT d.begins_at, d.ends_at, {ROW} {FROM} "
        "WHERE d.audience = %s AND d.locale = %s AND d.type = %s AND d.ends_at > %s",
        [audience, locale, type, moment_of(at)],
    )
    return [Windowed(Row(columns), to_moment(begins_at), to_moment(ends_at)) for begins_at, ends_at, *columns in found]


def windows(audience: Audience, *, items: Iterable[UUID] | None = None, after: datetime | None = None) -> list[Window]:
    """The windows of live documents of these items, or of all; of those that end later than `after`."""
    where, values = "d.ends_at IS NOT NULL", [audience]
    if after is not None:
        where, values = "d.ends_at > %s", [*values, moment_of(after)]
    if items is not None:
        wanted = [uuid_of(item) for item in set(items)]
        where, values = f"{where} AND d.content_id IN ({', '.join(['%s'] * len(wanted)) or 'NULL'})", [*values, *wanted]
    found = fetch(
        f"SELECT d.content_id, d.locale, d.begins_at, d.ends_at {FROM} "
        f"WHERE d.audience = %s AND d.state = 'live' AND {where}",
        values,
    )
    return [Window(to_uuid(item), locale, to_moment(begins), to_moment(ends)) for item, locale, begins, ends in found]


def followers(names: Sequence[str], items: Iterable[UUID], audience: Audience) -> list[Follower]:
    """What follows these items by one of the facets `names`, in any language."""
    wanted = [str(item) for item in items]
    if not wanted:
        return []
    marks = ", ".join(["%s"] * len(wanted))
    hows = ", ".join(["%s"] * len(names))
    found = fetch(
        "SELECT f.value, f.name, d.locale, d.begins_at "  # noqa: S608 - marks only
        "FROM publishing_documentfacet f JOIN publishing_publisheddocument d ON d.id = f.document_id "
        f"WHERE f.name IN ({hows}) AND f.value IN ({marks}) AND f.audience = %s AND d.begins_at IS NOT NULL",
        [*names, *wanted, audience],
    )
    return [Follower(to_uuid(of), how, locale, to_moment(at)) for of, how, locale, at in found]


def facets_of(documents: Iterable[int]) -> dict[int, set[tuple[str, str]]]:
    """All facets of these documents, by their row ids."""
    found: dict[int, set[tuple[str, str]]] = {document: set() for document in documents}
    if found:
        marks = ", ".join(["%s"] * len(found))
        sql = f"SELECT document_id, name, value FROM publishing_documentfacet WHERE document_id IN ({marks})"  # noqa: S608 - marks only
        for document, name, value in fetch(sql, list(found)):
            found[document].add((name, value))
    return found


def belongings(paths: Sequence[str], locale: str, audience: Audience) -> list[tuple[str, UUID, list[str]]]:
    """The live items at these paths: each one's path, its id, and the ids of what it is about or belongs to."""
    if not paths:
        return []
    marks = ", ".join(["%s"] * len(paths))
    values: list[Any] = [audience, locale, *paths]
    found: dict[str, tuple[str, UUID, list[str]]] = {}
    sql = (
        "SELECT d.path, d.content_id, f.value "
        f"{FROM} LEFT JOIN publishing_documentfacet f ON f.document_id = d.id "
        f"WHERE d.audience = %s AND d.locale = %s AND d.path IN ({marks}) AND d.state = 'live'"
    )
    for path, content_id, value in fetch(sql, values):
        _, _, about = found.setdefault(path, (path, to_uuid(content_id), []))
        about += [value] if value else []
    return list(found.values())
