"""What arguments of commands may be. Whoever types one that cannot be is told in words, before anything is begun."""

from __future__ import annotations

import os
from argparse import ArgumentTypeError
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from django.core.management.base import CommandError

FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2999, 12, 31)


def file_to_write(text: str) -> Path:
    """Where a file can be written. Raises ArgumentTypeError."""
    path = Path(text)
    if path.is_dir():
        raise ArgumentTypeError(f"{path} is a folder; name a file in it")
    if not path.parent.is_dir():
        raise ArgumentTypeError(f"there is no folder {path.parent}")
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise ArgumentTypeError(f"{path} may not be written by this user")
    return path


def number_between(least: float, most: float) -> Callable[[str], float]:
    """A number from `least` to `most`, as the type of an argument."""

    def number(text: str) -> float:
        try:
            if least <= float(text) <= most:
                return float(text)
        except ValueError:
            pass
        raise ArgumentTypeError(f"{text} is not a number from {least:g} to {most:g}")

    return number


def day(text: str) -> date:
    """A day of a calendar that can be reckoned with. Raises ArgumentTypeError."""
    try:
        if FIRST_DAY <= date.fromisoformat(text) <= LAST_DAY:
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise ArgumentTypeError(f"{text} is not a day like 2026-11-27")


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Says in words why `path` cannot be written, as on a full disk: raises CommandError."""
    try:
        yield
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror or error}.") from error
