"""Counting in Redis, where all processes of all machines count together.

A script in Redis looks and takes in one step, so that two processes never both take the last one. While Redis is away,
each process counts for itself: a limit that is too loose for a while is better than a city that answers nobody.
"""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from hashlib import blake2b
from time import monotonic

import redis
from django.conf import settings

from .limits import InProcess

log = logging.getLogger("api")

TAKE = """
local held = tonumber(redis.call('HGET', KEYS[1], 'held') or ARGV[1])
local since = tonumber(redis.call('HGET', KEYS[1], 'since') or ARGV[4])
local now = tonumber(ARGV[4])
if since > now + tonumber(ARGV[5]) then since = now end
now = math.max(now, since)
held = math.min(tonumber(ARGV[1]), held + (now - since) / tonumber(ARGV[2]))
local left = held - tonumber(ARGV[3])
if left >= 0 then held = left end
redis.call('HSET', KEYS[1], 'held', tostring(held), 'since', tostring(now))
redis.call('EXPIRE', KEYS[1], math.ceil(tonumber(ARGV[1]) * tonumber(ARGV[2])) + 1)
return tostring(left)
"""
APART = 10
"""Seconds that the clocks of two machines may be apart. Beyond it the one that was ahead has been set back: whoever
asks would get nothing back for as long as it was wrong."""
DEADLINE = 0.1
"""Seconds that Redis may take."""
AGAIN = 5.0
"""Seconds until it is asked again after it failed."""


class InRedis:
    """Counts in the Redis at a URL, and in this process while that is away."""

    def __init__(self, url: str) -> None:
        self._redis = redis.Redis.from_url(url, socket_timeout=DEADLINE, socket_connect_timeout=DEADLINE)
        self._take = self._redis.register_script(TAKE)
        self._meanwhile, self._away_until = InProcess(), float("-inf")

    def take(self, name: str, burst: float, every: float, cost: float, moment: float) -> float:
        if monotonic() < self._away_until:
            return self._meanwhile.take(name, burst, every, cost, moment)
        try:
            return float(self._take([self._name(name, moment)], [burst, every, cost, f"{moment:.6f}", APART]))
        except redis.RedisError as error:
            log.warning("Redis is away, so each process counts for itself: %s", error)
            self._away_until = monotonic() + AGAIN
            return self._meanwhile.take(name, burst, every, cost, moment)

    def _name(self, name: str, moment: float) -> str:
        day = f"{datetime.fromtimestamp(moment, UTC):%Y-%m-%d}{settings.SECRET_KEY}".encode()
        key = blake2b(day, digest_size=32).digest()
        return f"wellspring:limit:{blake2b(name.encode(), key=key, digest_size=16).hexdigest()}"
