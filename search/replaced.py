"""Puts a document that took another's place before the one whose place it took.

Both say much the same, and the older one may well say it in the very words that were asked. Who asks means what is in
force, unless the older one's number or year is in the question. So what is in force moves up to where the older one
was found. Looked up in the documents' cards, as whoever shows a result does: nothing has to be indexed anew when one
document replaces another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

import orjson

from content.documents import Audience
from content.publishing import queries

from .engine import Hit, Query
from .language import vocabulary
from .titles import WINDOW

REPLACEABLE = "official-document"
"""The type of what is replaced and still found. An alert in whose place another stands is not (`search.over`)."""

Card = Mapping[str, Any]


def successors_first(query: Query, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits, each that was replaced after what replaced it, if that is among the first of them too."""
    first = {hit.content_id: hit for hit in hits[:WINDOW]}
    successors = successors_of(_cards(first.values(), query.audience), query.text)
    if not successors:
        return tuple(hits)
    ordered: dict[UUID, Hit] = {}
    for found in first.values():
        line = [found]
        while (before := successors.get(line[-1].content_id)) and before not in {hit.content_id for hit in line}:
            line.append(first[before])
        for hit in reversed(line):
            ordered.setdefault(hit.content_id, hit._replace(score=max(hit.score, found.score)))
    return *ordered.values(), *hits[WINDOW:]


def successors_of(cards: Iterable[Card], text: str) -> dict[UUID, UUID]:
    """What took the place of which, of these documents, where the question does not ask for the older one by its
    number or year."""
    found = {UUID(card["content_id"]): card for card in cards if "superseded_by" in card}
    replaced = {
        item: UUID(card["superseded_by"]["content_id"]) for item, card in found.items() if card["superseded_by"]
    }
    typed = _numbers(text)
    return {
        item: successor
        for item, successor in replaced.items()
        if successor in found and not typed & _numbers_of(found[item]) - _numbers_of(found[successor])
    }


def _cards(hits: Iterable[Hit], audience: Audience) -> list[Card]:
    wanted: defaultdict[str, list[UUID]] = defaultdict(list)
    for hit in hits:
        if hit.type == REPLACEABLE:
            wanted[hit.locale].append(hit.content_id)
    if sum(map(len, wanted.values())) < 2:
        return []
    return [
        orjson.loads(row.card)
        for locale, items in wanted.items()
        for row in queries.by_ids(items, locale, audience, bodies=False)
    ]


def _numbers_of(card: Card) -> set[str]:
    """The numbers that a document is asked for by."""
    years = ((card[name] or "")[:4] for name in ("issued_on", "effective_on"))
    return _numbers(" ".join((card["title"], card["number"], *years)))


def _numbers(text: str) -> set[str]:
    return {word for word in vocabulary(text) if any(map(str.isdigit, word))}
