"""Counts searches, what is opened after them, and questions for passages, and writes the counts in batches.

A search never waits for it: a process writes at most once in WRITE_EVERY, in the request that comes then, and leaves a
busy database alone. What is counted in between may be lost with the process: these are counts, not a ledger.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from threading import Lock
from typing import Any, NamedTuple
from uuid import UUID

from django.db import OperationalError, connection, transaction
from django.utils import timezone

from search.engine import Key, Query, Results
from search.entry import plain
from search.patience import impatient
from search.unanswered import harmless

from .callers import Asker, Attempt, Callers
from .models import OpenedItem, SearchCount
from .naming import Searched

WRITE_EVERY = timedelta(seconds=10)
TYPING = timedelta(seconds=2)
"""A search that another one goes on from so soon was a word half typed."""
MOST_TEXTS = 5_000
"""Texts that a process counts by their words on one day; what comes beyond is counted without."""
LONGEST = 200
COLUMNS = (
    *("searches", "callers", "without_results", "reformulated", "opened", "clicks", "places"),
    *("questions", "unanswered"),
)
QUESTION = "question"
HIGHEST = {"callers"}
"""What processes do not add to each other: each saw some of the same callers."""


class Counted(NamedTuple):
    """What a count is of: the columns by which a SearchCount is found."""

    day: date
    audience: str
    locale: str
    consumer: str
    text: str


class Counting:
    """What this process counted since it wrote last."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._callers = Callers()
        self._texts: set[Counted] = set()
        self._seen: Counter[Counted] = Counter()
        """How many callers asked for something today."""
        self._counts: defaultdict[Counted, Counter[str]] = defaultdict(Counter)
        self._items: Counter[tuple[date, UUID, str]] = Counter()
        self._written_at: datetime | None = None

    def searched(self, query: Query, results: Results, asker: Asker, *, now: datetime) -> None:
        """Count a search. Its further pages, and the same again within a minute, are no other one."""
        if query.offset:
            return
        typed = _typed(query)
        found = bool(results.total) or is_narrowed(query)
        with self._lock:
            counted = self._counted(now, query.audience, query.locale, asker, harmless(typed))
            before = self._callers.last_attempt(asker, now)
            if before is None or not before.is_of(typed, query.locale):
                if before is not None:
                    self._replaces(before, typed, now)
                self._count(counted, searches=1, without_results=0 if found else 1)
                if asker.name and self._callers.is_first(asker, "searched", counted):
                    self._seen[counted] += 1
                    self._counts[counted]["callers"] = self._seen[counted]
                self._callers.remember(asker, Attempt(typed, counted, now, found))
        self._write_in_time(now)

    def questioned(self, query: Query, is_answered: bool, asker: Asker, *, now: datetime) -> None:
        """Count a question that passages were to answer. The same again within a minute is no other one, and none is a
        search: nothing is opened after it."""
        typed = _typed(query)
        with self._lock:
            counted = self._counted(now, query.audience, query.locale, asker, harmless(typed))
            before = self._callers.last_attempt(asker, now, QUESTION)
            if before is None or not before.is_of(typed, query.locale):
                self._count(counted, questions=1, unanswered=0 if is_answered else 1)
                self._callers.remember(asker, Attempt(typed, counted, now, is_answered), QUESTION)
        self._write_in_time(now)

    def opened(self, searched: Searched, item: Key, place: int, asker: Asker, *, now: datetime) -> bool:
        """Count that a result was opened: once a caller, search and item a day. Tells whether it counts."""
        with self._lock:
            counted = self._counted(now, "public", searched.locale, asker, searched.text)
            if not self._callers.is_first(asker, "click", counted, item):
                return False
            before = self._callers.last_attempt(asker, now)
            if before is not None and before.counts_for == counted:
                before.opened = True
            is_first = self._callers.is_first(asker, "opened", counted)
            self._count(counted, clicks=1, places=place, opened=1 if is_first else 0)
            if self._callers.is_first(asker, "item", item[0]):
                self._items[counted.day, *item] += 1
        self._write_in_time(now)
        return True

    def write(self) -> None:
        """Add what was counted to the tables. What could not be written, because somebody else is, is kept."""
        with self._lock:
            counts, items = self._counts, self._items
            self._counts, self._items = defaultdict(Counter), Counter()
        try:
            with impatient(), transaction.atomic():
                _add(SearchCount, Counted._fields, COLUMNS, counts)
                _add(
                    OpenedItem,
                    ("day", "content_id", "locale"),
                    ("times",),
                    {key: {"times": items[key]} for key in items},
                )
        except OperationalError:
            with self._lock:
                for counted, columns in counts.items():
                    self._take_back_in(counted, columns)
                self._items += items

    def _counted(self, now: datetime, audience: str, locale: str, asker: Asker, text: str) -> Counted:
        """What this is counted for. What agents ask is about callers, so that nothing is kept of its words."""
        day = timezone.localdate(now)
        if self._callers.turn(day):
            self._texts.clear()
            self._seen.clear()
        counted = Counted(day, audience, locale, asker.consumer, text if audience == "public" else "")
        if counted not in self._texts:
            if len(self._texts) >= MOST_TEXTS:
                return counted._replace(text="")
            self._texts.add(counted)
        return counted

    def _replaces(self, before: Attempt, typed: str, now: datetime) -> None:
        """The caller's search before this one was half a word, or did not bring what they wanted."""
        counted = Counted(*before.counts_for)
        if now - before.at <= TYPING and typed.startswith(before.typed):
            self._count(counted, searches=-1, without_results=0 if before.found else -1)
        elif not before.opened:
            self._count(counted, reformulated=1)

    def _count(self, counted: Counted, **columns: int) -> None:
        for column, more in columns.items():
            self._counts[counted][column] += more

    def _take_back_in(self, counted: Counted, columns: Mapping[str, int]) -> None:
        now = self._counts[counted]
        for column, value in columns.items():
            now[column] = max(now[column], value) if column in HIGHEST else now[column] + value

    def _write_in_time(self, now: datetime) -> None:
        with self._lock:
            if self._written_at is not None and now - self._written_at < WRITE_EVERY:
                return
            self._written_at = now
        self.write()


def _typed(query: Query) -> str:
    return " ".join(plain(query.text[:LONGEST]).lower().split())


def is_narrowed(query: Query) -> bool:
    """Whether a question looks at a part of what there is: what is not found there may be somewhere else."""
    return any((query.types, query.departments, query.topics, query.locations, query.languages))


def _add(model: Any, names: Iterable[str], columns: Iterable[str], counts: Mapping[Any, Mapping[str, int]]) -> None:
    """Add counts to the rows that have these names, in one order, so that no two processes wait for each other."""
    names, columns, table = [*names], [*columns], model._meta.db_table
    added = [
        f"{column} = CASE WHEN excluded.{column} > {table}.{column} THEN excluded.{column} ELSE {table}.{column} END"
        if column in HIGHEST
        else f"{column} = {table}.{column} + excluded.{column}"
        for column in columns
    ]
    fields = {name: model._meta.get_field(name) for name in names}
    rows = [
        [
            *(fields[name].get_db_prep_value(value, connection) for name, value in zip(names, key, strict=True)),
            *(counts[key].get(column, 0) for column in columns),
        ]
        for key in sorted(counts)
    ]
    if rows:
        marks = ", ".join(["%s"] * (len(names) + len(columns)))
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {table} ({', '.join([*names, *columns])}) VALUES ({marks}) "  # noqa: S608 - names of our own
                f"ON CONFLICT ({', '.join(names)}) DO UPDATE SET {', '.join(added)}",
                rows,
            )


counting = Counting()
"""Of this process."""
