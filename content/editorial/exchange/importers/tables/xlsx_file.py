"""Excel workbooks: the first sheet that is shown, as what people see in it.

Read in openpyxl's streaming mode, after the zip around it was looked at: a workbook is a zip of XML, and both can be
made to fill any memory. Links to other workbooks are not followed; a formula counts as the result that was saved.

openpyxl is loaded when the first workbook comes: no web worker meets one, and all of them would hold its 5 MB.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from defusedxml.ElementTree import iterparse

from content.editorial.exchange.errors import Unreadable
from content.editorial.exchange.importers.reading import FILE_LIMIT
from content.editorial.exchange.importers.zips import looked_at
from content.editorial.exchange.report import Note

from .sheet import COLUMNS, LINES, Sheet, header_of

NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SHOWN = 8
MERGED_AT_MOST = 10_000


@dataclass
class Layout:
    """What openpyxl does not say when it streams: cells that are one, and rows that are hidden."""

    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """First column, first row, last column, last row."""
    hidden: list[int] = field(default_factory=list)


def read_xlsx(path: Path) -> Sheet:
    """Raises Unreadable if the file is no workbook, or one that is made to do harm."""
    if path.stat().st_size > FILE_LIMIT:
        raise Unreadable(f"{path.name} has {path.stat().st_size:,} bytes; at most {FILE_LIMIT:,} are read.")
    import openpyxl

    try:
        with ZipFile(path) as archive:
            looked_at(archive, path.name)
            _without_doctype(archive, path.name)
        # What openpyxl stumbles over in a broken workbook is any error at all; each means that it is broken.
        with closing(openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)) as book:
            return _read(book, path)
    except Unreadable:
        raise
    except Exception as error:
        raise Unreadable(f"{path.name} is not a whole Excel workbook (.xlsx). Save it again from Excel.") from error


def _read(book: Any, path: Path) -> Sheet:
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if not shown:
        raise Unreadable(f"{path.name} has no sheet that is shown.")
    page = shown[0]
    layout = _layout(path, page._worksheet_path)
    page.reset_dimensions()  # what a file says of its own size is not to be trusted
    rows = _rows(page, layout)
    number, first = next(rows, (1, []))
    sheet = Sheet(path.name, header_of(first, path.name))
    if number > 1:
        sheet.warnings.append(Note(path.name, f"its header is row {number}; the rows above it are empty."))
    for number, cells in rows:
        broken = next((cell for cell in cells if cell.startswith("#") and cell.rstrip("!?") in ERRORS), "")
        if broken:
            sheet.unread.append(Note(sheet.where(number), f"A cell has the error {broken}. Mend its formula."))
        else:
            sheet.add(number, cells)
    _say(sheet, layout, [other.title for other in book.worksheets if other is not page])
    return sheet


ERRORS = {"#REF", "#VALUE", "#NAME", "#DIV/0", "#N/A", "#NUM", "#NULL"}


def _rows(page: Any, layout: Layout) -> Iterator[tuple[int, list[str]]]:
    """The rows that have anything, numbered as Excel numbers them; cells that are merged downwards repeat the first.

    openpyxl makes up every row that is missing before the last one, so without `max_row` a row that calls itself the
    billionth is hours of work.
    """
    begin: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for left, top, _, bottom in layout.merged:
        begin[top].append((left, bottom))
    repeated: dict[int, tuple[int, str]] = {}
    rows = page.iter_rows(max_row=LINES + 1, max_col=COLUMNS + 1, values_only=True)
    for number, row in enumerate(rows, start=1):
        cells = [_text(value) for value in row]
        for left, bottom in begin.get(number, ()):
            if left <= len(cells):
                repeated[left] = bottom, cells[left - 1]
        for left, (bottom, value) in repeated.items():
            if number <= bottom:
                cells[left - 1] = value
        if any(cell.strip() for cell in cells):
            yield number, cells


def _text(value: Any) -> str:
    """A cell as a person reads it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)


def _layout(path: Path, part: str) -> Layout:
    from openpyxl.utils.cell import range_boundaries

    layout, number = Layout(), 0
    with ZipFile(path) as archive, archive.open(part.lstrip("/")) as stream:
        for _, element in iterparse(stream, forbid_dtd=True):
            if element.tag == f"{NAMESPACE}row":
                number = int(element.get("r") or number + 1)
                if number > LINES + 1 and _says_something(element):
                    raise Unreadable(f"{path.name} has more than {LINES:,} rows. Split it into several files.")
                if element.get("hidden") in ("1", "true"):
                    layout.hidden.append(number)
                element.clear()
            elif element.tag == f"{NAMESPACE}mergeCell":
                left, top, right, bottom = range_boundaries(element.get("ref") or "")
                layout.merged.append((left or 1, top or 1, right or 1, bottom or 1))
                if len(layout.merged) > MERGED_AT_MOST:
                    raise Unreadable(f"{path.name} has more than {MERGED_AT_MOST:,} merged cells. Unmerge them.")
    return layout


def _says_something(row: Any) -> bool:
    """Whether any cell has a value: columns are often coloured, or given a formula, down to the end of the sheet."""
    return any(cell.findtext(f"{NAMESPACE}v") or cell.find(f"{NAMESPACE}is") is not None for cell in row)


def _without_doctype(archive: ZipFile, name: str) -> None:
    """No part of a workbook has a document type; one that has wants the reader to fetch or to unfold something."""
    for entry in archive.infolist():
        if entry.filename.endswith((".xml", ".rels")):
            with archive.open(entry) as part:
                if b"<!DOCTYPE" in part.read(4_096).upper():
                    raise Unreadable(f"{name} holds XML that could do harm (a document type).")


def _say(sheet: Sheet, layout: Layout, others: list[str]) -> None:
    """What a person may have forgotten about the file."""
    if others:
        sheet.warnings.append(Note(sheet.name, f"only its first sheet is read, not {', '.join(others[:SHOWN])}."))
    if layout.hidden:
        rows = ", ".join(map(str, layout.hidden[:SHOWN]))
        more = f" and {len(layout.hidden) - SHOWN} more" if len(layout.hidden) > SHOWN else ""
        sheet.warnings.append(Note(sheet.name, f"hidden rows are read like the others: {rows}{more}."))
    if layout.merged:
        sheet.warnings.append(
            Note(sheet.name, f"{len(layout.merged)} cells are merged: each row below has the same as the first.")
        )
