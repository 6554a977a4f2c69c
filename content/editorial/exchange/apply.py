"""Records become content: in batches, each one transaction, each record whole or not at all.

A run that is killed leaves whole batches, and the next one goes on where it stopped, because a record that is already
there is unchanged. A rehearsal is the same run in a transaction that is rolled back.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction

from content.transaction import publication

from . import codes, hours, pages, redirects, snippets
from .errors import Rejected, reason_of
from .indexing import once_per_item
from .kinds import PAGES, SNIPPETS
from .records import AnyRecord, RedirectRecord, ServiceCodeRecord, named
from .references import References
from .report import Outcome

logger = logging.getLogger(__name__)

BATCH = 20
FAULTS = (Rejected, ValidationError, ValueError, IntegrityError, DataError)
"""What is wrong with an item rather than with the machine; a document that cannot be rendered is a ValueError."""

TAKE_IN: dict[type, Callable] = {
    ServiceCodeRecord: codes.take_in,
    **dict.fromkeys(hours.MODELS, hours.take_in),
    **dict.fromkeys(SNIPPETS, snippets.take_in),
    **dict.fromkeys(PAGES, pages.take_in),
    RedirectRecord: redirects.take_in,
}
ORDER = {kind: place for place, kind in enumerate(TAKE_IN)}


def apply(
    records: Sequence[AnyRecord],
    *,
    overwrite: bool = False,
    rehearse: bool = False,
    progress: Callable[[int], None] = lambda done: None,
) -> list[Outcome]:
    """Make the city say what `records` say, and return what became of each.

    Records may stand in any order, except that a topic or department follows the one above it. `progress` is told how
    many more records are done.
    """
    if not rehearse:
        return _run(records, overwrite, progress)
    with transaction.atomic():
        outcomes = _run(records, overwrite, progress)
        transaction.set_rollback(True)
    return outcomes


def _run(records: Sequence[AnyRecord], overwrite: bool, progress: Callable[[int], None]) -> list[Outcome]:
    """Once over all records, and once more over those that point at others that came later."""
    run = _Run(overwrite, _awaited(records))
    outcomes: list[Outcome] = []
    ordered = sorted(records, key=lambda record: (ORDER[type(record)], bool(getattr(record, "translation_of", ""))))
    for batch in _batches(ordered):
        outcomes += run.batch(batch)
        progress(len(batch))
    unfinished, run.unfinished, run.references.awaited = run.unfinished, [], set()
    for batch in _batches(unfinished):
        again = {
            id(outcome.record): outcome.incomplete() for outcome in run.batch(batch) if outcome.result == "rejected"
        }
        outcomes = [again.get(id(outcome.record), outcome) for outcome in outcomes]
    return outcomes


def _awaited(records: Sequence[AnyRecord]) -> set[tuple[str, str]]:
    """The keys and the names that this run will make lead somewhere, with their locales."""
    made = [record for record in records if not isinstance(record, RedirectRecord)]
    names = {(named(record.title).casefold(), record.locale) for record in made}
    return names | {(record.key, record.locale) for record in made}


class _Run:
    """What one run knows: where keys lead so far, and which records must be looked at once more."""

    def __init__(self, overwrite: bool, keys: set[tuple[str, str]]) -> None:
        self.overwrite = overwrite
        self.references = References(awaited=keys)
        self.unfinished: list[AnyRecord] = []

    def batch(self, records: Sequence[AnyRecord]) -> list[Outcome]:
        """Take in `records` in one transaction. If their documents cannot be made, each in one of its own."""
        unfinished = len(self.unfinished)
        try:
            with publication():
                return [self.one(record) for record in records]
        except FAULTS as error:
            self.references = References(awaited=self.references.awaited)
            del self.unfinished[unfinished:]
            if len(records) > 1:
                return [outcome for record in records for outcome in self.batch([record])]
            logger.exception("cannot make the documents of %s", records[0].key)
            return [Outcome(records[0], "rejected", reason_of(error))]

    def one(self, record: AnyRecord) -> Outcome:
        """Take in one record, or leave no trace of it."""
        self.references.locale, self.references.left_out = record.locale, False
        try:
            with transaction.atomic(), once_per_item():
                result, reason = TAKE_IN[type(record)](record, self.references, self.overwrite)
        except FAULTS as error:
            self.references.awaited.discard((record.key, record.locale))
            return Outcome(record, "rejected", reason_of(error))
        if self.references.left_out and result in ("created", "updated"):
            self.unfinished.append(record)
        return Outcome(record, result, reason)


def _batches(records: Sequence[AnyRecord]) -> Iterator[list[AnyRecord]]:
    rest = iter(records)
    while batch := list(islice(rest, BATCH)):
        yield batch
