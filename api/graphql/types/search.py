"""What a search finds."""

from __future__ import annotations

from typing import Any

from graphene import Boolean, Field, Float, String

from .connection import Connection
from .envelope import Item, Part


class SearchHit(Part):
    """One thing that was found."""

    item = Field(Item, required=True, description="The item, in the language in which it was found.")
    score = Float(required=True, description="How well it fits; means nothing outside this answer.")
    snippet = String(required=True, description="The words around what was found, as HTML with <mark>.")


class SearchConnection(Connection):
    """A page of what was found, best first."""

    class Meta:
        node = SearchHit
        name = "SearchConnection"

    degraded = Boolean(required=True, description="Whether a simpler engine answered, because the usual one did not.")

    corrected = String(
        description="The question as it was understood where its spelling was mended; `exact: true` asks for the words "
        "as they were typed."
    )

    @staticmethod
    def resolve_corrected(page: Any, _info: Any) -> str | None:
        return page.corrected or None

    @staticmethod
    def resolve_degraded(page: Any, _info: Any) -> bool:
        return page.degraded
