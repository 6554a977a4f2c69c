"""REST's cursors: a question is named by its mark, and one that is refused is refused as REST says it."""

from __future__ import annotations

from typing import Any

from api import cursors
from api.problems import Problem

mark_of = cursors.mark_of
encode = cursors.encode_by


def decode(mark: str, cursor: str) -> list[Any]:
    """The place that `cursor` names. Raises Problem `invalid-cursor`."""
    try:
        return cursors.decode_by(mark, cursor)
    except cursors.ForeignCursor:
        raise Problem(
            "invalid-cursor",
            "This cursor belongs to another question. Use it with the filters, sort and locale that it came from.",
            field="cursor",
            expected="a cursor from `next` of this very list",
        ) from None
    except cursors.BrokenCursor:
        raise Problem(
            "invalid-cursor",
            "This is not a cursor of ours.",
            field="cursor",
            expected="a cursor, unchanged, from `next`",
        ) from None
