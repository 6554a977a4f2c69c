"""The cards of a list as they are stored: read with it, or kept since another list showed them.

What a list costs is mostly the reading of its cards, and the same cards are at the beginning of many lists, before a
publication and after it. So a list that is asked for from its beginning is told by its index, and only cards that are
not kept are read. Whoever goes further asks for what hardly anybody does, and has all read in one statement.
"""

from __future__ import annotations

from api.pieces import BESIDES, CARD, PIECES, Pieces
from content.publishing import queries
from content.publishing.queries import Entry, Listing, Place

Page = tuple[list[bytes], Place | None]
"""The cards of a page and, where there are more, the place of the last one."""


class Cards:
    """The cards that a question asks for, a page at a time; it asks for one more than a page has."""

    def __init__(self, question: Listing) -> None:
        self._question, self._size = question, question.limit - 1
        self._read, self._index = queries.Cards(question), queries.ListStatement(question)

    def page(self, after: Place | None = None) -> Page:
        """The page from the beginning, or after a place."""
        is_first = after is None and self._question.offset == 0
        pieces = PIECES[self._question.audience] if is_first else None
        return (pieces and self._kept(pieces)) or self._unkept(after)

    def _kept(self, pieces: Pieces) -> Page | None:
        """The page of cards that are kept; None if one has changed since the index told of it."""
        entries = self._index.entries()
        shown = entries[: self._size]
        names = [(row, edition) for row, edition, _sort_key in shown]
        cards = pieces.each([(CARD, name) for name in names])
        if None in cards:
            found = queries.cards_of([name for name, card in zip(names, cards, strict=True) if card is None])
            for place, name in enumerate(names):
                if cards[place] is None:
                    if name not in found:
                        return None
                    card = found[name].card
                    cards[place] = pieces.keep((CARD, name), card, len(card) + BESIDES)
        last = queries.place(Entry(*shown[-1]), self._question.sort) if len(entries) > self._size else None
        return cards, last

    def _unkept(self, after: Place | None) -> Page:
        found = self._read.read(after)
        last = self._read.place(found[self._size - 1]) if len(found) > self._size else None
        return [card for card, _sort_key, _row in found[: self._size]], last
