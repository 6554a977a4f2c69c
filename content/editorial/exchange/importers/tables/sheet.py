"""A table as it was read: a header and lines, each with its number in the file. What a cell may hold is checked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from content.editorial.exchange.errors import Rejected, Unreadable
from content.editorial.exchange.importers.reading import ROWS, clean_text
from content.editorial.exchange.report import Note

LINES = ROWS
COLUMNS = 200
CELL_LIMIT = 100_000
SHOWN = 20
"""As many characters are shown on either side of a wrong one."""
BAD_BYTE = re.compile("[\udc80-\udcff]")
"""A byte that was no UTF-8, as Python keeps it (surrogateescape)."""
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
"""How a cell begins that a spreadsheet takes for a formula when it opens a file of ours, with what defuses it; the wide
signs are for programs made for East Asia."""


@dataclass(frozen=True)
class Line:
    """One row. `cells` are as many as the header's."""

    number: int
    cells: tuple[str, ...]


@dataclass
class Sheet:
    """A table. `unread` are rows that cannot be read; `warnings` what a person should know of the file."""

    name: str
    header: tuple[str, ...]
    lines: list[Line] = field(default_factory=list)
    unread: list[Note] = field(default_factory=list)
    warnings: list[Note] = field(default_factory=list)

    def where(self, number: int) -> str:
        return f"{self.name} line {number}"

    def named(self, line: Line) -> dict[str, str]:
        return dict(zip(self.header, line.cells, strict=True))

    def add(self, number: int, cells: Sequence[str]) -> None:
        """Take a row in, or note why not. Empty rows are nothing."""
        if not any(cell.strip() for cell in cells):
            return
        if len(self.lines) + len(self.unread) >= LINES:
            raise Unreadable(f"{self.name} has more than {LINES:,} rows. Split it into several files.")
        try:
            self.lines.append(Line(number, self._checked(cells)))
        except Rejected as error:
            self.unread.append(Note(self.where(number), error.reason))

    def _checked(self, cells: Sequence[str]) -> tuple[str, ...]:
        beyond = [cell for cell in cells[len(self.header) :] if cell.strip()]
        if beyond:
            raise Rejected(
                f"It has {len(cells)} cells and the header {len(self.header)}; “{beyond[0][:40]}” has no column. "
                "Text that contains the separator must stand in double quotes."
            )
        checked = [_cell(text, name) for text, name in zip(cells, self.header, strict=False)]
        return (*checked, *[""] * (len(self.header) - len(checked)))


def header_of(cells: Iterable[str], name: str, unnamed: int = 0) -> tuple[str, ...]:
    """The names of the columns. Raises Unreadable if they cannot tell the columns apart."""
    names = [_as_it_was(" ".join(cell.split())) for cell in cells]
    while names and not names[-1]:
        names.pop()
    if not names:
        raise Unreadable(f"{name} has no header: its first row must name the columns.")
    names += [""] * unnamed
    if len(names) > COLUMNS:
        raise Unreadable(f"{name} has {len(names)} columns; at most {COLUMNS}.")
    found = [cell[:100] or f"Column {order}" for order, cell in enumerate(names, start=1)]
    twice = [cell for cell, count in Counter(found).items() if count > 1]
    if twice:
        raise Unreadable(f"{name} has two columns named “{twice[0]}”. Give each column its own name.")
    for cell in found:
        try:
            _text(cell, "The header")
        except Rejected as error:
            raise Unreadable(f"{name}: {error.reason}") from error
    return tuple(found)


def safe_cell(text: str) -> str:
    """`text` as a cell that no spreadsheet takes for a formula, and that is read back as it was."""
    return f"'{text}" if _FORMULA.match(text) else text


def _as_it_was(cell: str) -> str:
    """What safe_cell was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _text(text: str, name: str) -> str:
    """`text`, or Rejected if it is none; a byte of another encoding with the letter that it is likely to be.

    It is not read as that letter: the byte may as well be half of one, and nobody looks at each row of a thousand.
    """
    if found := BAD_BYTE.search(text):
        around = BAD_BYTE.sub("�", text[max(found.start() - SHOWN, 0) : found.end() + SHOWN])
        letter = bytes([ord(found[0]) - 0xDC00]).decode("windows-1252", errors="ignore")
        meant = f"probably “{letter}”, written in Windows-1252" if letter else "no letter in Windows-1252 either"
        raise Rejected(
            f"{name} has a character in another encoding than the rest of the file, which is UTF-8: "
            f"the “�” in “{' '.join(around.split())}” is {meant}. Type it anew, and save the file as “CSV UTF-8”."
        )
    return clean_text(text, name)


def _cell(text: str, name: str) -> str:
    if len(text) > CELL_LIMIT:
        raise Rejected(f"Column “{name}” has {len(text):,} characters; at most {CELL_LIMIT:,}.")
    return _as_it_was(_text(text, f"Column “{name}”").strip())
