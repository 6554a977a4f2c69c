"""The contracts that were released, each in a folder by its version, and what a new one may change.

A version that raises its first number (or, below 1.0, its second) may break clients. Any other must not.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .breaking import breaks
from .files import contract

KEPT = ("openapi.json", "agent-openapi.json", "schema.graphql")
"""What clients build on; schemas and examples follow from it."""
FOLDER = "released"


class NotReleased(Exception):
    """The version cannot be released. The message says why, and what would be right."""


def released(folder: Path) -> dict[tuple[int, ...], Path]:
    """The released contracts under this folder, by version, the oldest first."""
    found = {numbers(path.name): path for path in (folder / FOLDER).glob("*") if path.is_dir()}
    return dict(sorted(found.items()))


def numbers(version: str) -> tuple[int, ...]:
    """`1.2.3` as numbers. Raises ValueError."""
    parts = tuple(int(part) for part in version.split("."))
    if len(parts) != 3:
        raise ValueError(f"{version} is not of the form 1.2.3")
    return parts


def broken(folder: Path, version: str, now: Mapping[str, str] | None = None) -> list[str]:
    """What the present contract breaks for clients of the last released one, unless `version` says that it may."""
    versions = released(folder)
    if not versions:
        return []
    last, path = list(versions.items())[-1]
    if _may_break(last, numbers(version)):
        return []
    old = {name: (path / name).read_text(encoding="utf-8") for name in KEPT}
    return breaks(old, now or contract())


def release(folder: Path, version: str) -> Path:
    """Keep the present contract as that of `version`. Raises NotReleased; nothing is written then."""
    versions = released(folder)
    if versions and numbers(version) <= (last := list(versions)[-1]):
        raise NotReleased(f"{version} is not after {'.'.join(map(str, last))}. Raise the version in pyproject.toml.")
    now = contract()
    if lines := broken(folder, version, now):
        told = "\n".join(f"  {line}" for line in lines)
        raise NotReleased(f"{version} breaks clients, and its number does not say so:\n{told}")
    path = folder / FOLDER / version
    path.mkdir(parents=True)
    for name in KEPT:
        (path / name).write_text(now[name], encoding="utf-8")
    return path


def _may_break(old: tuple[int, ...], new: tuple[int, ...]) -> bool:
    return new[0] > old[0] or (old[0] == new[0] == 0 and new[1] > old[1])
