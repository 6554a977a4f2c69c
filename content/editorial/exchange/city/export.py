"""Writes a city into a file, as it is at one moment, without holding up anybody who publishes meanwhile."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connection
from django.db.models import FileField, Model
from wagtail.models import Locale

from content.documents import SCHEMA_VERSION
from content.publishing.models import PublishedDocument

from .cells import as_json, columns, selected
from .manifest import MEDIA, NAME, Addresses, Entry, Manifest, Table
from .tables import NAMED, TABLES, model

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is."""
CHUNK = 1_000_000
SNAPSHOT = {"sqlite": "BEGIN DEFERRED", "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"}
"""Reads one state of the database. Django's own `atomic()` would take SQLite's only place to write for as long."""

PORTION = 500
"""Rows that are in memory at once."""


class AlreadyThere(Exception):
    """Nothing is written over a file: it may be the only copy of a city."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there already. Give the archive another name.")


def export_city(path: Path, *, now: datetime, progress: Progress = lambda *_: None) -> Manifest:
    """Write the whole city into `path`, readable for its owner alone: it holds drafts and agents' text.

    It appears under its name when it is whole. Raises AlreadyThere.
    """
    if path.exists():
        raise AlreadyThere(path)
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        unfinished.touch(mode=0o600)
        with ZipFile(unfinished, "w", ZIP_DEFLATED) as archive:
            with snapshot():
                files: list[str] = []
                tables = [_table(archive, number, label, files, progress) for number, label in enumerate(_labels())]
                languages = tuple(Locale.objects.order_by("pk").values_list("language_code", flat=True))
                documents = PublishedDocument.objects.count()
            media, missing = _media(archive, list(dict.fromkeys(files)), progress)
            manifest = Manifest(
                schema_version=SCHEMA_VERSION,
                city=settings.WAGTAIL_SITE_NAME,
                exported_at=now.isoformat(),
                languages=languages,
                addresses=addresses(),
                documents=documents,
                tables=tuple(tables),
                media=tuple(media),
                missing_media=tuple(missing),
            )
            archive.writestr(NAME, manifest.model_dump_json(indent=1))
        unfinished.rename(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return manifest


def addresses() -> Addresses:
    """Where this installation is."""
    return Addresses(public_site=settings.PUBLIC_SITE_URL, api=settings.API_URL, media=settings.MEDIA_URL)


@contextmanager
def snapshot() -> Iterator[None]:
    """Let the block see one state of the database, whatever is written meanwhile."""
    if connection.in_atomic_block:  # whoever is around us has seen to that
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(SNAPSHOT[connection.vendor])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ROLLBACK")


def _labels() -> tuple[str, ...]:
    return (*NAMED, *TABLES)


def _table(archive: ZipFile, number: int, label: str, files: list[str], progress: Progress) -> Table:
    of = model(label)
    names = _names(of)
    holding_files = [name for name, field in columns(of).items() if isinstance(field, FileField)]
    progress("Rows", number, len(_labels()))
    rows = 0
    with _Digested(archive, f"rows/{number:02d}-{label}.jsonl") as out:
        for values in _rows(of):
            row = dict(zip(names, map(as_json, values), strict=True))
            files += [row[name] for name in holding_files if row[name]]
            out.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
            rows += 1
    progress("Rows", number + 1, len(_labels()))
    return Table(**out.entry.model_dump(), model=label, fields=names, rows=rows)


def _rows(of: type[Model]) -> Iterator[list[Any]]:
    """In portions, because a cursor that reads on from where it was is not to be had through every pooler."""
    found = of._base_manager.order_by("pk").values_list(*_selected(of), "pk")
    portion = found[:PORTION]
    while read := list(portion):
        yield from (values for *values, _pk in read)
        portion = found.filter(pk__gt=read[-1][-1])[:PORTION]


def _names(of: type[Model]) -> tuple[str, ...]:
    return (of._meta.pk.attname, *NAMED[of._meta.label]) if of._meta.label in NAMED else tuple(columns(of))


def _selected(of: type[Model]) -> list[Any]:
    return list(_names(of)) if of._meta.label in NAMED else selected(of)


def _media(archive: ZipFile, files: list[str], progress: Progress) -> tuple[list[Entry], list[str]]:
    entries, missing = [], []
    for done, name in enumerate(files, start=1):
        try:
            with default_storage.open(name) as stored, _Digested(archive, f"{MEDIA}{name}", ZIP_STORED) as out:
                while chunk := stored.read(CHUNK):
                    out.write(chunk)
            entries.append(out.entry)
        except FileNotFoundError:
            missing.append(name)
        progress("Media", done, len(files))
    return entries, missing


class _Digested:
    """A file of the archive being written, with its size and digest when it is closed."""

    def __init__(self, archive: ZipFile, name: str, compression: int = ZIP_DEFLATED) -> None:
        self.archive, self.digest, self.size = archive, sha256(), 0
        self.info = ZipInfo(name)
        self.info.compress_type = compression
        self.info.external_attr = 0o600 << 16

    def __enter__(self) -> _Digested:
        self.out: IO[bytes] = self.archive.open(self.info, "w", force_zip64=True)
        return self

    def __exit__(self, *_: Any) -> None:
        self.out.close()
        self.entry = Entry(file=self.info.filename, size=self.size, sha256=self.digest.hexdigest())

    def write(self, chunk: bytes) -> None:
        self.out.write(chunk)
        self.digest.update(chunk)
        self.size += len(chunk)
