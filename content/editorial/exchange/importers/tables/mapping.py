"""Which column of a file is which of ours: guessed from its header, or as a person said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from content.editorial.exchange.errors import Unreadable

from .columns import Column

ALIKE = 0.84
"""How alike two names must be, of 1, to be taken for the same; below it “Phone” would be “Hone” and “Zone”."""

Mapped = dict[str, str]
"""The name of our field for each column of the file; empty for one that is left out."""


def guessed(header: Iterable[str], columns: Mapping[str, Column]) -> Mapped:
    """The best guess for every column of a file; each of our fields is given to one of them."""
    header = tuple(header)
    free = dict(columns)
    found: dict[str, str] = {}
    for likeness in (_is_it, _is_called_so, _is_alike):
        for name in header:
            if name in found:
                continue
            field = next((field for field, column in free.items() if likeness(_words(name), column)), None)
            if field is not None:
                found[name] = field
                del free[field]
    return {name: found.get(name, "") for name in header}


def said(pairs: Iterable[str], header: Iterable[str], columns: Mapping[str, Column]) -> Mapped:
    """What `Column=field` pairs say, and a guess for the other columns. Raises Unreadable for names that are not."""
    header = tuple(header)
    told: Mapped = {}
    for pair in pairs:
        name, separator, field = (part.strip() for part in pair.partition("="))
        if not separator or name not in header:
            raise Unreadable(f"--map “{pair}” must be a column of the file and a field, like “{header[0]}=title”.")
        wanted = _field(field, columns)
        if wanted in filter(None, told.values()):
            raise Unreadable(f"--map gives two columns to the field {wanted}.")
        told[name] = wanted
    rest = {field: column for field, column in columns.items() if field not in told.values()}
    return guessed([name for name in header if name not in told], rest) | told


def _field(said: str, columns: Mapping[str, Column]) -> str:
    """The field of that name or label; empty for none."""
    if said in ("", "-"):
        return ""
    for field, column in columns.items():
        if said.casefold() in (field, column.label.casefold()):
            return field
    raise Unreadable(f"--map: there is no field “{said}”. Those there are: {', '.join(columns)}.")


def _is_it(words: str, column: Column) -> bool:
    return words in (_words(column.name), _words(column.label))


def _is_called_so(words: str, column: Column) -> bool:
    return words in map(_words, column.words.also)


def _is_alike(words: str, column: Column) -> bool:
    ours = (column.name, column.label, *column.words.also)
    return any(SequenceMatcher(None, words, _words(name)).ratio() >= ALIKE for name in ours)


def _words(name: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", name).casefold().split())
