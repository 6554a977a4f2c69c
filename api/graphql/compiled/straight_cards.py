"""What is shown of the items of a list: pieces that are kept under the names of all versions that they are made of.

The index of a list tells which versions of which documents stand there, and the index of what points at items whether
those are still the same. So a piece is never stale, is shared by all lists that a query asks for, and those of one
audience are found by nobody else (`pieces`). Names of what points at items, and cards, are read only for what is not
kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import repeat
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from api.catalogue import COLLECTIONS
from api.pieces import BESIDES, IDENTITY, IDENTITY_BYTES, Pieces, new_place
from content.publishing import queries
from content.publishing.queries import Name, NamedCard

from ..nodes import Outdated, Reading
from .shapes import Card

TRUE_OR_FALSE = (b"false", b"true")

Names = Sequence[Name]
"""The names of the versions on a page, and of the first one after it."""
Mark = int | None
"""What tells whether they are the same; None where there are none."""


class Link(NamedTuple):
    """What points at an item by a facet, the first `size` of it, and the attribute of its answer that holds it."""

    attribute: str
    type: str
    by: str
    size: int
    page: bytes
    card: Card

    def marks(self, items: Sequence[str], locale: str, reading: Reading) -> dict[str, Mark]:
        """By item, what tells whether its page is still the same."""
        sort = COLLECTIONS[self.type].sort
        return queries.linked_marks(self.by, items, self.type, locale, reading.audience, self.size + 1, sort)

    def names(self, marks: Mapping[str, Mark], locale: str, reading: Reading) -> dict[str, Names]:
        """By item, the names of the versions on its page and of the first one after it. Raises Outdated where they are
        not those that are marked."""
        sort = COLLECTIONS[self.type].sort
        found = queries.linked(self.by, list(marks), self.type, locale, reading.audience, self.size + 1, sort)
        named: dict[str, Names] = {item: found.get(item, ()) for item in marks}
        if any(queries.mark_of(names) != marks[item] for item, names in named.items()):
            raise Outdated
        return named

    def shown(self, names: Names, cards: Mapping[Name, bytes]) -> bytes:
        """The page of one item, whose cards are these."""
        nodes = b",".join([cards[name] for name in names[: self.size]])
        more = TRUE_OR_FALSE[len(names) > self.size]
        return self.page % {b"nodes": nodes, b"hasNextPage": more, b"hasPreviousPage": b"false"}


class Items:
    """What is shown of the items of a list."""

    def __init__(self, card: Card, links: Sequence[Link]) -> None:
        self._card, self.links, self._place = card, links, new_place()

    def one(self, whole: queries.Whole, locale: str, reading: Reading, kept: Pieces) -> bytes:
        """The answer of a document that was read. Raises as `shown`."""
        _row, _etag, item, document = whole
        if not self.links:
            return self._card.shown(document)
        name = queries.name_of(whole)
        return self.shown([name], locale, reading, kept, {name: NamedCard(item, document)})[0]

    def shown(
        self,
        names: Sequence[Name],
        locale: str,
        reading: Reading,
        kept: Pieces,
        cards: Mapping[Name, NamedCard] = MappingProxyType({}),
    ) -> list[bytes]:
        """The answer of each of these versions; all of their cards may have been read already. Raises Outdated, and
        msgspec.ValidationError."""
        items, marks = [], []
        if self.links:
            known = kept.each([(IDENTITY, name) for name in names])
            if None in known:
                cards = cards or _cards(names)
                known = [(queries.written(cards[name].item), locale) for name in names]
                for name, key in zip(names, known, strict=True):
                    kept.keep((IDENTITY, name), key, IDENTITY_BYTES)
            items = [item for item, _locale in known]
            marks = [link.marks(items, locale, reading) for link in self.links]
        keys = list(zip(repeat(self._place), names, *(map(each.get, items) for each in marks)))
        found = kept.each(keys)
        if None in found:
            missing = [index for index, piece in enumerate(found) if piece is None]
            unknown = {items[index] for index in missing} if self.links else set()
            pages = [
                link.names({item: each.get(item) for item in unknown}, locale, reading)
                for link, each in zip(self.links, marks, strict=True)
            ]
            wanted = [(names[index], [each[items[index]] for each in pages]) for index in missing]
            for index, piece in zip(missing, self._made(wanted, cards), strict=True):
                found[index] = kept.keep(keys[index], piece, len(piece) + BESIDES)
        return found

    def _made(self, wanted: Sequence[tuple[Name, Sequence[Names]]], cards: Mapping[Name, NamedCard]) -> Iterator[bytes]:
        """The answers of these versions, with the names on their pages; all cards that are missing are read in one
        statement."""
        linked = [
            {name for _name, pages in wanted for name in pages[place][: link.size]}
            for place, link in enumerate(self.links)
        ]
        unread = {name for name, _pages in wanted if name not in cards}
        cards = {**cards, **_cards(unread.union(*linked))}
        shown = [
            {name: link.card.shown(cards[name].card) for name in names}
            for link, names in zip(self.links, linked, strict=True)
        ]
        for name, pages in wanted:
            held = self._card.decode(cards[name].card)
            for link, names, pieces in zip(self.links, pages, shown, strict=True):
                setattr(held, link.attribute, msgspec.Raw(link.shown(names, pieces)))
            self._card.become(held)
            yield self._card.encode(held)


def _cards(names: Collection[Name]) -> dict[Name, NamedCard]:
    """The cards of these versions. Raises Outdated."""
    found = queries.cards_of(names) if names else {}
    if not found.keys() >= set(names):
        raise Outdated
    return found
