"""Varnish, or any cache that is taught to answer `PURGE` with a `Surrogate-Key`: `varnish.vcl` beside this does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from .asking import ask


@dataclass(frozen=True)
class Varnish:
    """The cache at `url`. `token` is what its configuration expects, so that nobody else can empty it."""

    url: str
    token: str = ""
    most_keys: ClassVar[int] = 60
    """As many as fit into a header of Varnish's usual size."""

    def purge(self, keys: Sequence[str]) -> None:
        ask("PURGE", self.url, {"Surrogate-Key": " ".join(keys), "Authorization": f"Bearer {self.token}"})
