"""The history: everything that happened to what the audience can read, in the order in which it became visible.

A client that replays it from 0, or from a snapshot's `changes_since`, and looks at each item's present state, ends with
exactly what is published. Filters thin out a page and do not fill it up: the cursor counts events read, not shown.
"""

from __future__ import annotations

import orjson

from api.answer import Answer, Caller
from api.caching import cache_control, etag_of
from api.history import is_asked, require_kept, told
from api.surrogates import CHANGES_KEY, HEADER
from content.publishing import queries

from .pages import next_url
from .questions import ChangesQuestion


def changes(caller: Caller, question: ChangesQuestion) -> Answer:
    """Answer `{"events": […], "next": url or null once caught up, "cursor": what to send as `since` next time}`.

    Raises Problem `history-forgotten`.
    """
    read = queries.changes(caller.audience, question.since, question.limit + 1)
    require_kept(caller, question.since, read)
    has_more = len(read) > question.limit
    read = read[: question.limit]
    cursor = read[-1].sequence if read else question.since
    body = orjson.dumps(
        {
            "events": [told(event, caller) for event in read if is_asked(event, question.type, question.locale)],
            "next": next_url(caller, "changes", question, since=cursor) if has_more else None,
            "cursor": cursor,
        }
    )
    headers = {
        "Content-Type": "application/json",
        "ETag": etag_of(body),
        "Cache-Control": cache_control("changes", caller),
        HEADER: CHANGES_KEY,
    }
    return Answer(200, headers, body)
