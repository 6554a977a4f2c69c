"""The history as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html).

A frame's `id` is the event's number. A browser sends the last one it had as `Last-Event-ID` when it comes back, so no
event is missed whatever was cut off where.
"""

from __future__ import annotations

import orjson

from content.publishing.queries import EventRow

from .answer import Caller
from .history import told

CONTENT_TYPE = "text/event-stream"
COME_BACK = 2000
"""Milliseconds until a client that was cut off comes back."""
STILL_HERE = b": still here\n\n"
"""What says nothing, so that nobody in between takes a quiet stream for a dead one."""


def place(sequence: int) -> bytes:
    """Has the client go on after this number, without telling it anything."""
    return b"retry: %d\nid: %d\n\n" % (COME_BACK, sequence)


def frame(event: EventRow, caller: Caller) -> bytes:
    """One event, named as in the change feed, with the same object."""
    name = event.event.encode()
    return b"event: %s\nid: %d\ndata: %s\n\n" % (name, event.sequence, orjson.dumps(told(event, caller)))
