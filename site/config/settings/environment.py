"""Where this runs, and how the environment is read: everything that differs between two cities is a variable in it.

A value that cannot be right stops the start, with the name of its variable: raised as ImproperlyConfigured by whatever
reads it. What may hold a password is not repeated there. A variable with nothing in it counts as one that is not there,
but in a text or a list, where it means nothing.
"""

import json
import os
import re
import tomllib
from collections.abc import Collection
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.core.exceptions import ImproperlyConfigured

PROJECT = Path(__file__).resolve().parents[3]
VERSION = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]["version"]
CENTURY = 36_500
WEB = ("https", "http")


def wrong(name: str, right: str, *, is_secret: bool = False) -> ImproperlyConfigured:
    """What to raise for a variable, with what stands in it and what would be right."""
    said = "holds something that is not shown here" if is_secret else f"is {os.environ.get(name)!r}"
    return ImproperlyConfigured(f"{name} {said}; it must be {right}")


def text(name: str, default: str = "", like: str = "", right: str = "") -> str:
    """The variable as it stands, or `default`. If it has to be `like` a pattern, `right` says so to people."""
    if not like:
        return os.environ.get(name, default)
    said = os.environ.get(name) or default
    if not re.fullmatch(like, said):
        raise wrong(name, right)
    return said


def number(name: str, default: int, least: int = 0, most: int | None = None) -> int:
    """The variable as a whole number."""
    said = os.environ.get(name) or str(default)
    if not _is_number(said, least, most):
        raise wrong(name, f"a whole number{_range(least, most)}")
    return int(said)


def days(name: str, default: int) -> int:
    """For how many days something is kept."""
    return number(name, default, least=1, most=CENTURY)


def is_on(name: str, default: bool = False) -> bool:
    """Whether the variable is 1."""
    return choice(name, str(int(default)), ("1", "0")) == "1"


def choice(name: str, default: str, among: Collection[str]) -> str:
    """The variable, which is one of these."""
    said = os.environ.get(name) or default
    if said not in among:
        raise wrong(name, " or ".join(among))
    return said


def words(name: str, default: str = "", between: str = ",", like: str = "", right: str = "") -> list[str]:
    """What stands in the variable, or in `default`, with commas (or something else) between. Blank for none."""
    found = [word.strip() for word in os.environ.get(name, default).split(between) if word.strip()]
    if like and not all(re.fullmatch(like, word) for word in found):
        raise wrong(name, right)
    return found


def numbers(name: str, default: str, least: int, most: int) -> list[int]:
    """Whole numbers with commas between."""
    found = words(name, default)
    if not all(_is_number(word, least, most) for word in found):
        raise wrong(name, f"whole numbers{_range(least, most)}, with commas between")
    return [int(word) for word in found]


def networks(name: str) -> list[IPv4Network | IPv6Network]:
    """Networks with commas between."""
    try:
        return [ip_network(word) for word in words(name)]
    except ValueError:
        raise wrong(name, "networks like 10.1.0.0/16, with commas between") from None


def address(name: str, default: str = "", schemes: Collection[str] = WEB, *, is_secret: bool = False) -> str:
    """The address of a place, with its scheme; blank where there is none and no `default`."""
    said = os.environ.get(name) or default
    if said and not _is_address(said, schemes):
        begins = " or ".join(f"{scheme}://" for scheme in schemes)
        is_secret = is_secret or "@" in said
        written = ", with what is special in a password written like %2F" if is_secret else ""
        raise wrong(name, f"an address that begins with {begins}{written}", is_secret=is_secret)
    return said


def addresses(name: str) -> list[str]:
    """Addresses with commas between."""
    found = words(name)
    if not all(_is_address(word, WEB) for word in found):
        is_secret = any("@" in word for word in found)
        raise wrong(name, "addresses that begin with https:// or http://, with commas between", is_secret=is_secret)
    return found


def structure(name: str, default: dict[str, Any] | list[Any], right: str) -> Any:
    """The variable as JSON of the same kind as `default`. It may hold passwords."""
    said = os.environ.get(name)
    if not said:
        return default
    try:
        found = json.loads(said)
    except ValueError as error:
        raise wrong(name, f"{right}, and as JSON it cannot be read: {error}", is_secret=True) from None
    if not isinstance(found, type(default)):
        raise wrong(name, right, is_secret=True)
    return found


def zone(name: str, default: str) -> str:
    """A time zone by its name."""
    said = os.environ.get(name) or default
    try:
        ZoneInfo(said)
    except (ValueError, OSError, LookupError):
        raise wrong(name, "a time zone like America/Chicago") from None
    return said


def file(name: str) -> str:
    """The path of a file that can be read; blank for none."""
    said = os.environ.get(name, "")
    if said and not (Path(said).is_file() and os.access(said, os.R_OK)):
        raise wrong(name, "a file that can be read")
    return said


def folder(name: str, default: Path) -> Path:
    """The path of a folder, which is made if it is not there."""
    found = Path(os.environ.get(name) or default).resolve()
    try:
        found.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(
            f"{name} must be a folder that is there or can be made, and {found} cannot: {error.strerror}"
        ) from None
    return found


def _is_number(said: str, least: int, most: int | None) -> bool:
    try:
        return least <= int(said) and (most is None or int(said) <= most)
    except ValueError:
        return False


def _range(least: int, most: int | None) -> str:
    return f", {least} or more" if most is None else f" from {least} to {most}"


def _is_address(said: str, schemes: Collection[str]) -> bool:
    try:
        parts = urlsplit(said)
        parts.port  # noqa: B018 - raises ValueError
    except ValueError:
        return False
    has_place = parts.hostname if parts.scheme in WEB else parts.netloc or parts.path
    return parts.scheme in schemes and "://" in said and bool(has_place) and not re.search(r"\s", said)


DATA = folder("WELLSPRING_DATA", PROJECT / "var")
