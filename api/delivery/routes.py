"""Which addresses are hot, and which endpoint answers there."""

from __future__ import annotations

from typing import NamedTuple

from api.addresses import BASES
from api.rest.endpoints import ENDPOINTS, Endpoint
from content.documents import AUDIENCES, Audience


class Hot(NamedTuple):
    """An address that is answered here: for whom, by which endpoint, and what its path names, if anything."""

    audience: Audience
    endpoint: Endpoint
    name: str = ""

    @property
    def from_path(self) -> dict[str, str]:
        """What the path holds, as the endpoint is asked."""
        return {self.endpoint.holds: _as_text(self.name)} if self.name else {}


class Routes:
    """Found by two look-ups in a table, whatever the number of addresses."""

    def __init__(self) -> None:
        self._whole: dict[str, Hot] = {}
        self._named: dict[tuple[str, str], Hot] = {}
        """By what stands before and after the name that the path holds."""
        for audience in AUDIENCES:
            for endpoint in ENDPOINTS:
                before, named, after = (BASES[audience] + endpoint.path).partition(f"/{{{endpoint.holds}}}")
                hot = Hot(audience, endpoint)
                if named:
                    self._named[before, after] = hot
                else:
                    self._whole[before] = hot

    def find(self, path: str) -> Hot | None:
        """Who answers at this path, as WSGI gives it: decoded as Latin-1."""
        whole = self._whole.get(path)
        if whole is not None:
            return whole
        before, _, name = path.rpartition("/")
        hot = self._named.get((before, ""))
        if hot is None:
            before, _, name = before.rpartition("/")
            hot = self._named.get((before, path[len(before) + 1 + len(name) :]))
        return Hot(hot.audience, hot.endpoint, name) if hot is not None and name else None


def _as_text(name: str) -> str:
    return name if name.isascii() else name.encode("latin-1").decode("utf-8", "replace")
