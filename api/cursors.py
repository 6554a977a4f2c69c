"""Places in a list, as text that clients carry and do not read.

A cursor names the question it belongs to and carries a checksum. So one that was cut off, or used with another sort or
filter, is refused; without that it would quietly skip or repeat items. It is not a secret, so it is not signed: anybody
can write one, and what it holds is looked at before the database is asked.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode
from binascii import b2a_base64
from collections.abc import Sequence
from datetime import datetime
from hashlib import blake2b
from typing import Any

import orjson

CHECKSUM = 8
LARGEST = 2**63 - 1
"""The largest number that databases know a row by."""
URL_SAFE = bytes.maketrans(b"+/", b"-_")


class BrokenCursor(ValueError):
    """The text is no cursor of ours."""


class ForeignCursor(ValueError):
    """The cursor belongs to another question."""


def encode(question: tuple[Any, ...], place: Sequence[Any]) -> str:
    """A cursor for `place` in the answer to `question`; both must be made of JSON values."""
    return encode_by(mark_of(question), place)


def decode(question: tuple[Any, ...], cursor: str) -> list[Any]:
    """The place that `cursor` names. Raises BrokenCursor or ForeignCursor."""
    return decode_by(mark_of(question), cursor)


def mark_of(question: tuple[Any, ...]) -> str:
    """What cursors name a question by: whoever goes through many pages of one needs to make it once."""
    return _checksum(orjson.dumps(question)).hex()


def encode_by(mark: str, place: Sequence[Any]) -> str:
    """A cursor for `place` in the answer to the question with this mark."""
    content = orjson.dumps([mark, *place])
    return b2a_base64(_checksum(content) + content, newline=False).translate(URL_SAFE, b"=").decode()


def decode_by(mark: str, cursor: str) -> list[Any]:
    """The place that `cursor` names in the answer to it. Raises BrokenCursor or ForeignCursor."""
    try:
        raw = urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
    except ValueError:
        raise BrokenCursor(cursor) from None
    checksum, content = raw[:CHECKSUM], raw[CHECKSUM:]
    if _checksum(content) != checksum:
        raise BrokenCursor(cursor)
    try:
        asked, *place = orjson.loads(content)
    except (ValueError, TypeError):
        raise BrokenCursor(cursor) from None
    if asked != mark:
        raise ForeignCursor(cursor)
    return place


def place_in_list(place: list[Any], sort: str) -> tuple[str, int]:
    """A place that was decoded, as `Listing.after` takes it in a list that is sorted so. Raises BrokenCursor."""
    if len(place) == 2:  # not a pattern, which takes a microsecond more of each page
        key, row = place
        is_place = type(key) is str and type(row) is int and 0 <= row <= LARGEST and "\0" not in key
        if is_place and (sort.endswith("title") or _is_moment(key)):
            return key, row
    raise BrokenCursor(place)


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _checksum(content: bytes) -> bytes:
    return blake2b(content, digest_size=CHECKSUM, person=b"wellspring").digest()
