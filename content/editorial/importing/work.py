"""The work of the desk's imports, a few seconds of it at each of the relay's ticks.

Whoever has the lease does it; a relay that dies in the middle loses the lease after a minute, and the next one goes on
after the last row that was written. In the run itself those rows are written in the transaction that took the records
in, so nothing is done twice and nothing is left out.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import Any

from django.db import OperationalError
from django.db.models import Q
from wagtail.log_actions import LogContext

from content.editorial.exchange.errors import Unreadable
from content.editorial.exchange.gone import warn_of_gone
from content.editorial.exchange.importers.reading import Reading
from content.editorial.exchange.importers.zips import unpacked
from content.editorial.exchange.rehearsal import Rehearsal
from content.editorial.exchange.run import BATCH, Run, awaited, ordered
from content.moments import is_to_come

from .book import Book
from .models import ImportRun, RowPhase
from .stored import copied

logger = logging.getLogger(__name__)

SLICE = timedelta(seconds=4)
"""As long as one tick may take: the relay has other things to do, like carrying an alert to search."""
LEASE = timedelta(seconds=60)
KEPT = timedelta(days=30)
"""How long an import and its file stay, to be looked at."""

OUR_FAULT = "Something went wrong here that is no fault of the file. The people who run the site can see what."

State = ImportRun.State


def work(now: datetime) -> None:
    """Go on with the oldest import that is to be checked or run; the relay's tick calls it."""
    run = _leased(now)
    if run is not None:
        _go_on(run, now, monotonic() + SLICE.total_seconds())
    _forget_old(now)


def _leased(now: datetime) -> ImportRun | None:
    """The import to work on, which nobody else works on for the next minute."""
    free = ImportRun.objects.exclude(is_to_come("leased_until", now, LEASE) & ~Q(leased_by=_me()))
    for pk in free.filter(state__in=ImportRun.AT_WORK).order_by("pk").values_list("pk", flat=True):
        if free.filter(pk=pk).update(leased_by=_me(), leased_until=now + LEASE):
            return ImportRun.objects.get(pk=pk)
    return None


def _me() -> str:
    return f"{os.uname().nodename}:{os.getpid()}"


@dataclass
class _Read:
    """The file that this process read last: reading it anew at each tick would cost as much as the work."""

    of: tuple[int, str] = (0, "")
    reading: Reading | None = None


_last = _Read()


def _go_on(run: ImportRun, now: datetime, until: float) -> None:
    try:
        with LogContext(user=run.started_by):  # the history names who imported, though no revision has an author
            PHASES[State(run.state)](run, _reading_of(run), now, lambda: monotonic() < until)
    except Unreadable as error:
        _give_up(run, str(error), now)
    except OperationalError:
        raise  # the database was busy: the next tick tries again
    except Exception:
        logger.exception("import %s failed", run.pk)
        _give_up(run, OUR_FAULT, now)
    run.refresh_from_db(fields=["state"])
    if not run.is_at_work:
        _last.of, _last.reading = (0, ""), None


def _give_up(run: ImportRun, problem: str, now: datetime) -> None:
    run.problem = problem
    run.move_to(State.FAILED, now)


def _reading_of(run: ImportRun) -> Reading:
    """What is in the file. Raises Unreadable."""
    if _last.of != (run.pk, run.state) or _last.reading is None:
        with copied(run) as path, unpacked(path) as source:
            _last.reading = run.form.read(source, run.locale, **run.reading_options())
        warn_of_gone(_last.reading, run.locale, run.form.complete)
        _last.of = (run.pk, run.state)
    return _last.reading


def _check(run: ImportRun, reading: Reading, now: datetime, has_time: Callable[[], bool]) -> None:
    """Rehearse. What would become of each record is written when its transaction was rolled back."""
    rehearsal = Rehearsal(reading.records, run.overwrite)
    book = Book(run, RowPhase.CHECK, reading, rehearsal.records)
    book.open()
    if rehearsal.is_whole and run.done == 0:
        book.write(rehearsal.whole())
    while run.done < run.total and has_time():
        book.write(rehearsal.batch(rehearsal.records[run.done : run.done + BATCH]))
    if run.done >= run.total:
        _end(run, State.CHECKED, now)


def _run(run: ImportRun, reading: Reading, now: datetime, has_time: Callable[[], bool]) -> None:
    """Take records in, from the one after the last that was written."""
    records = ordered(reading.records)
    book = Book(run, RowPhase.RUN, reading, records)
    book.open()
    taking = Run(run.overwrite, awaited(records))
    taking.note = lambda outcomes: book.write(outcomes, unfinished=taking.unfinished)
    while run.done < run.total and has_time():
        first = run.done
        taking.batch(records[first : first + BATCH])
        run.refresh_from_db(fields=["done"])
        if run.done == first:
            raise RuntimeError(f"import {run.pk} stands still at record {first}")
    if run.done >= run.total and _finish(book, run, has_time):
        _end(run, State.DONE, now)


def _finish(book: Book, run: ImportRun, has_time: Callable[[], bool]) -> bool:
    """Look once more at what points at records that came later. True when none is left."""
    last = Run(run.overwrite, note=book.amend)
    while has_time():
        batch = book.unfinished(BATCH)
        if not batch:
            return True
        last.batch(batch)
    return not book.unfinished(1)


def _end(run: ImportRun, state: ImportRun.State, now: datetime) -> None:
    """Go to the next state, unless a person stopped it meanwhile."""
    fields: dict[str, Any] = {"state": state, "leased_by": "", "leased_until": None}
    if state == State.DONE:
        fields["finished_at"] = now
    ImportRun.objects.filter(pk=run.pk, state=run.state).update(**fields)


def _forget_old(now: datetime) -> None:
    for old in ImportRun.objects.filter(created_at__lt=now - KEPT).exclude(state__in=ImportRun.AT_WORK)[:5]:
        old.file.delete(save=False)
        old.delete()


PHASES = {State.CHECKING: _check, State.RUNNING: _run}
