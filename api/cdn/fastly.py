"""Fastly: https://www.fastly.com/documentation/reference/api/purging/ (purge multiple surrogate keys)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from .asking import ask


@dataclass(frozen=True)
class Fastly:
    """One service at Fastly. It reads `Surrogate-Key` by itself and takes it off before readers see it."""

    service: str
    token: str
    url: str = "https://api.fastly.com"
    most_keys: ClassVar[int] = 256

    def purge(self, keys: Sequence[str]) -> None:
        headers = {"Fastly-Key": self.token, "Surrogate-Key": " ".join(keys), "Accept": "application/json"}
        ask("POST", f"{self.url}/service/{self.service}/purge", headers, b"")
