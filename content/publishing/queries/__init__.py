"""All that channels read. Raw SQL on one table or two: one ORM lookup costs fifteen times as much.

A row answers for its item as it was stored; nothing here renders, joins pages or looks at the clock. Every function
takes the audience, and no function takes rows of two audiences.
"""

from .entries import Entry, ListStatement, entries, place
from .generations import Generation, generation
from .history import (
    EventRow,
    bodies_between,
    changes,
    facets_of_events,
    kept_after,
    last_sequence,
    numbers_between,
    readable_count,
    snapshot,
)
from .items import (
    Lead,
    Way,
    bodies,
    by_id,
    by_ids,
    by_names,
    by_path,
    by_slug,
    item_by_slug,
    lead,
    locales_of,
    locales_of_slug,
    redirected_slug,
    sent_by_id,
    sent_by_path,
    sent_by_slug,
    ways,
)
from .links import linked, linked_counts, linked_marks, mark_of
from .lists import SORTS, Card, Cards, Listing, Place, count, listed
from .rows import Name, Row, written
from .searchable import SearchRow, about, for_search, versions, wider_topics, with_facet
from .statements import fetch, fetch_one
from .straight import NamedCard, Whole, cards_of, name_of, readable_by_id, readable_by_slug
from .windows import Follower, Windowed, belongings, facets_of, followers, not_ended

__all__ = [
    "SORTS",
    "Card",
    "Cards",
    "Entry",
    "EventRow",
    "Follower",
    "Generation",
    "Lead",
    "ListStatement",
    "Listing",
    "Name",
    "NamedCard",
    "Place",
    "Row",
    "SearchRow",
    "Way",
    "Whole",
    "Windowed",
    "about",
    "belongings",
    "bodies",
    "bodies_between",
    "by_id",
    "by_ids",
    "by_names",
    "by_path",
    "by_slug",
    "cards_of",
    "changes",
    "count",
    "entries",
    "facets_of",
    "facets_of_events",
    "fetch",
    "fetch_one",
    "followers",
    "for_search",
    "generation",
    "item_by_slug",
    "kept_after",
    "last_sequence",
    "lead",
    "linked",
    "linked_counts",
    "linked_marks",
    "listed",
    "locales_of",
    "locales_of_slug",
    "mark_of",
    "name_of",
    "not_ended",
    "numbers_between",
    "place",
    "readable_by_id",
    "readable_by_slug",
    "readable_count",
    "redirected_slug",
    "sent_by_id",
    "sent_by_path",
    "sent_by_slug",
    "snapshot",
    "versions",
    "ways",
    "wider_topics",
    "with_facet",
    "written",
]
