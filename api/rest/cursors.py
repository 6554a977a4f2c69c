"""REST's cursors: a question is named by its mark, and one that is refused is refused as REST says it."""

from __future__ import annotations

from api import cursors
from api.problems import Problem

mark_of = cursors.mark_of
encode = cursors.encode_by


def place_in_list(mark: str, cursor: str, sort: str) -> tuple[str, int]:
    """The place in a list that is sorted so. Raises Problem `invalid-cursor`."""
    try:
        return cursors.place_in_list(cursors.decode_by(mark, cursor), sort)
    except ValueError as error:
        raise _refusal(error) from None


def place_in_snapshot(mark: str, cursor: str) -> tuple[int, int]:
    """Where the history ended when the snapshot was begun, and the last row that was read. Raises the same."""
    try:
        match cursors.decode_by(mark, cursor):
            case [int(since), int(row)] if 0 <= since <= cursors.LARGEST and 0 <= row <= cursors.LARGEST:
                return since, row
        raise cursors.BrokenCursor(cursor)
    except ValueError as error:
        raise _refusal(error) from None


def _refusal(error: ValueError) -> Problem:
    detail, expected = "This is not a cursor of ours.", "a cursor, unchanged, from `next`"
    if isinstance(error, cursors.ForeignCursor):
        detail = "This cursor belongs to another question. Use it with the filters, sort and locale that it came from."
        expected = "a cursor from `next` of this very list"
    return Problem("invalid-cursor", detail, field="cursor", expected=expected)
