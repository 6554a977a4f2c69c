"""What a run would do, without doing it: batches in transactions that are rolled back.

A small run is rehearsed whole, and says exactly what the run will do. A large one would hold the write lock for
minutes, and nobody could publish; so each batch is rehearsed in a transaction of its own, together with what it hangs
on: the departments and originals above it. Two things are not seen then: that two new items of different batches want
the same 311 code, and that a link leads to an item that is itself rejected. The run itself reports both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.db import transaction

from .indexing import nothing_indexed
from .named import is_named
from .records import AnyRecord, named
from .report import Outcome
from .run import Run, awaited, batches, ordered

WHOLE = 100
"""As many records are rehearsed in one transaction: some seconds."""
ABOVE = ("department", "parent", "target")
"""The fields without whose item there is nothing to rehearse."""


class Rehearsal:
    """A rehearsal of `records`, which goes on from any batch."""

    def __init__(self, records: Sequence[AnyRecord], overwrite: bool) -> None:
        self.records = ordered(records)
        self.overwrite = overwrite
        self._awaited = awaited(records)
        self._known: dict[tuple[str, str], AnyRecord] = {}
        self._of_key: dict[str, list[AnyRecord]] = {}
        for record in self.records:
            self._known[record.key, record.locale] = record
            self._of_key.setdefault(record.key, []).append(record)
            self._known[named(record.title).casefold(), record.locale] = record

    @property
    def is_whole(self) -> bool:
        return len(self.records) <= WHOLE

    def batch(self, records: Sequence[AnyRecord]) -> list[Outcome]:
        """What would become of `records`. Nothing of it remains."""
        with transaction.atomic(), nothing_indexed():
            run = Run(self.overwrite, self._awaited)
            for needed in batches(self._above(records)):
                run.batch(needed)
            outcomes = run.batch(records)
            transaction.set_rollback(True)
        return outcomes

    def whole(self) -> list[Outcome]:
        """What would become of all of them, in one transaction."""
        with transaction.atomic(), nothing_indexed():
            run = Run(self.overwrite, self._awaited)
            outcomes = run.finish([outcome for batch in batches(self.records) for outcome in run.batch(batch)])
            transaction.set_rollback(True)
        return outcomes

    def _above(self, records: Iterable[AnyRecord]) -> list[AnyRecord]:
        """What `records` hang on and this run makes, however far up, in the order of the run."""
        own = {id(record) for record in records}
        found: dict[int, AnyRecord] = {}
        waiting = list(records)
        while waiting:
            for above in self._named_by(waiting.pop()):
                if id(above) not in found and id(above) not in own:
                    found[id(above)] = above
                    waiting.append(above)
        return [record for record in self.records if id(record) in found]

    def _named_by(self, record: AnyRecord) -> Iterator[AnyRecord]:
        for field in ABOVE:
            if key := getattr(record, field, None):
                key = key.casefold() if is_named(key) else key
                if (above := self._known.get((key, record.locale))) is not None:
                    yield above
        for other in self._of_key.get(getattr(record, "translation_of", ""), ()):
            if other is not record:
                yield other
