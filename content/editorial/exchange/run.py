"""Taking records in, batch by batch: what `apply` does at one go and the desk's imports do a little at a time."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
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

Note = Callable[[list[Outcome]], None]
"""Told what became of each record of a batch, inside the transaction that made it so."""


def ordered(records: Iterable[AnyRecord]) -> list[AnyRecord]:
    """What others hang on comes first, and translations after their originals; always the same order."""
    return sorted(records, key=lambda record: (ORDER[type(record)], bool(getattr(record, "translation_of", ""))))


def batches(records: Iterable[AnyRecord]) -> Iterator[list[AnyRecord]]:
    rest = iter(records)
    while batch := list(islice(rest, BATCH)):
        yield batch


def awaited(records: Iterable[AnyRecord]) -> set[tuple[str, str]]:
    """The keys and the names that a run of `records` will make lead somewhere, with their locales."""
    made = [record for record in records if not isinstance(record, RedirectRecord)]
    names = {(named(record.title).casefold(), record.locale) for record in made}
    return names | {(record.key, record.locale) for record in made}


class Run:
    """What one run knows: where keys lead so far, and which records must be looked at once more."""

    def __init__(
        self, overwrite: bool, awaited: Iterable[tuple[str, str]] = (), note: Note = lambda outcomes: None
    ) -> None:
        self.overwrite = overwrite
        self.note = note
        self.references = References(awaited=set(awaited))
        self.unfinished: list[AnyRecord] = []

    def batch(self, records: Sequence[AnyRecord]) -> list[Outcome]:
        """Take in `records` in one transaction. If their documents cannot be made, each in one of its own."""
        unfinished = len(self.unfinished)
        try:
            with publication():
                outcomes = [self.one(record) for record in records]
                self.note(outcomes)
                return outcomes
        except FAULTS as error:
            self.references = References(awaited=self.references.awaited)
            del self.unfinished[unfinished:]
            if len(records) > 1:
                return [outcome for record in records for outcome in self.batch([record])]
            logger.exception("cannot make the documents of %s", records[0].key)
            outcome = Outcome(records[0], "rejected", reason_of(error))
            with transaction.atomic():
                self.note([outcome])
            return [outcome]

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

    def unfinished_now(self) -> list[AnyRecord]:
        """The records to look at once more, now that everything is there that this run makes."""
        unfinished, self.unfinished = self.unfinished, []
        self.references.awaited = set()
        return unfinished

    def finish(self, outcomes: list[Outcome]) -> list[Outcome]:
        """Look once more at those that point at others that came later; `outcomes`, as they are then."""
        again: dict[int, Outcome] = {}
        for batch in batches(self.unfinished_now()):
            again |= {id(told.record): told.incomplete() for told in self.batch(batch) if told.result == "rejected"}
        return [again.get(id(outcome.record), outcome) for outcome in outcomes]
