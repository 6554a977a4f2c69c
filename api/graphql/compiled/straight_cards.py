"""What is shown of the items of a list: pieces that are kept under the names of all versions that they are made of.

The index of a list tells which versions of which documents stand there, and the index of what points at items the same
of those. So a piece is never stale, is shared by all lists that a query asks for, and those of one audience are found
by nobody else (`pieces`). Cards are read only for what is not kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec

from api.catalogue import COLLECTIONS
from content.publishing import queries

from ..nodes import Outdated, Reading
from ..pieces import BESIDES, IDENTITY, IDENTITY_BYTES, Pieces, new_place
from .shapes import Card

TRUE_OR_FALSE = (b"false", b"true")


class Link(NamedTuple):
    """What points at an item by a facet, the first `size` of it, and the attribute of its answer that holds it."""

    attribute: str
    type: str
    by: str
    size: int
    page: bytes
    card: Card

    def told(self, items: Sequence[str], locale: str, reading: Reading) -> dict[str, str | None]:
        """By item, the names of the versions on its page and of the first one after it, as one text."""
        sort = COLLECTIONS[self.type].sort
        return queries.linked_names(self.by, items, self.type, locale, reading.audience, self.size + 1, sort)

    def names(self, told: str | None) -> list[str]:
        """Those of the versions on a page."""
        return told.split(",")[: self.size] if told else []

    def names_in(self, pages: Iterable[str | None]) -> list[str]:
        """Those on any of these pages, each once."""
        return list(dict.fromkeys(name for told in pages for name in self.names(told)))

    def shown(self, told: str | None, cards: Mapping[str, bytes]) -> bytes:
        """The page of one item, whose cards are these."""
        more = bool(told and told.count(",") >= self.size)
        nodes = b",".join([cards[name] for name in self.names(told)])
        return self.page % {b"nodes": nodes, b"hasNextPage": TRUE_OR_FALSE[more], b"hasPreviousPage": b"false"}


class Items:
    """What is shown of the items of a list."""

    def __init__(self, card: Card, links: Sequence[Link]) -> None:
        self._card, self.links, self._place = card, links, new_place()

    def one(self, whole: queries.Whole, locale: str, reading: Reading, kept: Pieces) -> bytes:
        """The answer of a document that was read. Raises as `shown`."""
        if not self.links:
            return self._card.shown(whole[2])
        return self.shown([whole[0]], locale, reading, kept, {whole[0]: whole})[0]

    def shown(
        self,
        names: Sequence[str],
        locale: str,
        reading: Reading,
        kept: Pieces,
        cards: Mapping[str, queries.NamedCard] = MappingProxyType({}),
    ) -> list[bytes]:
        """The answer of each of these versions; all of their cards may have been read already. Raises Outdated, and
        msgspec.ValidationError."""
        told = []
        if self.links:
            known = kept.each([(IDENTITY, name) for name in names])
            if None in known:
                cards = cards or _cards(names)
                known = [(queries.written(cards[name][1]), locale) for name in names]
                for name, key in zip(names, known, strict=True):
                    kept.keep((IDENTITY, name), key, IDENTITY_BYTES)
            items = [item for item, _locale in known]
            told = [map(link.told(items, locale, reading).get, items) for link in self.links]
        keys = list(zip(repeat(self._place), names, *told))
        found = kept.each(keys)
        if None in found:
            missing = [index for index, piece in enumerate(found) if piece is None]
            for index, piece in zip(missing, self._made([keys[index] for index in missing], cards), strict=True):
                found[index] = kept.keep(keys[index], piece, len(piece) + BESIDES + _letters(keys[index]))
        return found

    def _made(self, keys: Sequence[tuple[Any, ...]], cards: Mapping[str, queries.NamedCard]) -> Iterator[bytes]:
        """The answers that are kept under these keys; all cards that are missing are read in one statement."""
        linked = [link.names_in(key[place] for key in keys) for place, link in enumerate(self.links, 2)]
        unread = [name for _place, name, *_told in keys if name not in cards]
        cards = {**cards, **_cards([*unread, *(name for names in linked for name in names)])}
        shown = [
            {name: link.card.shown(cards[name][2]) for name in names}
            for link, names in zip(self.links, linked, strict=True)
        ]
        for _place, name, *told in keys:
            held = self._card.decode(cards[name][2])
            for link, page, pieces in zip(self.links, told, shown, strict=True):
                setattr(held, link.attribute, msgspec.Raw(link.shown(page, pieces)))
            self._card.become(held)
            yield self._card.encode(held)


def _cards(names: Sequence[str]) -> dict[str, queries.NamedCard]:
    """The cards of these versions. Raises Outdated."""
    found = queries.cards_of(names) if names else {}
    if not found.keys() >= set(names):
        raise Outdated
    return found


def _letters(key: tuple[Any, ...]) -> int:
    """Those of the names of other versions in a key."""
    return sum(len(told or "") for told in key[2:])
