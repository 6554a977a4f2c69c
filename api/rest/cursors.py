"""A cursor that is refused, as REST says it."""

from __future__ import annotations

from typing import Any

from api import cursors
from api.problems import Problem

encode = cursors.encode


def decode(question: tuple[Any, ...], cursor: str) -> list[Any]:
    """The place that `cursor` names. Raises Problem `invalid-cursor`."""
    try:
        return cursors.decode(question, cursor)
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
