"""Puts entries into indexes and takes them out.

One batch is one request. Then the items' other locales are looked at, because an entry must know them: Elasticsearch
cannot ask of one entry whether there is another. Looked at afterwards, so that of two writers the later sees both.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from content.documents import Audience
from search.engine import EntriesRefused, Entry, Key

from .connection import answered
from .indexes import Indexes, door
from .mapping import source
from .names import id_of, key_from, key_of

BATCH = 100
"""Entries in one request."""

PUT = """
    def place = ctx._source.place; def also_in = ctx._source.also_in;
    ctx._source.clear(); ctx._source.putAll(params.entry);
    ctx._source.place = place == null ? params.place : place;
    ctx._source.also_in = also_in == null ? [] : also_in;
"""
"""An entry that is there keeps its place, and what is known of its item's other locales."""

Line = dict[str, Any]


def put(indexes: Indexes, audience: Audience, entries: Sequence[Entry]) -> None:
    """Put these entries into every index of the audience, each in place of what has its key."""
    now = time.time_ns() // 1_000
    lines = [
        {
            "scripted_upsert": True,
            "upsert": {},
            "script": {"source": PUT, "params": {"entry": source(entry), "place": now + place}},
        }
        for place, entry in enumerate(entries)
    ]
    keys = [entry.key for entry in entries]
    _write(indexes, audience, keys, [("update", line) for line in lines])


def remove(indexes: Indexes, audience: Audience, keys: Sequence[Key]) -> None:
    """Take these entries out of every index of the audience."""
    _write(indexes, audience, keys, [("delete", None)] * len(keys))


def _write(
    indexes: Indexes, audience: Audience, keys: Sequence[Key], changes: Sequence[tuple[str, Line | None]]
) -> None:
    names = indexes.all(audience)
    if not (names and keys):
        return
    _send(indexes, [(name, id_of(key), *change) for name in names for key, change in zip(keys, changes, strict=True)])
    _send(indexes, _translations(indexes, names, {content_id for content_id, _ in keys}))


def _translations(indexes: Indexes, names: Sequence[str], items: Iterable[UUID]) -> list[tuple[str, str, str, Line]]:
    """What to change so that every entry of these items knows the item's other locales."""
    with answered():
        found = indexes.connection.writing.search(
            index=",".join(names),
            query={"terms": {"content_id": [*map(str, items)]}},
            source_includes=["content_id", "locale", "also_in"],
            size=10_000,
        )
        entries = [(hit["_index"], key_of(hit["_source"]), hit["_source"]["also_in"]) for hit in found["hits"]["hits"]]
    locales: dict[tuple[str, UUID], list[str]] = defaultdict(list)
    for name, (content_id, locale), _ in entries:
        locales[name, content_id].append(locale)
    others = [(name, key, known, sorted(set(locales[name, key[0]]) - {key[1]})) for name, key, known in entries]
    return [
        (name, id_of(key), "update", {"doc": {"also_in": also}}) for name, key, known, also in others if known != also
    ]


def _send(indexes: Indexes, changes: Sequence[tuple[str, str, str, Line | None]]) -> None:
    """Make these changes, and have them found when this returns."""
    if not changes:
        return
    lines: list[Line] = []
    for name, pk, action, line in changes:
        what: Line = {"_index": door(name), "_id": pk}
        lines.append({action: what | ({"retry_on_conflict": 3} if action == "update" else {})})
        lines += [line] if line is not None else []
    with answered():
        told = indexes.connection.writing.bulk(operations=lines, refresh=True, require_alias=True)["items"]
        results = [result for item in told for result in item.values()]
        refused = [result for result in results if _is_refused(result)]
    if refused:
        keys = {key_from(result["_id"]) for result in refused}
        raise EntriesRefused(f"Elasticsearch refused {len(keys)} entries: {refused[0]['error']}", keys)


def _is_refused(result: Line) -> bool:
    """What is gone already, a document to delete or an index that another rebuild replaced, is no refusal."""
    return result["status"] >= 300 and result["status"] != 404
