"""Cloudflare: https://developers.cloudflare.com/api/resources/cache/methods/purge/ (purge by tag).

It reads its tags from `Cache-Tag`: name that in WELLSPRING_KEY_HEADER.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import orjson

from .asking import ask


@dataclass(frozen=True)
class Cloudflare:
    """One zone at Cloudflare."""

    zone: str
    token: str
    url: str = "https://api.cloudflare.com/client/v4"
    most_keys: ClassVar[int] = 100

    def purge(self, keys: Sequence[str]) -> None:
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        ask("POST", f"{self.url}/zones/{self.zone}/purge_cache", headers, orjson.dumps({"tags": list(keys)}))
