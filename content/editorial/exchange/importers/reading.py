"""From files to checked values. What a file may do wrong is found here, and said so that its owner can mend it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sized
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError

from content.editorial.exchange.errors import Rejected, Unreadable
from content.editorial.exchange.records import AnyRecord
from content.editorial.exchange.report import Note

FILE_LIMIT = 50_000_000
ROWS = 100_000
"""Each that says nothing is noted too, and a small file holds millions of those."""
NAMES = {str: "text", bool: "true or false", int: "a whole number", list: "a list", dict: "an object"}

_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u202a-\u202e]")
"""Control characters, halves of surrogate pairs, and the marks that make a text show other words than it has."""


@dataclass
class Reading:
    """What an importer makes of its source, row by row. `unread` are rows that became nothing, with the reason.

    Of a table, `header` and `cells` are what stood in each row, by the place that records and notes name it with.
    """

    records: list[AnyRecord] = field(default_factory=list)
    unread: list[Note] = field(default_factory=list)
    warnings: list[Note] = field(default_factory=list)
    header: tuple[str, ...] = ()
    cells: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @contextmanager
    def row(self, where: str) -> Iterator[None]:
        """Read one row; if the block rejects it, note why and go on after it."""
        try:
            yield
        except Rejected as error:
            self.unread.append(Note(where, error.reason))

    def warn(self, where: str, message: str) -> None:
        self.warnings.append(Note(where, message))

    def good(self, where: str, name: str, text: str, check: Callable[[str], None]) -> str:
        """`text`, if `check` takes it. Else it is left out: it must not cost the item that it stands beside."""
        try:
            if text:
                check(text)
        except ValidationError as error:
            self.warn(where, f"{name} “{text[:80]}” is left out. {' '.join(error.messages)}")
            return ""
        return text


def require(path: Path) -> None:
    """Raises Unreadable if there is nothing at `path`."""
    if not path.exists():
        raise Unreadable(f"{path} does not exist.")


def read_text(path: Path, limit: int = FILE_LIMIT) -> str:
    """The text of a UTF-8 file. Raises Unreadable if it is missing, too large or in another encoding."""
    try:
        return read_bytes(path, limit).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        wrong = f"byte {error.start}, on line {line}, is wrong"
        raise Unreadable(f"{path.name} is not UTF-8: {wrong}. Save it as UTF-8.") from error


def read_bytes(path: Path, limit: int = FILE_LIMIT) -> bytes:
    """What is in a file. Raises Unreadable if it is missing or too large."""
    try:
        size = path.stat().st_size
        if size > limit:
            raise Unreadable(f"{path.name} has {size:,} bytes; at most {limit:,} are read.")
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{path.name}: {(error.strerror or str(error)).lower()}.") from error


def read_list(path: Path) -> list[tuple[int, Any]]:
    """The elements of a JSON file that holds a list, each with the number of the line it begins on."""
    text = read_text(path)
    try:
        elements = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise Unreadable(f"{path.name} is not whole JSON: {error.msg.lower()} at {place}.") from error
    except RecursionError as error:
        raise Unreadable(f"{path.name} is nested too deeply to be a list of services.") from error
    except ValueError as error:
        raise Unreadable(f"{path.name} has a number of thousands of digits, which cannot be read.") from error
    if not isinstance(elements, list):
        raise Unreadable(f"{path.name} must be a list in square brackets; it is {_name(elements)}.")
    _require_few(elements, path)
    return list(zip(_lines(text), elements, strict=True))


def read_objects(path: Path, reading: Reading) -> Iterator[tuple[int, Any]]:
    """The values of a file with one JSON value a line, or with a list of them, each with its line's number.

    A line that is no JSON is noted in `reading`, and the others are read. Raises Unreadable as read_text does.
    """
    text = read_text(path)
    if text.lstrip().startswith("["):
        yield from read_list(path)
        return
    lines = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    _require_few(lines, path)
    if not lines:
        reading.warn(path.name, "the file is empty.")
    for number, line in lines:
        try:
            value = json.loads(line)
        except json.JSONDecodeError as error:
            reason = f"It is not whole JSON: {error.msg.lower()} at column {error.colno}."
        except RecursionError:
            reason = "It is nested too deeply."
        except ValueError:
            reason = "It has a number of thousands of digits, which cannot be read."
        else:
            yield number, value
            continue
        reading.unread.append(Note(f"{path.name} line {number}", reason))


def _require_few(rows: Sized, path: Path) -> None:
    if len(rows) > ROWS:
        raise Unreadable(f"{path.name} has more than {ROWS:,} rows. Split it into several files.")


def _lines(text: str) -> list[int]:
    """The lines on which the elements of a valid JSON list begin."""
    found: list[int] = []
    decode, line, counted = json.JSONDecoder().raw_decode, 1, 0
    at = text.index("[") + 1
    while True:
        while text[at] in " \t\r\n,":
            at += 1
        if text[at] == "]":
            return found
        line += text.count("\n", counted, at)
        counted = at
        found.append(line)
        _, at = decode(text, at)


@dataclass(frozen=True)
class Row:
    """An object of a source, whose members are taken out checked. Raises Rejected, naming the member."""

    members: Mapping[str, Any]

    @classmethod
    def of(cls, value: Any, name: str = "It") -> Row:
        if not isinstance(value, dict):
            raise Rejected(f"{name} must be an object; it is {_name(value)}.")
        return cls(value)

    def text(self, name: str, limit: int = 0, required: bool = False) -> str:
        """A text, without space around it; empty if it is missing and not `required`."""
        value = self._member(name, str)
        text = clean_text(value or "", name).strip()
        if required and not text:
            raise Rejected(f"{name} is missing.")
        if limit and len(text) > limit:
            raise Rejected(f"{name} has {len(text):,} characters; at most {limit}.")
        return text

    def one_of(self, name: str, allowed: Collection[str], default: str = "") -> str:
        """One of the words in `allowed`."""
        value = self.text(name) or default
        if value not in allowed:
            raise Rejected(f"{name} is “{value[:60]}”; it must be one of {', '.join(sorted(allowed))}.")
        return value

    def flag(self, name: str, default: bool) -> bool:
        value = self._member(name, bool)
        return default if value is None else value

    def number(self, name: str) -> int | None:
        value = self._member(name, int)
        if isinstance(value, bool):
            raise Rejected(f"{name} must be a whole number; it is {_name(value)}.")
        return value

    def rows(self, name: str) -> list[Row]:
        """A list of objects; empty if it is missing."""
        return [Row.of(value, f"{name} {order}") for order, value in enumerate(self._member(name, list) or [], start=1)]

    def inner(self, name: str) -> Row:
        """An object; empty if it is missing."""
        return Row(self._member(name, dict) or {})

    def _member(self, name: str, wanted: type) -> Any:
        value = self.members.get(name)
        if value is not None and not isinstance(value, wanted):
            raise Rejected(f"{name} must be {NAMES[wanted]}; it is {_name(value)}.")
        return value


def clean_text(text: str, name: str) -> str:
    """`text`, or Rejected if it holds what no text should, which _NOT_TEXT lists."""
    if found := _NOT_TEXT.search(text):
        code = ord(found[0])
        raise Rejected(f"{name} has a character that is not text (U+{code:04X}) at position {found.start() + 1}.")
    return text


def _name(value: Any) -> str:
    return NAMES.get(type(value), "empty" if value is None else "a number")
