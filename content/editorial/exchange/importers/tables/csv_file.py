"""Text tables, as spreadsheets and databases write them: in whichever encoding, with whichever separator.

Python's own sniffer is not used: it guesses from the whole text, quotes and all, and takes letters for separators.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from pathlib import Path

from content.editorial.exchange.errors import Unreadable
from content.editorial.exchange.importers.reading import FILE_LIMIT, read_bytes
from content.editorial.exchange.report import Note

from .sheet import BAD_BYTE, Sheet, header_of

SEPARATORS = (",", ";", "\t", "|")

_BEYOND_ASCII = re.compile("[^\x00-\x7f\udc80-\udcff]")
_QUOTED = re.compile(r'"[^"]*"')
_SEPARATOR_LINE = re.compile(r"sep=([,;\t|])\r?\n")

csv.field_size_limit(FILE_LIMIT)
"""A file's own limit holds; a cell's is checked by Sheet, which costs the cell's row and not the rows after it."""


def read_csv(path: Path, unnamed: int = 0) -> Sheet:
    """Raises Unreadable if the file as a whole cannot be read. `unnamed` columns at the end may lack a header."""
    text, warning = decoded(read_bytes(path), path.name)
    separator, text = _separator(text)
    try:
        rows = list(_rows(text, separator))
    except csv.Error as error:
        raise Unreadable(f"{path.name} is not a text table: {error}.") from error
    sheet = Sheet(path.name, header_of(rows[0][1] if rows else [], path.name, unnamed))
    if warning:
        sheet.warnings.append(Note(path.name, warning))
    for number, cells in rows[1:-1]:
        sheet.add(number, cells)
    for number, cells in rows[1:][-1:]:
        if wrong := _what_cut_off(text, separator, number, is_short=len(cells) < len(sheet.header)):
            sheet.unread.append(Note(sheet.where(number), wrong))
        else:
            sheet.add(number, cells)
    return sheet


def decoded(found: bytes, name: str) -> tuple[str, str]:
    """The text of a file, and a warning if its encoding had to be guessed. Bytes that fit no text stay marked."""
    if found.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return found.decode("utf-16"), "is UTF-16, as Excel’s “Unicode text” is; it was read so."
        except UnicodeDecodeError as error:
            raise Unreadable(f"{name} begins like UTF-16 and is not: byte {error.start} is wrong.") from error
    text = found.decode("utf-8-sig", errors="surrogateescape")
    broken = len(BAD_BYTE.findall(text))
    if broken <= len(_BEYOND_ASCII.findall(text)):
        return text, ""
    try:
        text = found.decode("windows-1252")
    except UnicodeDecodeError as error:
        raise Unreadable(
            f"{name} is neither UTF-8 nor Windows-1252: byte {error.start} is wrong. Save it as “CSV UTF-8”."
        ) from error
    line = next(order for order, row in enumerate(text.splitlines(), start=1) if _BEYOND_ASCII.search(row))
    return text, (
        f"is not UTF-8; it was read as Windows-1252, as older programs write. Look at the letters of line {line}."
    )


def _separator(text: str) -> tuple[str, str]:
    """The mark between cells, which the header shows best, and the text without Excel's own line about it."""
    said = _SEPARATOR_LINE.match(text)
    if said:
        return said[1], text[said.end() :]
    header = _QUOTED.sub("", re.split(r"[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0])
    return max(SEPARATORS, key=header.count), text


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the number of its first line."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    last = 0
    for cells in reader:
        yield last + 1, cells
        last = reader.line_num


def _what_cut_off(text: str, separator: str, start: int, is_short: bool) -> str:
    """What is wrong with the last row, which begins on line `start`, if the file ends too early."""
    tail = "".join(islice(StringIO(text, newline=""), start - 1, None))
    try:
        list(csv.reader(StringIO(tail, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        if "unexpected end" in str(error):
            return "A double quote opens in this row and is never closed, so everything after it is one cell."
    if is_short and not tail.endswith(("\n", "\r")):
        return "The file ends in the middle of this row. Save it again, whole."
    return ""
