"""Tells callers apart for a day, so that nobody counts twice, and forgets them.

A caller is a digest made with a random key that lives in this process alone and is thrown away when the day ends.
Digests stay in memory: what is written are counts. The price is that another process, or this one started anew, sees
the same caller for the first time again.
"""

from __future__ import annotations

import secrets
from collections import OrderedDict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import blake2b
from typing import Any

MOST_SEEN = 100_000
"""Beyond it nothing is new until the day ends: a flood stops the counting and never fills the memory."""
MOST_RECENT = 5_000
RECENT = timedelta(minutes=1)
"""How long after a search another one of the same caller is taken for a second attempt."""


@dataclass(frozen=True)
class Asker:
    """Who asks, as long as the request lasts. `name` is empty where callers cannot be told apart: a server asks for all
    its visitors. `consumer` is whose key was sent."""

    name: str = ""
    consumer: str = ""


@dataclass
class Attempt:
    """A caller's last search, remembered for a minute: as it was typed, what it counts for, what came of it."""

    typed: str
    counts_for: tuple[Any, ...]
    at: datetime
    found: bool
    opened: bool = False

    def is_of(self, typed: str, locale: str) -> bool:
        return self.typed == typed and self.counts_for[2] == locale


class Callers:
    """Those of one day, as this process saw them. Whoever uses it holds a lock, and turns it to the day first."""

    def __init__(self) -> None:
        self._day, self._key = date.min, b""
        self._done: set[bytes] = set()
        self._attempts: OrderedDict[bytes, Attempt] = OrderedDict()

    def turn(self, day: date) -> bool:
        """Forget everybody if a new day has begun, and tell so."""
        if day <= self._day:
            return False
        self._day, self._key = day, secrets.token_bytes(32)
        self._done.clear()
        self._attempts.clear()
        return True

    def is_first(self, asker: Asker, *what: object) -> bool:
        """Whether this caller does this for the first time today. Whoever cannot be told apart always does."""
        if not asker.name:
            return True
        done = self._digest(asker, *what)
        if done in self._done or len(self._done) >= MOST_SEEN:
            return False
        self._done.add(done)
        return True

    def last_attempt(self, asker: Asker, now: datetime, *what: object) -> Attempt | None:
        """What this caller searched for, or else did, within the last minute, if they can be told apart."""
        found = self._attempts.get(self._digest(asker, *what)) if asker.name else None
        return found if found and now - found.at <= RECENT else None

    def remember(self, asker: Asker, attempt: Attempt, *what: object) -> None:
        """This is the caller's last search now, or the last of whatever else they did."""
        if not asker.name:
            return
        caller = self._digest(asker, *what)
        self._attempts[caller] = attempt
        self._attempts.move_to_end(caller)
        if len(self._attempts) > MOST_RECENT:
            self._attempts.popitem(last=False)

    def _digest(self, asker: Asker, *what: object) -> bytes:
        return blake2b(repr((asker, *what)).encode(errors="replace"), key=self._key, digest_size=8).digest()
