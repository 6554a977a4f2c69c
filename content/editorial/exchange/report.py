"""What became of an import: a table for people, JSON for machines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from rich.console import Console
from rich.table import Table

from .plan import RESULTS, Result
from .records import AnyRecord

IRREGULAR: dict[str, str] = {
    "Faq": "answers",
    "News": "news",
    "OpeningHours": "opening hours",
    "ServiceCode": "official codes",
    "StepByStep": "step by steps",
}
"""What people call several of a kind, where it is not the words of its record with an s."""
SHOWN = 50


def name_of(record: type) -> str:
    """What people call the items that records of this class are: `topics` for TopicRecord."""
    name = record.__name__.removesuffix("Record")
    return IRREGULAR.get(name) or re.sub(r"(?<!^)(?=[A-Z])", " ", name).lower() + "s"


@dataclass(frozen=True)
class Outcome:
    """What became of one record, and why if it was kept or rejected."""

    record: AnyRecord
    result: Result
    reason: str = ""

    def incomplete(self) -> Outcome:
        """The same of an item that is there already, without what it should point at."""
        return replace(self, reason=f"It is there, but not whole. {self.reason}")


@dataclass(frozen=True)
class Note:
    """Something about a place in the source: why a row was left out, or how what was taken in differs from it."""

    where: str
    message: str


@dataclass(frozen=True)
class Report:
    """Everything an import has to tell. `unread` are rows that never became a record."""

    outcomes: tuple[Outcome, ...] = ()
    unread: tuple[Note, ...] = ()
    warnings: tuple[Note, ...] = ()
    rehearsed: bool = False
    counts: Counter[tuple[str, Result]] = field(init=False)

    def __post_init__(self) -> None:
        counts = Counter((name_of(type(outcome.record)), outcome.result) for outcome in self.outcomes)
        object.__setattr__(self, "counts", counts)

    @property
    def kinds(self) -> list[str]:
        """The kinds of items that it tells of, in the order in which they were taken in."""
        return list(dict.fromkeys(name for name, _ in self.counts))

    @property
    def kept(self) -> list[Note]:
        return [_note(outcome) for outcome in self.outcomes if outcome.result == "kept"]

    @property
    def rejected(self) -> list[Note]:
        return [*self.unread, *(_note(outcome) for outcome in self.outcomes if outcome.result == "rejected")]

    def as_json(self) -> dict[str, Any]:
        """The whole report. Items that are unchanged are only counted."""
        return {
            "dry_run": self.rehearsed,
            "counts": {name: {result: self.counts[name, result] for result in RESULTS} for name in self.kinds},
            "changed": [
                {
                    "result": outcome.result,
                    "key": outcome.record.key,
                    "locale": outcome.record.locale,
                    "title": outcome.record.title,
                    "where": outcome.record.source,
                }
                for outcome in self.outcomes
                if outcome.result in ("created", "updated")
            ],
            "kept": [vars(note) for note in self.kept],
            "rejected": [vars(note) for note in self.rejected],
            "warnings": [vars(note) for note in self.warnings],
        }

    def print(self, console: Console) -> None:
        """The table, then what was kept and rejected and why, then warnings."""
        table = Table("", *RESULTS, title="Nothing was changed: a rehearsal" if self.rehearsed else None)
        for name in self.kinds:
            table.add_row(name, *(str(self.counts[name, result] or "") for result in RESULTS))
        if self.unread:
            table.add_row("unreadable rows", *[""] * (len(RESULTS) - 1), str(len(self.unread)))
        console.print(table)
        for heading, notes in (("Kept", self.kept), ("Rejected", self.rejected), ("Warnings", self.warnings)):
            _print_notes(console, heading, notes)


def _note(outcome: Outcome) -> Note:
    return Note(outcome.record.source or outcome.record.key, f"{outcome.record.title[:80]}: {outcome.reason}")


def _print_notes(console: Console, heading: str, notes: Iterable[Note]) -> None:
    notes = list(notes)
    if not notes:
        return
    console.print(f"\n{heading}:", style="bold")
    for note in notes[:SHOWN]:
        console.print(f"  {note.where}: {note.message}", markup=False, highlight=False, soft_wrap=True)
    if len(notes) > SHOWN:
        console.print(f"  … and {len(notes) - SHOWN} more (--json lists all)")
