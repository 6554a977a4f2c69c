"""Which generation of an audience's documents this is."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from content.documents import Audience

from .rows import to_moment
from .statements import fetch_one


class Generation(NamedTuple):
    """The number of the generation, and when something scheduled may begin the next one."""

    value: int
    changes_at: datetime | None


FIRST = Generation(0, None)


def generation(audience: Audience) -> Generation:
    """The present generation. Read it before what is kept by it, or an old copy could be kept as a new one."""
    found = fetch_one("SELECT value, changes_at FROM publishing_generation WHERE audience = %s", [audience])
    if found is None:
        return FIRST
    return Generation(found[0], to_moment(found[1]) if found[1] else None)
