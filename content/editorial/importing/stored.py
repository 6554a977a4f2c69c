"""Uploaded files, where importers can read them: they want a path, and a bucket has none."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from .models import ImportRun


@contextmanager
def copied(run: ImportRun) -> Iterator[Path]:
    """A copy of the file, under the name that its owner gave it, for as long as the block runs."""
    with TemporaryDirectory(prefix="import-") as folder:
        path = Path(folder) / (Path(run.file_name).name or "upload")
        with run.file.open("rb") as stored, path.open("wb") as copy:
            shutil.copyfileobj(stored, copy)
        yield path
