"""Tables that people fill in: CSV and Excel, a row an item. `tables/` reads them; this is where a run begins."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from content.editorial.exchange.errors import Unreadable

from .reading import Reading, require
from .tables.columns import TABLES, columns_of
from .tables.csv_file import read_csv
from .tables.mapping import said
from .tables.records import records_of
from .tables.sheet import Sheet
from .tables.xlsx_file import read_xlsx


def read(path: Path, locale: str, kind: str, mapping: Sequence[str] = ()) -> Reading:
    """Read the rows of a table as items of `kind`, like "services". `mapping` has `Column=field` pairs."""
    if kind not in TABLES:
        raise Unreadable(f"“{kind}” is no kind of item here; those are {', '.join(TABLES)}.")
    sheet = sheet_of(path)
    return records_of(sheet, kind, said(mapping, sheet.header, columns_of(kind)), locale)


def sheet_of(path: Path) -> Sheet:
    """The table in a file, whichever of the two kinds it is: people rename files, so its first bytes decide."""
    require(path)
    if path.is_dir():
        raise Unreadable(f"{path.name} is a folder; a table is one file.")
    with path.open("rb") as file:
        is_zip = file.read(4) == b"PK\x03\x04"
    return read_xlsx(path) if is_zip else read_csv(path)
