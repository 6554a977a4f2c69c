"""Results that an editor put first or hid, for some ways of asking.

Decided before synonyms and above the engines. What is pinned is hidden from the engine and counted here, so that no
page shows it twice and every total is right. It is shown only as its document stands for this reader: live, in the
language or the one that is fallen back to, and within what the question is narrowed to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple
from uuid import UUID

from django.utils import timezone

from content.publishing import queries
from search.engine import Entry, Facet, Hit, Query, Results
from search.entry import entry
from search.language import terms
from search.narrowing import added, facets, narrowing, passes, traits
from search.over import without_what_is_over

from .decisions import ResultRule, RuledItem
from .leaving_out import ignored_terms


@dataclass(frozen=True)
class PinRule:
    """An editor's rule as it is applied: each way of asking as a set of terms. `name` is how the desk calls it."""

    pk: int
    name: str
    ways: tuple[frozenset[str], ...]
    is_whole: bool
    first: tuple[UUID, ...]
    never: frozenset[UUID]
    starts_on: date | None = None
    ends_on: date | None = None

    def holds_on(self, day: date) -> bool:
        return (self.starts_on is None or self.starts_on <= day) and (self.ends_on is None or day <= self.ends_on)

    def is_for(self, asked: frozenset[str], ignored: frozenset[str]) -> bool:
        """Whether a question of these terms is one of the ways. Ignored words make no difference."""
        if asked.isdisjoint(self._terms):
            return False
        left = asked - ignored or asked
        ways = (way - ignored or way for way in self.ways)
        return any(way == left if self.is_whole else way <= left for way in ways)

    @cached_property
    def _terms(self) -> frozenset[str]:
        """What any of the ways has: most rules have nothing in common with a question, and are done with at once."""
        return frozenset().union(*self.ways)


def pin_rule(rule: ResultRule) -> PinRule:
    """What an editor entered, ready to be applied."""
    places = [(item.content_id, item.place) for item in rule.items.all()]
    return PinRule(
        pk=rule.pk,
        name=str(rule),
        ways=tuple(frozenset(terms(way, rule.locale)) for way in rule.ways),
        is_whole=rule.match == ResultRule.Match.WHOLE,
        first=tuple(content_id for content_id, place in places if place == RuledItem.Place.FIRST),
        never=frozenset(content_id for content_id, place in places if place == RuledItem.Place.NEVER),
        starts_on=rule.starts_on,
        ends_on=rule.ends_on,
    )


class Decided(NamedTuple):
    """What the rules say of one question. An item that one rule hides is not put first by another."""

    rules: tuple[PinRule, ...]
    first: tuple[UUID, ...]
    never: frozenset[UUID]


def decided(texts: Iterable[str], locale: str, rules: Sequence[PinRule], ignored: Sequence[str]) -> Decided:
    """What holds for a question, given as it was typed and as it was mended."""
    if not rules:
        return Decided((), (), frozenset())
    left_out = ignored_terms(ignored, locale)
    asked = [frozenset(terms(text, locale)) for text in texts if text]
    found = tuple(rule for rule in rules if any(rule.is_for(its_terms, left_out) for its_terms in asked))
    never = frozenset(content_id for rule in found for content_id in rule.never)
    first = dict.fromkeys(content_id for rule in found for content_id in rule.first if content_id not in never)
    return Decided(found, tuple(first), never)


def with_pins(query: Query, decision: Decided, retrieve: Callable[[Query], Results]) -> Results:
    """What `retrieve` finds, without what is hidden and with what is pinned before it."""
    query = replace(query, hidden=query.hidden | decision.never)
    entries = _entries(query, [content_id for content_id in decision.first if content_id not in query.hidden])
    pinned = [found for found in entries if passes(traits(found), narrowing(query))]
    if not entries:
        return retrieve(query)
    start, limit = max(query.offset, 0), max(query.limit, 0)
    shown = pinned[start : start + limit]
    others = replace(
        query,
        hidden=query.hidden | {found.content_id for found in entries},
        offset=max(start - len(pinned), 0),
        limit=limit - len(shown),
    )
    found = retrieve(others)
    best = found.hits[0].score if found.hits else 1.0
    return replace(
        found,
        hits=(*(_hit(its_entry, best) for its_entry in shown), *found.hits[: others.limit]),
        total=found.total + len(pinned),
        facets=added(found.facets, _counted(entries, query)) if query.facets else found.facets,
    )


def _entries(query: Query, content_ids: Sequence[UUID]) -> list[Entry]:
    """The pinned items as this reader may find them: in the question's language, or else as it falls back."""
    if not content_ids:
        return []
    locales = list(dict.fromkeys(filter(None, (query.locale, query.fallback))))
    keys = [(content_id, locale) for content_id in content_ids for locale in locales]
    rows = without_what_is_over(queries.for_search(query.audience, items=keys), query.audience, timezone.now())
    live = {made.key: made for row in rows if (made := entry(row, query.audience)) is not None}
    best = (
        next((live[key] for locale in locales if (key := (content_id, locale)) in live), None)
        for content_id in content_ids
    )
    return [found for found in best if found is not None]


def _counted(entries: Sequence[Entry], query: Query) -> tuple[Facet, ...]:
    """The counts of the pinned items, which the engine was told to leave out."""
    return facets("".join(map(traits, entries)), narrowing(query))


def _hit(found: Entry, score: float) -> Hit:
    return Hit(found.content_id, found.locale, found.type, score, found.title, found.keywords, pinned=True)
