"""Which generation of the documents is the present one, asked at every request.

On SQLite the row is read again whenever the database was written to. On PostgreSQL nobody can see that from here, so a
thread listens for the NOTIFY of each publication, reads the rows also when it has heard nothing for a while, and is
not believed once it has been silent for longer: then every request asks for itself until it is back.
"""

from __future__ import annotations

import logging
from threading import Event, Lock, Thread
from time import monotonic
from typing import Protocol

from django.db import DEFAULT_DB_ALIAS, connections, transaction

from content.documents import AUDIENCES, Audience
from content.publishing import queries
from content.publishing.generation import CHANNEL
from content.publishing.queries import Generation

from .wal import WalIndex, wal_index

log = logging.getLogger("api")

POLL = 0.5
"""Seconds of silence after which the rows are read all the same."""
BELIEVED = 1.0
"""Seconds after which what was read last is not believed any more."""
AGAIN = 1.0
"""Seconds until a connection that was lost is tried again."""


class Generations(Protocol):
    """Who knows the present generation."""

    def current(self, audience: Audience) -> Generation:
        """The generation of what this audience reads now; on PostgreSQL it may be a moment behind."""


class Read:
    """Reads the row each time."""

    def current(self, audience: Audience) -> Generation:
        return queries.generation(audience)


class Noticed:
    """Reads the row if the database was written to since, and once a second in any case."""

    def __init__(self, index: WalIndex) -> None:
        self._index = index
        self._known: dict[Audience, tuple[bytes | None, float, Generation]] = {}

    def current(self, audience: Audience) -> Generation:
        now, known = monotonic(), self._known.get(audience)
        if known and now < known[1] and self._index.is_still(known[0]):
            return known[2]
        self._index.look()
        stamp, generation = self._index.stamp(), queries.generation(audience)
        self._known[audience] = stamp, now + BELIEVED, generation
        return generation


class Heard:
    """Listens, in a thread of its own with a connection of its own."""

    def __init__(self) -> None:
        self._known: dict[Audience, Generation] = {}
        self._read_at = float("-inf")
        self._begun, self._lock, self._ended = False, Lock(), Event()

    def current(self, audience: Audience) -> Generation:
        if not self._begun:
            self._begin()
        return self._known[audience] if self.is_listening else queries.generation(audience)

    @property
    def is_listening(self) -> bool:
        """Whether what was heard last is to be believed."""
        return monotonic() - self._read_at < BELIEVED

    def end(self) -> None:
        """Stop listening; whoever asks afterwards is told what the row says."""
        self._ended.set()

    def _begin(self) -> None:
        """With the first request, because a server may fork after it has loaded this."""
        with self._lock:
            if not self._begun:
                self._begun = True
                Thread(target=self._listen, name="generations", daemon=True).start()

    def _listen(self) -> None:
        is_told = False
        while not self._ended.is_set():
            try:
                self._follow()
            except Exception:
                has_listened = self._read_at > float("-inf")
                if has_listened or not is_told:  # and not each second for as long as the database is away
                    log.warning("Nobody listens for publications; every request asks for itself", exc_info=True)
                is_told = True
            finally:
                self._read_at = float("-inf")
                connections[DEFAULT_DB_ALIAS].close()  # of this thread
            self._ended.wait(AGAIN)

    def _follow(self) -> None:
        database = connections[DEFAULT_DB_ALIAS]
        with database.cursor() as cursor:
            cursor.execute(f"LISTEN {CHANNEL}")
        self._read()
        while not self._ended.is_set():
            for _ in database.connection.notifies(timeout=POLL, stop_after=1):
                pass
            self._read()

    def _read(self) -> None:
        began = monotonic()
        # For this transaction alone: what is said for a session, a pooler hands on to whoever has the connection next.
        with transaction.atomic(), connections[DEFAULT_DB_ALIAS].cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = 2000")
            self._known = {audience: queries.generation(audience) for audience in AUDIENCES}
        self._read_at = began


def generations_of_database() -> Generations:
    """Whoever fits the database in use."""
    database = connections[DEFAULT_DB_ALIAS]
    return Heard() if database.vendor == "postgresql" else Noticed(wal_index(str(database.settings_dict["NAME"])))
