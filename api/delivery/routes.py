"""Which addresses are hot, and which endpoint answers there."""

from __future__ import annotations

from typing import NamedTuple

from api.addresses import BASES
from api.rest.endpoints import ENDPOINTS, Endpoint
from content.documents import AUDIENCES, Audience


class Hot(NamedTuple):
    """An address that is answered here: for whom, by which endpoint, and what its path holds, if anything."""

    audience: Audience
    endpoint: Endpoint
    may_be_kept: bool
    holds: str = ""


class Routes:
    """Found by two look-ups in a table, whatever the number of addresses."""

    def __init__(self) -> None:
        self._whole: dict[str, Hot] = {}
        self._named: dict[tuple[str, str], Hot] = {}
        """By what stands before and after the name that the path holds."""
        for audience in AUDIENCES:
            for endpoint in ENDPOINTS:
                before, named, after = (BASES[audience] + endpoint.path).partition(f"/{{{endpoint.holds}}}")
                hot = Hot(audience, endpoint, endpoint.may_be_kept, endpoint.holds)
                if named:
                    self._named[before, after] = hot
                else:
                    self._whole[before] = hot

    def find(self, path: str) -> tuple[Hot | None, dict[str, str]]:
        """Who answers at this path, as WSGI gives it, decoded as Latin-1; and what the path holds, as the endpoint is
        asked."""
        whole = self._whole.get(path)
        if whole is not None:
            return whole, {}
        before, _, name = path.rpartition("/")
        hot = self._named.get((before, ""))
        if hot is None:
            before, _, name = before.rpartition("/")
            hot = self._named.get((before, path[len(before) + 1 + len(name) :]))
        if hot is None or not name:
            return None, {}
        return hot, {hot.holds: name if name.isascii() else name.encode("latin-1").decode("utf-8", "replace")}
