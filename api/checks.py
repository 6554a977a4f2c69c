"""Says before anybody asks what settings name and cannot be had: a cache, a list of queries, a place to write to."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import FileSystemStorage, storages

from .cdn.purging import caches
from .graphql.persisted import listed

ROOM = 1_000_000
"""Bytes of a disk below which it is full."""


def caches_in_front(**_: Any) -> list[CheckMessage]:
    """They are made as the relay makes them, and asked nothing."""
    try:
        caches()
    except (ImportError, TypeError, ValueError) as error:
        return [Error(f"WELLSPRING_CACHES names a cache that cannot be made: {error}.", id="api.E001")]
    return []


def lists_of_queries(**_: Any) -> list[CheckMessage]:
    """They are read as the first query that is named by its hash would have them read."""
    try:
        listed()
    except ImproperlyConfigured as error:
        return [Error(str(error), id="api.E002")]
    return []


def places_to_write(**_: Any) -> list[CheckMessage]:
    """These are warnings: whoever types a command may be somebody else than the server, and readers are still answered
    from a disk that has become read-only."""
    told = (f"{what} cannot be written: {wrong}." for what, path in _places() if (wrong := _wrong_with(path)))
    return [Warning(each, id="api.W001") for each in dict.fromkeys(told)]


def _places() -> Iterator[tuple[str, Path]]:
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        path = Path(settings.DATABASES["default"]["NAME"])
        yield from (("The database", each) for each in (path, path.parent) if each.exists() or each == path.parent)
    if settings.ACCESS_LOG not in ("", "-"):
        path = Path(settings.ACCESS_LOG)
        yield "The access log", path if path.exists() else path.parent
    yield "Metrics", Path(os.environ["PROMETHEUS_MULTIPROC_DIR"])
    for what, storage in (("Pictures and files", storages["default"]), ("Imports", storages["private"])):
        if isinstance(storage, FileSystemStorage):  # it makes its folders with the first file
            path = Path(storage.location)
            yield what, next(each for each in (path, *path.parents) if each.exists())


def _wrong_with(path: Path) -> str:
    if not path.exists():
        return f"there is no {path}"
    if not os.access(path, os.W_OK):
        return f"{path} is read-only for this user"
    folder = path if path.is_dir() else path.parent
    return f"the disk of {folder} is full" if shutil.disk_usage(folder).free < ROOM else ""
