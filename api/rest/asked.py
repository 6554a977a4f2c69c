"""What every question is, whatever it asks: it does not change, and can be told as the query string that it came as."""

from __future__ import annotations

from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from pydantic import BaseModel, ConfigDict

PLACES = {"cursor", "page", "since"}
"""The parameters that say where in a list to go on."""


class Asked(BaseModel):
    """What may be asked of one address. What is not declared is refused by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @cached_property
    def as_asked(self) -> str:
        """What was asked, but for a place in a list, as a query string."""
        asked = self.model_dump(exclude_unset=True, exclude=PLACES, mode="json")
        return urlencode({name: _as_text(value) for name, value in asked.items() if value is not None}, safe=",:")


def _as_text(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(value) if isinstance(value, list | tuple) else value
