"""Zip files from outside: looked at before anything of them is unpacked, because a small one may hold a petabyte."""

from __future__ import annotations

import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile, ZipInfo

from content.editorial.exchange.errors import Unreadable

ENTRIES = 5_000
UNPACKED = 200_000_000
RATIO = 200
"""How many times larger than packed; text packs 3 to 20 times, a bomb a thousand."""
SMALL = 1_000_000
"""Below this a ratio means nothing."""


@contextmanager
def unpacked(path: Path) -> Iterator[Path]:
    """The folder that is in a zip file, for as long as the block runs; any other path is itself.

    Raises Unreadable for a zip that is broken, or made to do harm.
    """
    if path.is_dir() or path.suffix.lower() != ".zip":
        yield path
        return
    with TemporaryDirectory(prefix="import-") as folder:
        try:
            with ZipFile(path) as archive:
                for entry in looked_at(archive, path.name):
                    archive.extract(entry, folder)
        except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
            raise Unreadable(f"{path.name} is not a whole zip file: {str(error)[:100]}.") from error
        yield _only_folder(Path(folder))


def looked_at(archive: ZipFile, name: str, *, entries: int = ENTRIES, unpacked: int = UNPACKED) -> list[ZipInfo]:
    """The files in a zip. Raises Unreadable if it is a bomb, if there are more files or bytes than
    these, or if a file would land outside its folder.

    Sizes are what the zip says of itself; reading stops where they say, so a lie gains nothing.
    """
    files = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
    if len(files) > entries:
        raise Unreadable(f"{name} holds {len(files):,} files; at most {entries:,}.")
    total = sum(entry.file_size for entry in files)
    if total > unpacked:
        raise Unreadable(f"{name} would unpack to {total:,} bytes; at most {unpacked:,}.")
    for entry in files:
        where = PurePosixPath(entry.filename.replace("\\", "/"))
        if not where.parts:
            raise Unreadable(f"{name} holds a file without a name.")
        if where.is_absolute() or ".." in where.parts or ":" in where.parts[0] or "\x00" in entry.filename:
            raise Unreadable(f"{name} holds “{entry.filename[:80]}”, which would land outside its folder.")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise Unreadable(f"{name} holds “{entry.filename[:80]}”, which is a link and not a file.")
        if entry.flag_bits & 1:
            raise Unreadable(f"{name} is locked with a password. Save it without one.")
        if entry.file_size > SMALL and entry.file_size > RATIO * max(entry.compress_size, 1):
            raise Unreadable(f"{name}: “{entry.filename[:80]}” unpacks to {entry.file_size:,} bytes, as a bomb does.")
    return files


def _only_folder(folder: Path) -> Path:
    """Zips often hold one folder that holds everything."""
    inside = [path for path in folder.iterdir() if path.name != "__MACOSX" and not path.name.startswith(".")]
    return inside[0] if len(inside) == 1 and inside[0].is_dir() else folder
