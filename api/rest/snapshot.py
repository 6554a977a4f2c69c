"""Everything that is published in a language, whole, for a client that keeps a copy.

`changes_since` is the history's number from before the first page was read, and every cursor carries it: whatever
changes while the pages are read is in the history after it, so snapshot and then changes converge.
"""

from __future__ import annotations

from api.answer import Answer, Caller
from api.surrogates import CHANGES_KEY
from content.publishing import queries

from . import cursors
from .pages import answer_of, body_of, next_url
from .questions import SnapshotQuestion


def snapshot(caller: Caller, question: SnapshotQuestion) -> Answer:
    """Answer `{"items": [document…], "next": url or null, "changes_since": number}`."""
    asked = cursors.mark_of(("snapshot", caller.audience, question.locale))
    if question.cursor is None:
        since, after = queries.last_sequence(caller.audience), 0
    else:
        since, after = cursors.place_in_snapshot(asked, question.cursor)
    rows = queries.snapshot(caller.audience, question.locale, after, question.limit + 1)
    has_more = len(rows) > question.limit
    rows = rows[: question.limit]
    cursor = cursors.encode(asked, [since, rows[-1].id]) if has_more else None
    body = body_of(
        [row.body for row in rows],
        next_url=next_url(caller, "snapshot", question, cursor=cursor) if cursor else None,
        changes_since=since,
    )
    return answer_of(body, "snapshot", caller, [CHANGES_KEY])
