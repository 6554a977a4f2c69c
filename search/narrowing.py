"""What results can be narrowed by, and how many of them have each value.

All that an entry can be narrowed by is one text, its traits: " type:faq language:en department:7c9e… ". So an engine
keeps and reads one value an entry, however many topics that has, and counting is cutting one long text into words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import compress

from .engine import Entry, Facet, Query

Narrowing = Mapping[str, frozenset[str]]
"""By kind, the traits of which an entry must have any, each between spaces."""

KINDS = ("type", "department", "topic", "location", "language")
"""In the order in which they are counted."""

MOST_VALUES = 100
"""Values of one kind that are told: nobody reads on, and a city may have a thousand places."""

_SYNTAX = re.compile("[^A-Za-z0-9-]")


def traits(entry: Entry) -> str:
    """All that an entry can be narrowed by, each between spaces."""
    values: dict[str, Iterable[object]] = {
        "type": [entry.type],
        "language": [entry.locale],
        "department": entry.departments,
        "topic": entry.topics,
        "location": entry.locations,
    }
    return f" {' '.join(trait(kind, value) for kind in KINDS for value in dict.fromkeys(values[kind]))} "


def trait(kind: str, value: object) -> str:
    """A value as traits have it. What is no name, tag or id, but syntax, becomes one that no entry has."""
    return f"{kind}:{_SYNTAX.sub('-', str(value)) or '-'}"


def narrowed_to(query: Query) -> dict[str, Sequence[object]]:
    """By kind, the values that a question is narrowed to; empty if it is not."""
    asked: dict[str, Sequence[object]] = {
        "type": query.types,
        "department": query.departments,
        "topic": query.topics,
        "location": query.locations,
        "language": query.languages,
    }
    return {kind: values for kind, values in asked.items() if values}


def narrowing(query: Query) -> Narrowing:
    """The same as traits."""
    return {
        kind: frozenset(f" {trait(kind, value)} " for value in values) for kind, values in narrowed_to(query).items()
    }


def passes(traits: str, asked: Narrowing) -> bool:
    """Whether an entry with these traits may answer."""
    return all(any(map(traits.__contains__, wanted)) for wanted in asked.values())


def facets(found: str, asked: Narrowing) -> tuple[Facet, ...]:
    """How many have each value, the commonest first, of what was found before it was narrowed: the traits of all of it,
    one after the other.
    """
    entries = [f" {traits} " for traits in found[1:-1].split("  ")] if asked else []
    passing = {kind: [any(map(entry.__contains__, wanted)) for entry in entries] for kind, wanted in asked.items()}

    def counted(kinds: Collection[str]) -> Counter[str]:
        """How often each trait occurs among the entries that pass by these kinds."""
        each = zip(*(passing[kind] for kind in kinds), strict=True)
        return Counter((found if not kinds else "".join(compress(entries, map(all, each)))).split())

    own = {kind: counted(asked.keys() - {kind}) for kind in asked}
    everywhere = counted(asked.keys())
    return tuple(
        Facet(kind, value, count) for kind in KINDS for value, count in _of_kind(kind, own.get(kind, everywhere))
    )


def added(one: Iterable[Facet], other: Iterable[Facet]) -> tuple[Facet, ...]:
    """Two counts as one, in the order of one."""
    counted: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for facet in (*one, *other):
        counted[facet.kind][facet.value] += facet.count
    return tuple(Facet(kind, value, count) for kind in KINDS for value, count in _commonest(counted[kind]))


def _of_kind(kind: str, counted: Counter[str]) -> list[tuple[str, int]]:
    named = f"{kind}:"
    return _commonest({trait.removeprefix(named): count for trait, count in counted.items() if trait.startswith(named)})


def _commonest(counted: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_VALUES]
