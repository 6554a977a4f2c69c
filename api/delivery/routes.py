"""Which addresses are hot, and which endpoint answers there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from api.addresses import BASES
from api.rest.endpoints import ENDPOINTS, Endpoint
from content.documents import AUDIENCES

NAMED = "/{id_or_slug}"


@dataclass(frozen=True)
class Hot:
    """An address that is answered here: by which endpoint, and what its path holds."""

    endpoint: Endpoint
    from_path: Mapping[str, str] = field(default_factory=dict)


class Routes:
    """Found by two look-ups in a table, whatever the number of addresses."""

    def __init__(self) -> None:
        self._whole: dict[str, Hot] = {}
        self._named: dict[tuple[str, str], Hot] = {}
        """By what stands before and after the name of an item."""
        for audience in AUDIENCES:
            for endpoint in ENDPOINTS:
                before, named, after = (BASES[audience] + endpoint.path).partition(NAMED)
                hot = Hot(endpoint)
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
        if hot is None or not name:
            return None
        return Hot(hot.endpoint, {"id_or_slug": _as_text(name)})


def _as_text(name: str) -> str:
    return name if name.isascii() else name.encode("latin-1").decode("utf-8", "replace")
