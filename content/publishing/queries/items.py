"""One item, or some, by what names them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from content.documents import Audience

from .rows import ALONE, CARD, FROM, READABLE, ROW, Name, Row, rows_of, stored_id, to_uuid, uuid_of, written
from .statements import Rows, fetch, fetch_one

_LIVE_FIRST = "ORDER BY CASE d.state WHEN 'live' THEN 0 WHEN 'withdrawn' THEN 1 ELSE 2 END, d.updated_at DESC"
_ONE = f"SELECT {ALONE} {FROM}"
_BY_ID = f"{_ONE} WHERE d.content_id = %s AND d.locale = %s AND d.audience = %s"
_BY_SLUG = f"{_ONE} WHERE d.audience = %s AND d.locale = %s AND d.type = %s AND d.slug = %s {_LIVE_FIRST} LIMIT 1"
_BY_PATH = f"{_ONE} WHERE d.audience = %s AND d.locale = %s AND d.path = %s {_LIVE_FIRST} LIMIT 1"
_SENT_BY_ID = f"""SELECT d.etag, d.body {FROM}
    WHERE d.content_id = %s AND d.locale = %s AND d.audience = %s AND d.type = %s AND {READABLE}"""
_SENT_BY_SLUG = f"""SELECT d.content_id, d.etag, d.body, {READABLE} {FROM}
    WHERE d.audience = %s AND d.locale = %s AND d.type = %s AND d.slug = %s LIMIT 2"""
_SENT_BY_PATH = f"""SELECT d.content_id, d.etag, d.body, {READABLE} {FROM}
    WHERE d.audience = %s AND d.locale = %s AND d.path = %s LIMIT 2"""
_ITEM_BY_SLUG = f"""SELECT d.content_id, {READABLE} {FROM}
    WHERE d.audience = %s AND d.locale = %s AND d.type = %s AND d.slug = %s {_LIVE_FIRST} LIMIT 1"""
_BY_FORMER_SLUG = f"""{_ONE}
    JOIN publishing_pathredirect r ON r.content_id = d.content_id AND r.locale = d.locale
    WHERE d.audience = %s AND d.locale = %s AND d.type = %s AND r.slug = %s
    ORDER BY r.created_at DESC, r.id DESC LIMIT 1"""


def by_id(content_id: UUID, locale: str, audience: Audience) -> Row | None:
    """The document of this item, whatever its state; None if it never had one."""
    return _one(_BY_ID, (uuid_of(content_id), locale, audience))


def by_ids(content_ids: Iterable[UUID], locale: str, audience: Audience, *, bodies: bool = True) -> list[Row]:
    """The documents of these items that can be read, in no order; without `bodies` only their cards."""
    wanted = [uuid_of(content_id) for content_id in content_ids]
    if not wanted:
        return []
    marks = ", ".join(["%s"] * len(wanted))
    where = f"d.content_id IN ({marks}) AND d.locale = %s AND d.audience = %s AND {READABLE}"
    return rows_of(f"SELECT {ROW if bodies else CARD} {FROM} WHERE {where}", [*wanted, locale, audience])


def in_every_language(content_ids: Iterable[UUID], audience: Audience) -> list[Row]:
    """The documents of these items that can be read, in whichever languages, in no order."""
    wanted = [uuid_of(content_id) for content_id in content_ids]
    if not wanted:
        return []
    marks = ", ".join(["%s"] * len(wanted))
    where = f"d.content_id IN ({marks}) AND d.audience = %s AND {READABLE}"
    return rows_of(f"SELECT {ROW} {FROM} WHERE {where}", [*wanted, audience])


def by_names(names: Iterable[Name], *, bodies: bool = False) -> dict[Name, Row]:
    """These versions of documents, by name. Of one that is not the latest any more there is nothing."""
    wanted = dict(names)
    marks = ", ".join(["%s"] * len(wanted))
    found = rows_of(f"SELECT {ROW if bodies else CARD} {FROM} WHERE d.id IN ({marks})", list(wanted))
    return {name: row for row in found if wanted[row.id] == (name := row.name)[1]}


def bodies(rows: Iterable[int]) -> dict[int, bytes]:
    """The whole documents of these rows, by row id: what a list that had only cards turned out to need."""
    wanted = list(rows)
    marks = ", ".join(["%s"] * len(wanted))
    found = fetch(f"SELECT d.id, d.body {FROM} WHERE d.id IN ({marks})", wanted, binary=True)
    return {row: bytes(body) for row, body in found}


def by_slug(type: str, slug: str, locale: str, audience: Audience) -> Row | None:
    """The document with this slug; a live one before one that left."""
    return _one(_BY_SLUG, (audience, locale, type, slug))


Sent = tuple[str, str, bytes]
"""All that is needed to send a document whole: the item's id as documents write it, its tag, and its bytes."""


def sent_by_id(type: str, item: str, locale: str, audience: Audience) -> Sent | None:
    """The document of this type of the item with this id, as documents write it; None if it cannot be read.

    A third of what `by_id` costs goes into columns that only matter where there is nothing to read.
    """
    found = fetch(_SENT_BY_ID, (stored_id(item), locale, audience, type), binary=True)
    if not found:
        return None
    etag, body = found[0]
    return item, etag, bytes(body)


def sent_by_slug(type: str, slug: str, locale: str, audience: Audience) -> Sent | None:
    """The same by its slug. None too where others had it before: which one it is `by_slug` tells, for which the
    database copies the bytes of all of them to put them in order.
    """
    return _only(fetch(_SENT_BY_SLUG, (audience, locale, type, slug), binary=True))


def sent_by_path(path: str, locale: str, audience: Audience) -> Sent | None:
    """The same by its path."""
    return _only(fetch(_SENT_BY_PATH, (audience, locale, path), binary=True))


def item_by_slug(type: str, slug: str, locale: str, audience: Audience) -> str | None:
    """The id of the item of this type that can be read under this slug, as documents write it."""
    found = fetch(_ITEM_BY_SLUG, (audience, locale, type, slug))
    return written(found[0][0]) if found and found[0][1] else None


def by_path(path: str, locale: str, audience: Audience) -> Row | None:
    """The document at this path of the public website; a live one before one that left."""
    return _one(_BY_PATH, (audience, locale, path))


class Lead(NamedTuple):
    """Where a path leads: to an item, or to the part of it with this id."""

    content_id: UUID
    part: str


def lead(path: str, locale: str) -> Lead | None:
    """What used to be at `path`, what an editor made it lead to, or the part of an item that is or was there."""
    found = fetch_one(
        "SELECT content_id, part FROM publishing_pathredirect WHERE locale = %s AND path = %s", [locale, path]
    )
    return Lead(to_uuid(found[0]), found[1]) if found else None


class Way(NamedTuple):
    """A path at which no document stands, and the readable item, or the part of it with this id, that it leads to."""

    path: str
    content_id: UUID
    part: str


def ways(locale: str, audience: Audience) -> list[Way]:
    """Every path that leads to something readable in this language and is not its own, by path: old ones, what editors
    made lead somewhere, and those of parts and of items that were merged into others.
    """
    readable = "t.audience = %s AND t.locale = %s AND t.state IN ('live', 'withdrawn')"
    found = fetch(
        "SELECT w.path, t.content_id, w.part FROM ("  # noqa: S608 - texts of our own
        "SELECT r.path, r.content_id, r.part, 1 AS place FROM publishing_pathredirect r WHERE r.locale = %s "
        "UNION ALL SELECT m.path, m.content_id, '', 2 FROM publishing_publisheddocument m "
        "WHERE m.audience = %s AND m.locale = %s AND m.state = 'redirected'"
        f") w JOIN publishing_publisheddocument d ON d.content_id = w.content_id AND d.audience = %s AND d.locale = %s "
        f"JOIN publishing_publisheddocument t ON {readable} "
        "AND t.content_id = CASE WHEN d.state = 'redirected' THEN d.leads_to ELSE d.content_id END "
        f"WHERE NOT EXISTS (SELECT 1 FROM publishing_publisheddocument t WHERE {readable} AND t.path = w.path) "
        "ORDER BY w.path, w.place",
        [locale, *[audience, locale] * 4],
    )
    by_path = {path: Way(path, to_uuid(content_id), part) for path, content_id, part in found}
    return list(by_path.values())


def redirected_slug(type: str, slug: str, locale: str, audience: Audience) -> Row | None:
    """The document of the item of this type that had the slug before: of several, the one that had it last."""
    return _one(_BY_FORMER_SLUG, (audience, locale, type, slug))


def locales_of(content_id: UUID, audience: Audience) -> list[str]:
    """The locales in which this item can be read, in alphabetical order."""
    found = fetch(
        f"SELECT d.locale {FROM} WHERE d.content_id = %s AND d.audience = %s AND {READABLE} ORDER BY d.locale",
        [uuid_of(content_id), audience],
    )
    return [locale for (locale,) in found]


def locales_of_slug(type: str, slug: str, audience: Audience) -> list[str]:
    """The locales in which an item of this type can be read under this slug."""
    found = fetch(
        f"SELECT DISTINCT d.locale {FROM} "
        f"WHERE d.audience = %s AND d.type = %s AND d.slug = %s AND {READABLE} ORDER BY d.locale",
        [audience, type, slug],
    )
    return [locale for (locale,) in found]


def _only(found: Rows) -> Sent | None:
    if len(found) != 1:
        return None
    item, etag, body, is_readable = found[0]
    return (written(item), etag, bytes(body)) if is_readable else None


def _one(sql: str, values: tuple[Any, ...]) -> Row | None:
    found = fetch_one(sql, values, binary=True)
    return Row(found) if found else None
