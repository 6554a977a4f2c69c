"""The history as server-sent events, as much of it as there is now.

A worker here has one thread, which a client that stays would take from everybody. So this tells what has happened and
ends, and browsers come back by themselves with the number they had. Behind the same address `config.live` keeps the
connection open: clients notice nothing but that they hear sooner.
"""

from __future__ import annotations

from api.answer import Answer, Caller
from api.caching import cache_control
from api.frames import CONTENT_TYPE, frame, place
from api.history import is_asked, require_kept
from content.publishing import queries

from .questions import StreamQuestion

MOST = 500
"""Events in one answer; the next one has the rest."""


def streaming(caller: Caller, question: StreamQuestion) -> Answer:
    """Answer the events after the last one that the client had; with none to start from, those from now on. After a
    410 `history-forgotten` browsers do not come back by themselves.

    Raises Problem `history-forgotten`.
    """
    position = question.after(queries.last_sequence(caller.audience))
    read = queries.changes(caller.audience, position, MOST)
    require_kept(caller, position, read)
    frames = [frame(event, caller) for event in read if is_asked(event, question.type, question.locale)]
    body = b"".join([place(position), *frames, *([place(read[-1].sequence)] if read else [])])
    return Answer(200, {"Content-Type": CONTENT_TYPE, "Cache-Control": cache_control("refused", caller)}, body)
