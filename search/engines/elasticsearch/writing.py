"""Puts entries into indexes and takes them out.

While the cluster works on one request the next is put together: each takes about a millisecond an entry. Then the
items' other locales are looked at, because an entry must know them: Elasticsearch cannot ask of one entry whether there
is another. Looked at afterwards, so that of two writers the later sees both.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from content.documents import Audience
from search.engine import EntriesRefused, Entry, Key

from .connection import answered
from .indexes import Indexes, door
from .mapping import source
from .names import id_of, key_from

T = TypeVar("T")

BATCH = 500
"""Entries that are made findable together: by hundreds, that alone took the cluster as long as all the rest."""

AT_ONCE = 100
"""Changes in one request: no more than a busy cluster makes in time."""

LOOKED_AT = 250
"""Items whose locales are looked at together: an answer has no more than 10,000 entries."""

UNFIT = 400
"""What an index says to an entry that it can never take, such as one with a field that came with an upgrade. Where a
newer index stands beside it, only that one's word counts."""

PUT = """
    def place = ctx._source.place; def also_in = ctx._source.also_in;
    ctx._source.clear(); ctx._source.putAll(params.entry);
    ctx._source.place = place == null ? params.place : place;
    ctx._source.also_in = also_in == null ? params.also_in : also_in;
"""
"""An entry that is there keeps its place, and what is known of its item's other locales."""

Line = dict[str, Any]
Locales = dict[UUID, set[str]]


class Change(NamedTuple):
    """What is to become of an entry in the index of that name. A deletion needs no more than to be called so."""

    where: str
    key: Key
    action: str
    line: Line | None = None


def put(indexes: Indexes, audience: Audience, entries: Sequence[Entry]) -> None:
    """Put these entries into every index of the audience, each in place of what has its key."""
    now = time.time_ns() // 1_000
    locales = _by_item(entry.key for entry in entries)
    lines = (
        {"entry": source(entry), "place": now + place, "also_in": _others(entry.key, locales)}
        for place, entry in enumerate(entries)
    )
    names = indexes.all(audience)
    puts = (
        Change(name, entry.key, "update", {"scripted_upsert": True, "upsert": {}, "script": _script(PUT, line)})
        for entry, line in zip(entries, lines, strict=True)
        for name in names
    )
    _write(indexes, names, puts, [entry.key for entry in entries])


def remove(indexes: Indexes, audience: Audience, keys: Sequence[Key]) -> None:
    """Take these entries out of every index of the audience."""
    names = indexes.all(audience)
    _write(indexes, names, (Change(name, key, "delete") for key in keys for name in names), keys)


def _script(what: str, parameters: Line) -> Line:
    return {"source": what, "params": parameters}


def _write(indexes: Indexes, names: Sequence[str], changes: Iterable[Change], keys: Sequence[Key]) -> None:
    """Make these changes to entries of these keys, and what follows for others of their items."""
    if not (names and keys):
        return
    refused = _send(indexes, names, changes)
    items = [*dict.fromkeys(content_id for content_id, _ in keys)]
    follow = [change for part in _parts(items, LOOKED_AT) for change in _translations(indexes, names, part)]
    refused += _send(indexes, names, follow) if follow else []
    if refused := [result for result in refused if not (result["status"] == UNFIT and result["_index"] != names[-1])]:
        of = {key_from(result["_id"]) for result in refused}
        first = refused[0]
        why = ", ".join(_kinds(first["error"]))
        raise EntriesRefused(f"Elasticsearch refused {len(of)} entries, {first['_id']} for one: {why}", of)


def _translations(indexes: Indexes, names: Sequence[str], items: Iterable[UUID]) -> list[Change]:
    """What to change so that every entry of these items knows the item's other locales."""
    with answered():
        found = indexes.connection.writing.search(
            index=",".join(names),
            query={"terms": {"content_id": [*map(str, items)]}},
            source=False,
            docvalue_fields=[{"field": "also_in"}],
            size=10_000,
            allow_partial_search_results=False,
        )["hits"]["hits"]
        entries = [(hit["_index"], key_from(hit["_id"]), hit.get("fields", {}).get("also_in", [])) for hit in found]
    locales = {name: _by_item(key for its, key, _ in entries if its == name) for name in names}
    wanted = ((name, key, known, _others(key, locales[name])) for name, key, known in entries)
    return [
        Change(name, key, "update", {"doc": {"also_in": others}})
        for name, key, known, others in wanted
        if sorted(known) != others
    ]


def _by_item(keys: Iterable[Key]) -> Locales:
    found: Locales = defaultdict(set)
    for content_id, locale in keys:
        found[content_id].add(locale)
    return found


def _others(key: Key, locales: Locales) -> list[str]:
    content_id, locale = key
    return sorted(locales[content_id] - {locale})


def _send(indexes: Indexes, names: Sequence[str], changes: Iterable[Change]) -> list[Line]:
    """Make these changes and have them found when this returns. What was refused, as the cluster tells it."""

    def sent(part: Sequence[Change]) -> list[Line]:
        with answered():
            lines = [line for change in part for line in _lines(change)]
            told = indexes.connection.writing.bulk(operations=lines, require_alias=True)["items"]
            return [result for item in told for result in item.values() if _is_refused(result)]

    with ThreadPoolExecutor(1) as meanwhile:
        refused = [result for results in meanwhile.map(sent, _parts(changes, AT_ONCE)) for result in results]
    with answered():
        indexes.connection.writing.indices.refresh(index=",".join(names), ignore_unavailable=True)
    return refused


def _lines(change: Change) -> Iterator[Line]:
    what: Line = {"_index": door(change.where), "_id": id_of(change.key)}
    yield {change.action: what | ({"retry_on_conflict": 3} if change.action == "update" else {})}
    if change.line is not None:
        yield change.line


def _is_refused(result: Line) -> bool:
    """What is gone already, a document to delete or an index that another rebuild replaced, is no refusal."""
    return result["status"] >= 300 and result["status"] != 404


def _kinds(error: Mapping[str, Any] | None) -> Iterator[str]:
    """What kind of error it is, and of what kind its causes are. Their reasons quote entries, also those of agents."""
    while error:
        yield error["type"]
        error = error.get("caused_by")


def _parts(whole: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(whole)
    while part := list(islice(rest, size)):
        yield part
