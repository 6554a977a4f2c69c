"""The rows that could not be taken in, as a table to mend and to import again."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from io import StringIO

from .importers.tables.sheet import safe_cell
from .report import Note


def rejected_rows(
    notes: Iterable[Note], header: tuple[str, ...] = (), cells: Mapping[str, tuple[str, ...]] | None = None
) -> str:
    """CSV: where each row stands, what is wrong with it, and what it says if it is a table's."""
    told = StringIO(newline="")
    writer = csv.writer(told)
    writer.writerow([*map(safe_cell, header), "Source line", "What is wrong"])
    for note in notes:
        row = (cells or {}).get(note.where, ("",) * len(header))
        writer.writerow(map(safe_cell, (*row, note.where, note.message)))
    return told.getvalue()
