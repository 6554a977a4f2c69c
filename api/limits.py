"""How often one caller may ask. Addresses are not kept: a bucket is named by a keyed digest of one.

Each process counts for itself, by Python's own keyed hash (SipHash) of a salt and the address. Key and salt are random
and live in the process alone, the salt for a day, so nobody, we included, can tell later who was here. The price is
that with four processes four times as much gets through, which still bounds what a script can do. Where Redis is
configured all of them count together (`limits_redis`), and names are made with a key that follows from SECRET_KEY and
the day.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, cached_property
from ipaddress import IPv4Address, ip_address
from math import ceil
from threading import Lock
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from .problems import Problem

DAY = 86_400
"""Seconds, after which addresses have other names."""
MOST_BUCKETS = 20_000
"""Beyond it the fullest half is forgotten: whoever is being held back stays so."""


class Buckets(Protocol):
    """Where is counted: a bucket for each name, which holds `burst` and gets one back in `every` seconds."""

    def take(self, name: str, burst: float, every: float, cost: float, moment: float) -> float:
        """Take `cost` out of a bucket, at so many seconds since 1970, and return what is left; if it holds less than
        that, nothing is taken, and what is returned is below 0 by as much as is missing."""


@dataclass(frozen=True)
class Limit:
    """A bucket for each caller: `burst` may come at once, then one in `every` seconds. `name` tells buckets apart; a
    dear one counts for more."""

    burst: int
    every: float
    name: str = "address"
    buckets: Buckets = field(default_factory=lambda: InProcess())

    def take(self, caller: str, *, now: datetime, cost: float = 1) -> float:
        """Let one from this caller through, and return what is left. Raises Problem `too-many-requests` if it has had
        its share."""
        left = self.buckets.take(f"{self.name}/{caller}", self.burst, self.every, cost, now.timestamp())
        if left < 0:
            raise self._refusal(left)
        return left

    def let_in(self, caller: str, moment: float) -> tuple[tuple[str, str], ...]:
        """Let one from this caller through, and say in headers what is left: how many, and in how many seconds there
        will be all of them, or the next one where there is none. Raises Problem `too-many-requests`."""
        left = self.buckets.take(f"{self.name}/{caller}", self.burst, self.every, 1, moment)
        if left < 0:
            raise self._refusal(left)
        missing = self.burst - left if left >= 1 else 1 - left
        return self._policy, ("RateLimit", f'"{self.name}";r={int(left)};t={ceil(missing * self.every)}')

    @cached_property
    def _policy(self) -> tuple[str, str]:
        """So many in so many seconds (draft-ietf-httpapi-ratelimit-headers)."""
        return "RateLimit-Policy", f'"{self.name}";q={self.burst};w={max(1, round(self.burst * self.every))}'

    def _refusal(self, left: float) -> Problem:
        seconds = ceil(round(-left * self.every, 3))
        detail = f"That is enough for now. Try again in {seconds} seconds."
        headers = dict([("Retry-After", str(seconds)), self._policy, ("RateLimit", f'"{self.name}";r=0;t={seconds}')])
        return Problem("too-many-requests", detail, headers=headers)


class InProcess:
    """Counts in this process alone.

    Every request comes by here, so no lock is taken for a bucket that is there: two threads that take out of one at the
    very same moment may count as one.
    """

    def __init__(self) -> None:
        self._salt, self._from, self._until = b"", 0.0, 0.0
        self._buckets: dict[int, tuple[float, float]] = {}
        """By name: how much it holds, and when that was so."""
        self._lock = Lock()

    def take(self, name: str, burst: float, every: float, cost: float, moment: float) -> float:
        if not self._from <= moment < self._until:
            self._turn(moment)
        named = hash((self._salt, name))
        bucket = self._buckets.get(named)
        if bucket is None:
            held = burst
            self._make_room()
        else:
            held, since = bucket
            if moment > since:
                held = min(burst, held + (moment - since) / every)
        left = held - cost
        self._buckets[named] = (left if left >= 0 else held, moment)
        return left

    def _turn(self, moment: float) -> None:
        """A new day: all of them begin anew, under other names."""
        with self._lock:
            if not self._from <= moment < self._until:
                begins = moment // DAY * DAY
                self._salt, self._from, self._until = secrets.token_bytes(32), begins, begins + DAY
                self._buckets = {}

    def _make_room(self) -> None:
        """For one more: beyond the most, the fullest half is forgotten."""
        with self._lock:
            if len(self._buckets) >= MOST_BUCKETS:
                emptiest = sorted(self._buckets.items(), key=lambda bucket: bucket[1][0])
                self._buckets = dict(emptiest[: MOST_BUCKETS // 2])


@cache
def shared_buckets() -> Buckets:
    """Where callers are counted by settings: in this process, or in Redis by all together."""
    if not settings.REDIS_URL:
        return InProcess()
    buckets: Buckets = import_string("api.limits_redis.InRedis")(settings.REDIS_URL)
    return buckets


def client_address(peer: str, forwarded_for: str, proxies: int) -> str:
    """Where a request came from: what the outermost of our `proxies` saw. What stands before that anyone can write."""
    if not proxies:
        return peer
    chain = [part.strip() for part in forwarded_for.split(",") if part.strip()]
    return chain[-proxies] if len(chain) >= proxies else peer


def household(address: str) -> str:
    """What tells callers apart: an IPv6 address without its last half, which one household may choose anew for each
    request. An IPv4 address is itself, also written as IPv6, and no port that a proxy may write behind one counts."""
    if ":" not in address:
        return address
    try:
        parsed = ip_address(address.strip("[]"))
    except ValueError:
        host, _, port = address.rpartition(":")
        return household(host) if port.isdecimal() else address
    if isinstance(parsed, IPv4Address):
        return address
    return str(parsed.ipv4_mapped or parsed.exploded[:19])
