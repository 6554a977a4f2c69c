"""Where this runs, and how the environment is read: everything that differs between two cities is a variable in it."""

import os
import tomllib
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

PROJECT = Path(__file__).resolve().parents[3]
VERSION = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]["version"]
DATA = Path(os.environ.get("WELLSPRING_DATA", PROJECT / "var")).resolve()
DATA.mkdir(parents=True, exist_ok=True)


def text(name: str, default: str = "") -> str:
    """The variable as it stands, or `default`."""
    return os.environ.get(name, default)


def number(name: str, default: int) -> int:
    """The variable as a whole number, or `default` if there is nothing in it."""
    return int(os.environ.get(name) or default)


def is_on(name: str, default: bool = False) -> bool:
    """Whether the variable is 1, or `default` if there is nothing in it.

    Raises ImproperlyConfigured for all but 1 and 0.
    """
    said = os.environ.get(name) or str(int(default))
    if said not in ("0", "1"):
        raise ImproperlyConfigured(f"{name} is {said!r}; it must be 1 or 0")
    return said == "1"


def words(name: str, default: str = "", between: str = ",") -> list[str]:
    """What stands in the variable, or in `default`, with commas (or something else) between."""
    return [word for word in os.environ.get(name, default).split(between) if word]
