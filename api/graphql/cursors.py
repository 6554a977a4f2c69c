"""Places in a connection: `api.cursors`, with the questions and the refusals of GraphQL."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from api import cursors
from content.publishing.queries import Listing

from .errors import Refused

LARGEST_ID = 2**63 - 1

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
    match _decode(question_of(listing), cursor):
        case [str(key), int(row)] if 0 <= row <= LARGEST_ID and "\0" not in key:
            if not listing.sort.endswith("title") and not _is_moment(key):
                raise _broken()
            return key, row
    raise _broken()


def place_in_results(question: Question, cursor: str) -> int:
    """How many results of a search come before. Raises Refused INVALID_CURSOR."""
    match _decode(question, cursor):
        case [int(offset)] if 0 <= offset <= LARGEST_ID:
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


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _broken() -> Refused:
    return Refused("INVALID_CURSOR", "after: this is no cursor of ours; take it unchanged", argument="after")
