"""What residents searched for and did not find, for the people who write.

Kept small and harmless: the words alone, without what could tell who asked. A search never waits for it: a process
writes at most once in WRITE_EVERY, what comes in between is counted in memory and goes with the next one (or is lost
with the process: these are counts, not a ledger), and a database that is busy is left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from threading import Lock

from django.db import OperationalError, connection, transaction

from .engine import Query
from .models import UnansweredSearch
from .narrowing import narrowing
from .patience import impatient

WRITE_EVERY = timedelta(seconds=10)
KEPT_FOR = timedelta(days=90)
MOST_KEPT = 5_000
MOST_IN_MEMORY = 500
LONGEST = 80

MAIL = re.compile(r"(?<!\S)\S+@\S+")
"""Looked for where a word begins: from each of its letters on, ten thousand letters without a space took a second."""
NUMBER = re.compile(r"\+?\d(?:[\s().\-/]*\d){4,}")
ADDRESS = re.compile(
    r"\b\d+\w?\s+(\w+\s+){1,3}(street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|pl)\b"
    r"|\b(calle|avenida)\s+(\w+\s+){1,4}\d+"
)
"""A house in a street. Who searches for one is perhaps its resident, so such a search is not kept at all."""

_lock = Lock()
_waiting: Counter[tuple[str, str]] = Counter()
_written_at: list[datetime] = []
"""When this process wrote last, if it did."""


def note(query: Query, *, now: datetime) -> None:
    """Count a resident's question that found nothing. Agents' questions are about callers, and are never kept."""
    text = harmless(query.text)
    if query.audience != "public" or narrowing(query) or query.offset or not text:
        return
    with _lock:
        if len(_waiting) < MOST_IN_MEMORY or (text, query.locale) in _waiting:
            _waiting[text, query.locale] += 1
        if _written_at and now - _written_at[0] < WRITE_EVERY:
            return
        _written_at[:] = [now]
        counted = dict(_waiting)
        _waiting.clear()
    _write(counted, now)


def harmless(text: str) -> str:
    """The words as they are kept: in one spelling, numbers and mail addresses masked; empty for what is not kept."""
    words = " ".join(text.lower().split())
    if ADDRESS.search(words):
        return ""
    return NUMBER.sub("[number]", MAIL.sub("[mail]", words))[:LONGEST].strip()


class Unanswered:
    """What was not found, as the desk's home asks for it."""

    def most_asked(self, first: int, count: int) -> Sequence[UnansweredSearch]:
        return list(UnansweredSearch.objects.order_by("-times", "-last_asked_at", "pk")[first : first + count])

    def total(self) -> int:
        return UnansweredSearch.objects.count()


def forget(now: datetime) -> None:
    """The relay's job: let go of what was not asked for long, and of the oldest when there are too many."""
    kept = UnansweredSearch.objects.order_by("-last_asked_at", "-pk")
    too_old = kept.filter(last_asked_at__lt=now - KEPT_FOR)
    if too_old.exists():
        too_old.delete()
    too_many = list(kept.values_list("pk", flat=True)[MOST_KEPT : MOST_KEPT + 500])
    if too_many:
        UnansweredSearch.objects.filter(pk__in=too_many).delete()


def _write(counted: Mapping[tuple[str, str], int], now: datetime) -> None:
    """Add these counts to the table, in one order, so that no two processes wait for each other."""
    moment = connection.ops.adapt_datetimefield_value(now)
    table = UnansweredSearch._meta.db_table
    try:
        with impatient(), transaction.atomic(), connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {table} (text, locale, times, last_asked_at) VALUES (%s, %s, %s, %s) "  # noqa: S608 - our own table
                f"ON CONFLICT (text, locale) DO UPDATE SET times = {table}.times + excluded.times, "
                "last_asked_at = excluded.last_asked_at",
                [(text, locale, times, moment) for (text, locale), times in sorted(counted.items())],
            )
    except OperationalError:
        with _lock:  # somebody else is writing; the next one takes these along
            _waiting.update(counted)
