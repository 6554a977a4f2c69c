"""How much each consumer asked, by day, and when it has had its quota.

Counted in memory and written every few seconds by a thread of its own: no read waits for a write. A process that is
killed forgets what it had not written yet, which is at most that.
"""

from __future__ import annotations

import atexit
import logging
from collections import Counter
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from threading import Event, Lock, Thread

from django.conf import settings
from django.db import IntegrityError, connection, connections, transaction

from .limits import DAY
from .models import ApiUsage
from .problems import Problem

log = logging.getLogger("api")

Count = tuple[int, date]
"""A consumer on a day."""


class Usage:
    """What this process has counted since it wrote last, and what had been written of all processes by then."""

    def __init__(self) -> None:
        self._requests: Counter[Count] = Counter()
        self._refused: Counter[Count] = Counter()
        self._written: dict[Count, int] = {}
        self._lock, self._begun, self._ended = Lock(), False, Event()

    def count(self, consumer_id: int, per_day: int | None, now: datetime) -> None:
        """Count a request that is let in. Raises Problem `too-many-requests` once there were `per_day` of them."""
        today = (consumer_id, now.astimezone(UTC).date())
        with self._lock:
            if per_day is not None and self._asked(today) >= per_day:
                raise _refusal(now)
            self._requests[today] += 1
        self._begin()

    def told(self, consumer_id: int, per_day: int, now: datetime) -> tuple[tuple[str, str], ...]:
        """What a consumer is told of its quota, in headers (draft-ietf-httpapi-ratelimit-headers)."""
        with self._lock:
            left = max(per_day - self._asked((consumer_id, now.astimezone(UTC).date())), 0)
        policy = f'"day";q={per_day};w={DAY}'
        return ("RateLimit-Policy", policy), ("RateLimit", f'"day";r={left};t={_until_midnight(now)}')

    def refused(self, consumer_id: int, now: datetime) -> None:
        """Count a request that was refused for asking too much."""
        with self._lock:
            self._refused[consumer_id, now.astimezone(UTC).date()] += 1
        self._begin()

    def write(self) -> None:
        """Add what was counted to the tables, and read what others wrote. What could not be written is kept."""
        with self._lock:
            requests, refused = self._requests, self._refused
            self._requests, self._refused = Counter(), Counter()
        written = {}
        try:
            for count in requests | refused:
                with suppress(IntegrityError):  # the consumer was deleted meanwhile
                    written[count] = _add(count, requests[count], refused[count])
                del requests[count], refused[count]
        except Exception:
            with self._lock:
                self._requests += requests
                self._refused += refused
            raise
        finally:
            with self._lock:
                self._written = written

    def _asked(self, today: Count) -> int:
        if today not in self._written:
            found = ApiUsage.objects.filter(consumer=today[0], day=today[1]).values_list("requests", flat=True)
            self._written[today] = found.first() or 0
        return self._written[today] + self._requests[today]

    def _begin(self) -> None:
        """With the first request, because a server may fork after it has loaded this."""
        if self._begun or not settings.USAGE_WRITTEN_EVERY:
            return
        with self._lock:
            begins, self._begun = not self._begun, True
        if begins:
            Thread(target=self._write_on, name="usage", daemon=True).start()
            atexit.register(self._end)

    def _end(self) -> None:
        self._ended.set()
        with suppress(Exception):  # the process ends, and nobody would read of it
            self.write()

    def _write_on(self) -> None:
        while not self._ended.wait(settings.USAGE_WRITTEN_EVERY):
            try:
                self.write()
            except Exception:
                log.warning("What consumers asked could not be written; it is tried again", exc_info=True)
            finally:
                connections.close_all()  # of this thread


def _add(count: Count, requests: int, refused: int) -> int:
    """Add to the row of a consumer's day, and return how many requests it tells of now."""
    table = ApiUsage._meta.db_table
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} (consumer_id, day, requests, refused) VALUES (%s, %s, %s, %s) "  # noqa: S608 - a name of our own
            "ON CONFLICT (consumer_id, day) DO UPDATE SET "
            f"requests = {table}.requests + excluded.requests, refused = {table}.refused + excluded.refused "
            "RETURNING requests",
            [*count, requests, refused],
        )
        return int(cursor.fetchone()[0])


def _until_midnight(now: datetime) -> int:
    """Seconds, until it is another day in UTC."""
    tomorrow = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return int((tomorrow - now).total_seconds()) + 1


def _refusal(now: datetime) -> Problem:
    seconds = _until_midnight(now)
    detail = f"The quota of this key is used up until midnight UTC, in {seconds} seconds."
    return Problem("too-many-requests", detail, headers={"Retry-After": str(seconds)})


usage = Usage()
"""Of this process."""
