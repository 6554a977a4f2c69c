"""Opens a city's archive, and believes nothing of it before every file in it has been read and found as promised."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO, Any
from zipfile import BadZipFile, ZipFile

from pydantic import ValidationError

from content.editorial.exchange.errors import Unreadable
from content.editorial.exchange.importers.zips import looked_at

from .export import CHUNK, Progress
from .manifest import FORMAT, FORMAT_VERSION, LARGEST_MANIFEST, NAME, Entry, Manifest, Table

ENTRIES = 5_000_000
UNPACKED = 1_000_000_000_000
"""A large city has a million renditions. What is compressed as a bomb is refused at any size."""
DAMAGED = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


@dataclass(frozen=True)
class Archive:
    """An archive that is whole: its files are those of its manifest, byte for byte."""

    zip: ZipFile
    manifest: Manifest

    def open(self, entry: Entry) -> IO[bytes]:
        return self.zip.open(entry.file)

    def rows(self, table: Table) -> Iterator[dict[str, Any]]:
        with self.open(table) as lines:
            for number, line in enumerate(lines, start=1):
                row = _json(line, f"{table.file} line {number}")
                if set(row) != set(table.fields):
                    raise Unreadable(f"{table.file} line {number} has other fields than the manifest says.")
                yield row


@contextmanager
def opened(path: Path, progress: Progress) -> Iterator[Archive]:
    """An archive, for as long as the block runs. Raises Unreadable, with what is wrong with it."""
    try:
        archive = ZipFile(path)
    except FileNotFoundError:
        raise Unreadable(f"{path} does not exist.") from None
    except DAMAGED as error:
        raise Unreadable(f"{path.name} is not a whole zip file: {str(error)[:100]}.") from error
    with archive:
        held = [entry.filename for entry in looked_at(archive, path.name, entries=ENTRIES, unpacked=UNPACKED)]
        manifest = _manifest(archive, path.name)
        promised = [NAME, *(entry.file for entry in (*manifest.tables, *manifest.media))]
        if sorted(held) != sorted(promised):
            wrong = sorted({*held} ^ {*promised}) or ["a file twice"]
            raise Unreadable(f"{path.name} does not hold the files that its manifest says: {wrong[0][:80]}.")
        _compare(archive, manifest, path.name, progress)
        yield Archive(archive, manifest)


def _manifest(archive: ZipFile, name: str) -> Manifest:
    """The manifest; of a newer format, only that is said, because nothing else of it can be understood."""
    try:
        info = archive.getinfo(NAME)
    except KeyError:
        raise Unreadable(f"{name} is not an archive of a city: it has no {NAME}. `export_city` makes one.") from None
    if info.file_size > LARGEST_MANIFEST:
        raise Unreadable(f"{name}: {NAME} is too large.")
    told = _json(_read(lambda: archive.read(info), name), NAME)
    if told.get("format") != FORMAT:
        raise Unreadable(f"{name} is not an archive of a city. `export_city` makes one.")
    version = told.get("format_version")
    if not isinstance(version, int) or version > FORMAT_VERSION:
        raise Unreadable(f"{name} was made by a newer Wellspring (format {version}). Update this one first.")
    try:
        return Manifest.model_validate(told)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise Unreadable(f"{name}: {NAME} is not right at {where}: {first['msg']}.") from error


def _compare(archive: ZipFile, manifest: Manifest, name: str, progress: Progress) -> None:
    entries = (*manifest.tables, *manifest.media)
    for done, entry in enumerate(entries, start=1):
        size, digest = _read(lambda entry=entry: _digest(archive, entry), name)  # type: ignore[misc]
        if (size, digest) != (entry.size, entry.sha256):
            raise Unreadable(f"{name} is damaged: {entry.file} is not what the manifest says.")
        progress("Checking", done, len(entries))


def _digest(archive: ZipFile, entry: Entry) -> tuple[int, str]:
    digest, size = sha256(), 0
    with archive.open(entry.file) as stored:
        while chunk := stored.read(CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return size, digest.hexdigest()


def _read(reading: Callable[[], Any], name: str) -> Any:
    try:
        return reading()
    except DAMAGED as error:
        raise Unreadable(f"{name} is damaged: {str(error)[:100]}.") from error


def _json(text: bytes, where: str) -> dict[str, Any]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"{where} is not JSON: {str(error)[:100]}.") from error
    if not isinstance(told, dict):
        raise Unreadable(f"{where} is not a JSON object.")
    return told
