"""What is written down of a run: a row for each record, and one for each thing that the file had to tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db import transaction
from django.db.models import F

from content.editorial.exchange.importers.reading import Reading
from content.editorial.exchange.records import AnyRecord
from content.editorial.exchange.report import Outcome, name_of

from .models import ImportRow, ImportRun

WHERE_LIMIT = 300
TITLE_LIMIT = 255
AT_ONCE = 500


class Book:
    """The rows of one phase of a run, whose `records` are in their order."""

    def __init__(self, run: ImportRun, phase: str, reading: Reading, records: Sequence[AnyRecord]) -> None:
        self.run, self.phase, self.reading, self.records = run, phase, reading, records
        self.places = {id(record): place for place, record in enumerate(records)}

    def open(self) -> None:
        """The first time, write what the file itself has to tell; say how much there is to do."""
        self.run.total = len(self.records)
        with transaction.atomic():
            if not self.run.rows.filter(phase=self.phase).exists():
                ImportRow.objects.bulk_create(self._of_file(), batch_size=AT_ONCE)
            ImportRun.objects.filter(pk=self.run.pk).update(total=self.run.total)

    def write(self, outcomes: Sequence[Outcome], unfinished: Sequence[AnyRecord] = ()) -> None:
        """Write what became of these records. In a run this belongs to the transaction that made it so."""
        waiting = {id(record) for record in unfinished}
        with transaction.atomic():
            ImportRow.objects.bulk_create(
                (self._of_record(outcome, id(outcome.record) in waiting) for outcome in outcomes), batch_size=AT_ONCE
            )
            ImportRun.objects.filter(pk=self.run.pk).update(done=F("done") + len(outcomes))
        self.run.done += len(outcomes)

    def unfinished(self, at_most: int) -> list[AnyRecord]:
        """Records that are to be looked at once more."""
        left = self.run.rows.filter(phase=self.phase, is_unfinished=True).values_list("position", flat=True)
        return [self.records[place] for place in left[:at_most]]

    def amend(self, outcomes: Sequence[Outcome]) -> None:
        """Write what a second look brought."""
        for outcome in outcomes:
            row = self.run.rows.filter(phase=self.phase, position=self.places[id(outcome.record)])
            if outcome.result == "rejected":
                row.update(result="rejected", reason=outcome.incomplete().reason, is_unfinished=False)
            else:
                row.update(is_unfinished=False)

    def _of_file(self) -> Iterator[ImportRow]:
        notes = [
            *(("rejected", note) for note in self.reading.unread),
            *(("warning", note) for note in self.reading.warnings),
        ]
        for position, (result, note) in enumerate(notes, start=-len(notes)):
            yield ImportRow(
                run=self.run,
                phase=self.phase,
                position=position,
                result=result,
                where=note.where[:WHERE_LIMIT],
                reason=note.message,
                cells=self._cells(note.where) if result == "rejected" else [],
            )

    def _of_record(self, outcome: Outcome, is_unfinished: bool) -> ImportRow:
        record = outcome.record
        where = record.source or record.key
        return ImportRow(
            run=self.run,
            phase=self.phase,
            position=self.places[id(record)],
            result=outcome.result,
            kind=name_of(type(record)),
            title=record.title[:TITLE_LIMIT],
            locale=record.locale,
            where=where[:WHERE_LIMIT],
            reason=outcome.reason,
            cells=self._cells(where) if outcome.result == "rejected" else [],
            is_unfinished=is_unfinished,
        )

    def _cells(self, where: str) -> list[str]:
        return list(self.reading.cells.get(where, ()))
