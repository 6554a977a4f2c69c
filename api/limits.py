"""How often one address may say something. Addresses are not kept: a bucket is named by a keyed digest of one.

The key is random, lives in this process alone and is thrown away every day, so nobody, we included, can tell later who
was here. The price is that each process counts for itself: with four of them, four times as much gets through, which
still bounds what a script can write. A table shared by all would be a record of addresses.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import blake2b
from ipaddress import IPv6Address, ip_address
from math import ceil
from threading import Lock

from .problems import Problem

MOST_BUCKETS = 20_000
"""Beyond it the fullest half is forgotten: whoever is being held back stays so."""


@dataclass
class Limit:
    """A bucket for each address: `burst` may come at once, then one in `every` seconds."""

    burst: int
    every: float
    _key: bytes = b""
    _day: date | None = None
    _buckets: dict[bytes, tuple[float, float]] = field(default_factory=dict)
    """By address: how many may still come, and when that was so."""
    _lock: Lock = field(default_factory=Lock)

    def take(self, address: str, *, now: datetime) -> None:
        """Let one from `address` through. Raises Problem `too-many-requests` if it has had its share."""
        with self._lock:
            self._turn(now.date())
            name, moment = self._name(address), now.timestamp()
            left, since = self._buckets.get(name, (float(self.burst), moment))
            left = min(self.burst, left + max(0.0, moment - since) / self.every)
            if left < 1:
                self._buckets[name] = (left, moment)
                raise _refusal(ceil(round((1 - left) * self.every, 3)))
            self._buckets[name] = (left - 1, moment)
            if len(self._buckets) > MOST_BUCKETS:
                self._forget_the_fullest()

    def _turn(self, day: date) -> None:
        if day != self._day:
            self._key, self._day = secrets.token_bytes(32), day
            self._buckets.clear()

    def _name(self, address: str) -> bytes:
        return blake2b(_household(address).encode(), key=self._key, digest_size=16).digest()

    def _forget_the_fullest(self) -> None:
        emptiest = sorted(self._buckets.items(), key=lambda bucket: bucket[1][0])
        self._buckets = dict(emptiest[: MOST_BUCKETS // 2])


def client_address(peer: str, forwarded_for: str, proxies: int) -> str:
    """Where a request came from: what the outermost of our `proxies` saw. What stands before that anyone can write."""
    if not proxies:
        return peer
    chain = [part.strip() for part in forwarded_for.split(",") if part.strip()]
    return chain[-proxies] if len(chain) >= proxies else peer


def _household(address: str) -> str:
    """An IPv6 address without its last half, which one household may choose anew for each request."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    return str(parsed.exploded[:19]) if isinstance(parsed, IPv6Address) else address


def _refusal(seconds: int) -> Problem:
    detail = f"That is enough from this address for now. Try again in {seconds} seconds."
    return Problem("too-many-requests", detail, headers={"Retry-After": str(seconds)})
