"""Where an old address leads."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class RedirectRecord:
    """What used to be found at `path` is the page `target` now."""

    path: str
    target: str
    source: str = ""
    locale: str = "en"

    @property
    def key(self) -> str:
        return self.path

    @property
    def title(self) -> str:
        return self.path
