"""Places in a connection: `api.cursors`, with the questions and the refusals of GraphQL."""

from __future__ import annotations

from typing import Any

from api import cursors
from content.publishing.queries import Listing

from .errors import Refused

Question = tuple[Any, ...]
"""Everything that decides which items come in which order, as JSON values."""

encode = cursors.encode


def question_of(listing: Listing) -> Question:
    since = listing.updated_since and listing.updated_since.isoformat()
    facets = [list(facet) for facet in listing.facets]
    days = [day and day.isoformat() for day in (listing.date_from, listing.date_to)]
    kept = (facets, listing.state, listing.status, since, *days)
    return listing.audience, listing.locale, listing.type, *kept, listing.sort


def place_in_list(listing: Listing, cursor: str) -> tuple[str, int]:
    """The place in a list, as `Listing.after` takes it. Raises Refused INVALID_CURSOR."""
    try:
        return cursors.place_in_list(_decode(question_of(listing), cursor), listing.sort)
    except cursors.BrokenCursor:
        raise _broken() from None


def place_in_results(question: Question, cursor: str) -> int:
    """How many results of a search come before. Raises Refused INVALID_CURSOR."""
    match _decode(question, cursor):
        case [int(offset)] if 0 <= offset <= cursors.LARGEST:
            return offset
    raise _broken()


def _decode(question: Question, cursor: str) -> list[Any]:
    try:
        return cursors.decode(question, cursor)
    except cursors.ForeignCursor:
        raise Refused(
            "INVALID_CURSOR",
            "after: this cursor belongs to another question; use it with the filters, sort and locale it came from",
            argument="after",
        ) from None
    except cursors.BrokenCursor:
        raise _broken() from None


def _broken() -> Refused:
    return Refused("INVALID_CURSOR", "after: this is no cursor of ours; take it unchanged", argument="after")
