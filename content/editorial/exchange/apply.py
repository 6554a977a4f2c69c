"""Records become content: in batches, each one transaction, each record whole or not at all.

A run that is killed leaves whole batches, and the next one goes on where it stopped, because a record that is already
there is unchanged.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .records import AnyRecord
from .rehearsal import Rehearsal
from .report import Outcome
from .run import Run, awaited, batches, ordered

Progress = Callable[[int], None]


def apply(
    records: Sequence[AnyRecord],
    *,
    overwrite: bool = False,
    rehearse: bool = False,
    progress: Progress = lambda done: None,
) -> list[Outcome]:
    """Make the city say what `records` say, and return what became of each; or, to `rehearse`, what would.

    Records may stand in any order, except that a topic or department follows the one above it. `progress` is told how
    many more records are done.
    """
    if rehearse:
        return _rehearsed(Rehearsal(records, overwrite), progress)
    run = Run(overwrite, awaited(records))
    outcomes: list[Outcome] = []
    for batch in batches(ordered(records)):
        outcomes += run.batch(batch)
        progress(len(batch))
    return run.finish(outcomes)


def _rehearsed(rehearsal: Rehearsal, progress: Progress) -> list[Outcome]:
    if rehearsal.is_whole:
        outcomes = rehearsal.whole()
        progress(len(outcomes))
        return outcomes
    outcomes = []
    for batch in batches(rehearsal.records):
        outcomes += rehearsal.batch(batch)
        progress(len(batch))
    return outcomes
