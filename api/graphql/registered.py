"""The queries that clients registered, shared by all processes in one small table.

The table is bounded in number and in size, and what was registered first makes room: whoever still needs that sends
its text once more. No use is noted, so a read writes nothing. Not a cache in each process alone: a client would
register its queries again with every worker.

Registering waits for nobody. On SQLite there is one writer at a time, and a worker that waited for a publication to
commit would keep all its readers waiting. So it gives up at once, knows the query by itself meanwhile, and writes it
down when it is sent once more: whoever asks another process by the hash is told that it is not known, and sends it.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from threading import Lock

from django.db import DatabaseError, OperationalError, connection

from api.models import RegisteredQuery
from content.documents import Audience

log = logging.getLogger("api.graphql")

MOST = 1_000
LONGEST = 10_000
"""How many queries are remembered for each audience, and of how many characters at most."""
KEPT = 500
"""How many of them a process remembers by itself."""

_kept: OrderedDict[tuple[Audience, str], str] = OrderedDict()
_unwritten: set[tuple[Audience, str]] = set()
"""What of them could not be written down."""
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
        if text_of(audience, hash) is None or (audience, hash) in _unwritten:
            _keep(audience, hash, text)
            _unwritten.add((audience, hash))
            query = RegisteredQuery(audience=audience, hash=hash, text=text, registered_at=now)
            with _without_waiting():
                RegisteredQuery.objects.bulk_create([query], ignore_conflicts=True)
                _make_room(audience)
            _unwritten.discard((audience, hash))
    except OperationalError:
        log.info("A persisted query is not registered yet: somebody else is writing")
    except DatabaseError:
        log.exception("A persisted query could not be registered")


@contextmanager
def _without_waiting() -> Iterator[None]:
    """Fail at once where another holds what is to be written: SQLite's one lock; PostgreSQL locks rows, and briefly."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        (patience,) = cursor.execute("PRAGMA busy_timeout").fetchone()
        cursor.execute("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA busy_timeout = {int(patience)}")


def forget() -> None:
    """Forget what this process remembers by itself."""
    with _lock:
        _kept.clear()
        _unwritten.clear()


def _keep(audience: Audience, hash: str, text: str) -> None:
    with _lock:
        _kept[audience, hash] = text
        while len(_kept) > KEPT:
            _unwritten.discard(_kept.popitem(last=False)[0])


def _make_room(audience: Audience) -> None:
    mine = RegisteredQuery.objects.filter(audience=audience).order_by("-registered_at", "-pk")
    if too_old := list(mine.values_list("pk", flat=True)[MOST : MOST + 100]):
        RegisteredQuery.objects.filter(pk__in=too_old).delete()
