"""What a page of search results has besides its items, the same in every channel: the facets with their labels, the
alerts in force that concern the question, and what is offered where nothing was found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import orjson
from django.conf import settings

from content.documents import Audience
from content.publishing import queries
from content.publishing.queries import Row
from search.concerns import Told, concerned
from search.engine import Facet, Query, Results

from .alerts import InForce, Wanted, in_force, true_until
from .catalogue import COLLECTIONS
from .surrogates import search_key, type_key

OF_ITEMS = ("department", "topic", "location")
"""The kinds of facet whose values are items."""

LIFE = (30, 60)
"""Seconds that browsers and shared caches keep an answer at most whose end is known."""
SOON = timedelta(hours=2)
"""Longer than any cache may keep an answer that is stale."""


@dataclass(frozen=True)
class Counted:
    """A value that results can be narrowed by, as people read it. `slug` is that of an item."""

    kind: str
    value: str
    label: str
    count: int
    slug: str | None = None


@dataclass(frozen=True)
class OnTop:
    """The alerts that concern a question, the most severe first, of those `in_force`."""

    rows: list[Row]
    in_force: InForce

    def true_until(self, now: datetime) -> datetime | None:
        """Until when an answer with these may be kept; None: as long as any search, because none is there or near."""
        if self.rows:
            return true_until(self.in_force, now)
        turn = self.in_force.until
        return turn if turn is not None and turn < now + SOON else None


def labelled(facets: Sequence[Facet], locale: str, audience: Audience) -> list[Counted]:
    """The facets with labels in this language, or else the city's own, without items that can no longer be read."""
    ids = {UUID(facet.value) for facet in facets if facet.kind in OF_ITEMS}
    cards: dict[str, dict[str, Any]] = {}
    for language in reversed(_languages(locale)):
        for row in queries.by_ids(ids, language, audience, bodies=False):
            cards[str(row.content_id)] = orjson.loads(row.card)
    words = {
        "type": {type: collection.words for type, collection in COLLECTIONS.items()},
        "language": dict(settings.LANGUAGES),
    }
    return [
        Counted(facet.kind, facet.value, card["title"], facet.count, card["slug"])
        if (card := cards.get(facet.value))
        else Counted(facet.kind, facet.value, words[facet.kind].get(facet.value, facet.value), facet.count)
        for facet in facets
        if facet.value in cards or facet.kind not in OF_ITEMS
    ]


def on_top(query: Query, found: Results, now: datetime) -> OnTop:
    """The alerts in force at `now` that concern the question, in its language or the city's own. `found` is the first
    page of what it finds."""
    there = in_force(Wanted(query.audience, query.locale, now, settings.LANGUAGE_CODE))
    told = {row.content_id: _told(row) for row in there.rows}
    first = found.hits[0].content_id if found.hits else None
    others = _in_all_languages(told, first, query.audience)
    texts = {item: replace(each, otherwise=_otherwise(each, others[item])) for item, each in told.items()}
    chosen = set(concerned(query, texts, first=_called(others[first]) if first else {}))
    return OnTop([row for row in there.rows if row.content_id in chosen], there)


def keys(query: Query, narrowed_by: Iterable[str] = (), *, with_alerts: bool) -> list[str]:
    """What a page of results depends on; `narrowed_by` are the types of the items that name what it is narrowed to."""
    languages = _languages(query.locale)
    types = [*(["alert"] if with_alerts else []), *narrowed_by]
    return [*map(search_key, languages), *(type_key(type, language) for type in types for language in languages)]


def _in_all_languages(told: Mapping[UUID, Told], first: UUID | None, audience: Audience) -> Mapping[UUID, list[Row]]:
    """The documents of emergencies in every language, and those of what was found first: only if there is any alert."""
    wanted = [item for item, each in told.items() if each.is_emergency]
    if told and first:
        wanted.append(first)
    others: defaultdict[UUID, list[Row]] = defaultdict(list)
    for row in queries.in_every_language(wanted, audience):
        if row.state == "live":
            others[row.content_id].append(row)
    return others


def _otherwise(told: Told, rows: Iterable[Row]) -> tuple[Told, ...]:
    """An emergency in its other languages: whichever people ask in, they must not miss it."""
    return tuple(_told(row) for row in rows if row.locale != told.locale) if told.is_emergency else ()


def _called(rows: Iterable[Row]) -> dict[str, str]:
    return {row.locale: orjson.loads(row.card)["title"] for row in rows}


def _told(row: Row) -> Told:
    alert = orjson.loads(row.body)
    text = "\n".join((alert["summary"], alert["message_text"], alert["instruction_text"]))
    return Told(
        row.locale,
        alert["title"],
        (alert["event"], *alert["keywords"]),
        text,
        place=alert["area"]["description"],
        is_emergency=alert["kind"] == "emergency",
    )


def _languages(locale: str) -> list[str]:
    return list(dict.fromkeys((locale, settings.LANGUAGE_CODE)))
