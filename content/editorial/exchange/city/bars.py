"""Progress on the terminal, a bar for each stage."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from .export import Progress as Told

COLUMNS = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())


@contextmanager
def bars(*, hidden: bool) -> Iterator[Told]:
    """Something to tell progress to. Nothing is shown if `hidden`, or if nobody is looking."""
    with Progress(*COLUMNS, console=Console(stderr=True), disable=hidden or not sys.stderr.isatty()) as shown:
        stages = {}

        def tell(stage: str, done: int, total: int) -> None:
            if stage not in stages:
                stages[stage] = shown.add_task(stage, total=total)
            shown.update(stages[stage], completed=done, total=total)

        yield tell
