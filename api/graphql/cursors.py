"""Places in a list, as text that clients carry and do not read.

A cursor names the question it belongs to, so one that is used with another filter or order is refused; without that it
would quietly skip or repeat items. It is not a secret, so it is not signed.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import crc32
from datetime import datetime
from typing import Any

import orjson

from content.publishing.queries import Listing

from .errors import Refused

LARGEST_ID = 2**63 - 1
MARK = 8
"""Letters of a question's mark."""


def mark(*question: Any) -> str:
    """A short name for everything that decides which items come in which order."""
    return f"{crc32(orjson.dumps(question)):08x}"


def mark_of(question: Listing) -> str:
    since = question.updated_since and question.updated_since.isoformat()
    return mark(
        question.audience, question.locale, question.type, question.facets, question.status, since, question.sort
    )


def encode(mark: str, place: Any) -> str:
    """A cursor for `place`, a JSON value, in the answer to the question with this mark."""
    return urlsafe_b64encode(mark.encode() + orjson.dumps(place)).rstrip(b"=").decode()


def decode(mark: str, cursor: str) -> Any:
    """The place that `cursor` names. Raises Refused INVALID_CURSOR."""
    try:
        raw = urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
        asked, place = raw[:MARK].decode("ascii"), orjson.loads(raw[MARK:])
    except ValueError:
        raise _broken() from None
    if asked != mark:
        raise Refused(
            "INVALID_CURSOR",
            "after: this cursor belongs to another question; use it with the filters, sort and locale it came from",
            argument="after",
        )
    return place


def place_in_list(question: Listing, cursor: str) -> tuple[str, int]:
    """The place in a list, as `Listing.after` takes it. Raises Refused INVALID_CURSOR."""
    match decode(mark_of(question), cursor):
        case [str(key), int(row)] if 0 <= row <= LARGEST_ID and "\0" not in key:
            if question.sort.endswith("updated_at") and not _is_moment(key):
                raise _broken()
            return key, row
    raise _broken()


def place_in_results(mark: str, cursor: str) -> int:
    """How many results of a search come before. Raises Refused INVALID_CURSOR."""
    match decode(mark, cursor):
        case int(offset) if 0 <= offset <= LARGEST_ID:
            return offset
    raise _broken()


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _broken() -> Refused:
    return Refused("INVALID_CURSOR", "after: this is no cursor of ours; take it unchanged", argument="after")
