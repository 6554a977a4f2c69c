"""What search indexes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from content.documents import Audience

from .rows import FROM, READABLE, to_uuid, uuid_of
from .statements import fetch
from .windows import facets_of


class SearchRow(NamedTuple):
    """What search needs of a document to make it findable."""

    id: int
    content_id: UUID
    locale: str
    type: str
    state: str
    version: int
    title: str
    search_text: str
    body: bytes
    facets: frozenset[tuple[str, str]]
    """What lists find it by."""


def for_search(
    audience: Audience, *, items: Iterable[tuple[UUID, str]] | None = None, after: int = 0, limit: int = 500
) -> list[SearchRow]:
    """What search indexes: the documents of these (content id, locale) pairs, or all after the row `after`."""
    where = "d.id > %s"
    values: list[Any] = [after]
    if items is not None:
        pairs = list(items)
        if not pairs:
            return []
        where = " OR ".join(["(d.content_id = %s AND d.locale = %s)"] * len(pairs))
        values = [value for content_id, locale in pairs for value in (uuid_of(content_id), locale)]
        limit = len(pairs)
    found = fetch(
        "SELECT d.id, d.content_id, d.locale, d.type, d.state, d.version, d.title, d.search_text, d.body "
        f"{FROM} WHERE d.audience = %s AND ({where}) ORDER BY d.id LIMIT %s",
        [audience, *values, limit],
    )
    facets = facets_of(row[0] for row in found)
    return [
        SearchRow(pk, to_uuid(key), locale, type, state, version, title, text, bytes(body), frozenset(facets[pk]))
        for pk, key, locale, type, state, version, title, text, body in found
    ]


def versions(audience: Audience, items: Iterable[tuple[UUID, str]] | None = None) -> dict[tuple[UUID, str], int]:
    """The version of each live document, by content id and locale: of the documents of these items, or of all."""
    where, values = "", []
    if items is not None:
        values = [uuid_of(content_id) for content_id in {content_id for content_id, _ in items}]
        where = f"AND d.content_id IN ({', '.join(['%s'] * len(values)) or 'NULL'}) "
    found = fetch(
        f"SELECT d.content_id, d.locale, d.version {FROM} WHERE d.audience = %s AND d.state = 'live' {where}"
        "ORDER BY d.id",
        [audience, *values],
    )
    return {(to_uuid(content_id), locale): version for content_id, locale, version in found}


def about(topics: Iterable[UUID], audience: Audience) -> list[tuple[UUID, str]]:
    """The readable documents about these topics or narrower ones, by content id and locale."""
    wanted = sorted({str(topic) for topic in topics})
    if not wanted:
        return []
    marks = ", ".join(["%s"] * len(wanted))
    found = fetch(
        f"SELECT DISTINCT d.content_id, d.locale {FROM} JOIN publishing_documentfacet f ON f.document_id = d.id "
        f"WHERE f.name IN ('topic', 'parent') AND f.value IN ({marks}) AND f.audience = %s",
        [*wanted, audience],
    )
    return [(to_uuid(content_id), locale) for content_id, locale in found]


def wider_topics(audience: Audience) -> list[tuple[UUID, str, UUID | None]]:
    """Each readable topic by content id and locale, and the one that it stands below, if any."""
    found = fetch(
        f"SELECT d.content_id, d.locale, f.value {FROM} "
        "LEFT JOIN publishing_documentfacet f ON f.document_id = d.id AND f.name = 'parent' "
        f"WHERE d.audience = %s AND d.type = 'topic' AND {READABLE}",
        [audience],
    )
    return [(to_uuid(topic), locale, UUID(above) if above else None) for topic, locale, above in found]


def with_facet(names: Sequence[str], values: Sequence[str], audience: Audience) -> set[UUID]:
    """The items that lists find by any of these values of any of these facets, in any language."""
    found = fetch(
        f"SELECT DISTINCT d.content_id {FROM} JOIN publishing_documentfacet f ON f.document_id = d.id "
        f"WHERE f.name IN ({', '.join(['%s'] * len(names))}) AND f.value IN ({', '.join(['%s'] * len(values))}) "
        "AND f.audience = %s",
        [*names, *values, audience],
    )
    return {to_uuid(content_id) for (content_id,) in found}
