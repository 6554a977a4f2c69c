"""What a trial did and found."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass
class Report:
    """What a trial did, and what was wrong: nothing, if all is well."""

    database: str
    seed: int
    seconds: float
    strikes: dict[str, int] = field(default_factory=dict)
    confirmed: int = 0
    left_open: int = 0
    events: int = 0
    delivered: int = 0
    repeated: int = 0
    read: int = 0
    slowest_to_be_seen_ms: float = 0.0
    faults: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "ok": not self.faults}
