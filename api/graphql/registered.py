"""The queries that clients registered, shared by all processes in one small table.

The table is bounded in number and in size, and what was registered first makes room: whoever still needs that sends
its text once more. No use is noted, so a read writes nothing. Not a cache in each process alone: a client would
register its queries again with every worker.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from datetime import datetime
from threading import Lock

from django.db import DatabaseError, connection

from api.models import RegisteredQuery
from content.documents import Audience

log = logging.getLogger("api.graphql")

MOST = 1_000
LONGEST = 10_000
"""How many queries are remembered for each audience, and of how many characters at most."""
KEPT = 500
"""How many of them a process remembers by itself."""

_kept: OrderedDict[tuple[Audience, str], str] = OrderedDict()
_lock = Lock()


def text_of(audience: Audience, hash: str) -> str | None:
    """The query with this hash; None if nobody registered it, or it had to make room."""
    with _lock:
        if found := _kept.get((audience, hash)):
            _kept.move_to_end((audience, hash))
            return found
    with connection.cursor() as cursor:
        cursor.execute("SELECT text FROM api_registeredquery WHERE audience = %s AND hash = %s", [audience, hash])
        row = cursor.fetchone()
    if row is None:
        return None
    _keep(audience, hash, row[0])
    return row[0]


def remember(audience: Audience, hash: str, text: str, *, now: datetime) -> None:
    """Register a valid query. One that is too long, or known, is left as it is; the answer never depends on it."""
    if len(text) > LONGEST or "\0" in text:
        return
    try:
        if text_of(audience, hash) is None:
            query = RegisteredQuery(audience=audience, hash=hash, text=text, registered_at=now)
            RegisteredQuery.objects.bulk_create([query], ignore_conflicts=True)
            _make_room(audience)
    except DatabaseError:
        log.exception("A persisted query could not be registered")


def forget() -> None:
    """Forget what this process remembers by itself."""
    with _lock:
        _kept.clear()


def _keep(audience: Audience, hash: str, text: str) -> None:
    with _lock:
        _kept[audience, hash] = text
        while len(_kept) > KEPT:
            _kept.popitem(last=False)


def _make_room(audience: Audience) -> None:
    mine = RegisteredQuery.objects.filter(audience=audience).order_by("-registered_at", "-pk")
    if too_old := list(mine.values_list("pk", flat=True)[MOST : MOST + 100]):
        RegisteredQuery.objects.filter(pk__in=too_old).delete()
