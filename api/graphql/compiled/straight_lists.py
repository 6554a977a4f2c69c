"""A list of which all that is asked stands in cards, with the first of what points at each of its items.

Which list that is follows from the query and its variables, and is remembered; which items it has is asked each time.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from types import NoneType
from typing import Any, NamedTuple

import msgspec
import orjson

from api.catalogue import COLLECTIONS
from api.cursors import encode_by, mark_of
from api.pieces import NOTHING_KEPT, PIECES
from api.surrogates import type_key
from content.publishing import queries
from content.publishing.queries import Entry, Listing, ListStatement

from .. import arguments
from ..cursors import question_of
from ..nodes import Reading
from ..paging import with_next
from .inputs import Arguments, Variables
from .places import Only, Places
from .running import Straight
from .shapes import Shapes
from .straight_cards import TRUE_OR_FALSE, Items
from .straight_pages import OF_LIST, card_of, items_of, template_of

QUESTIONS_KEPT = 100
QUESTIONS_WEIGH = 15
"""How many questions are remembered of a query, by its variables, and as how many objects they count."""

NOT_SENT = ()
PLAIN = frozenset((str, int, NoneType, tuple))
"""The variables by which a question is remembered: 1 and true would be one. No tuple is ever sent."""


class Asked(NamedTuple):
    """A list that these variables ask for. It follows from them alone, so it may be remembered."""

    listing: Listing
    statement: ListStatement
    mark: str
    """What its cursors name it by."""
    keys: frozenset[str]
    """The surrogate keys of its answer."""


def to_list(type: str, only: Only, places: Places, shapes: Shapes) -> Straight | None:
    """The straight way to a list of a type. Raises GraphQLError for a wrong argument."""
    template = template_of(only.definition.type, only.nodes, places, OF_LIST)
    items = template and items_of(template.type, card_of(type, template, places, shapes), places, shapes)
    if template is None or items is None:
        return None
    shapes.count += QUESTIONS_WEIGH
    return List(type, only, places, template.text, items).answer


class List:
    """The lists that one operation asks for."""

    def __init__(self, type: str, only: Only, places: Places, page: bytes, items: Items) -> None:
        """Raises GraphQLError for a wrong argument."""
        declared = places.operation.variable_definitions
        self._type, self._items = type, items
        self._page = b'{"%b":' % only.name.encode() + page + b"}"
        self._names = [each.variable.name.value for each in declared]
        self._variables = Variables(places.schema, declared)
        self._arguments = Arguments(only.definition, only.nodes[0])
        self._asked: dict[Hashable, Asked] = {}

    def answer(self, reading: Reading, sent: Mapping[str, Any]) -> Any:
        """The data that answers the operation, or None. Raises Unanswerable, Refused and Outdated."""
        kept, asked = PIECES[reading.audience] or NOTHING_KEPT, self._question(reading, sent)
        if asked is None:
            return None
        entries = asked.statement.entries()
        size = asked.listing.limit - 1
        shown = entries[:size]
        if not shown:
            return None
        try:
            names = [(row, edition) for row, edition, _key in shown]
            pieces = self._items.shown(names, asked.listing.locale, reading, kept)
        except msgspec.ValidationError:
            return None
        reading.keys.update(asked.keys)
        told = {
            b"nodes": b",".join(pieces),
            b"hasNextPage": TRUE_OR_FALSE[len(entries) > size],
            b"hasPreviousPage": TRUE_OR_FALSE[asked.listing.after is not None],
        }
        for name, entry in ((b"startCursor", shown[0]), (b"endCursor", shown[-1])):
            if name in self._page:
                place = queries.place(Entry(*entry), asked.listing.sort)
                told[name] = b'"%b"' % encode_by(asked.mark, place).encode()
        return orjson.Fragment(self._page % told)

    def _question(self, reading: Reading, sent: Mapping[str, Any]) -> Asked | None:
        """The list that was asked for; None if that cannot be told without a look at a document."""
        values = [sent.get(name, NOT_SENT) for name in self._names]
        if not PLAIN.issuperset(map(type, values)):
            return None
        key = (reading.audience, *values)
        try:
            return self._asked[key]
        except KeyError:
            found = self._told(reading, sent)
            if found is not None:
                if len(self._asked) >= QUESTIONS_KEPT:
                    self._asked.clear()
                self._asked[key] = found
            return found

    def _told(self, reading: Reading, sent: Mapping[str, Any]) -> Asked | None:
        given = self._arguments.values(self._variables.coerced(sent))
        named = [given[name] for name in COLLECTIONS[self._type].filters if given.get(name) is not None]
        if any(arguments.as_uuid(name) is None for name in named):
            return None  # a slug, which the documents decide
        told = Reading(reading.audience, reading.now)
        listing = with_next(arguments.listing(self._type, told, given), given.get("after"))
        types = [self._type, *(link.type for link in self._items.links)]
        keys = told.keys.union(type_key(type, listing.locale) for type in types)
        return Asked(listing, ListStatement(listing), mark_of(question_of(listing)), frozenset(keys))
