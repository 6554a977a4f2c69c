"""What a renderer hands to the store."""

from __future__ import annotations

from dataclasses import dataclass

from .base import Audience, Document


@dataclass(frozen=True)
class Rendered:
    """One item in one language, for both audiences, and what either depended on.

    `public` is None for what the city keeps among its own people: the public then has no row, no event and no word of
    it. A type without agent text gives the same document twice: agents read everything from their own rows, so that no
    read has to choose between two tables.
    """

    public: Document | None
    agent: Document
    keys: frozenset[str]
    facets: set[tuple[str, str]]

    @classmethod
    def same_for_all(cls, document: Document, keys: set[str], facets: set[tuple[str, str]]) -> Rendered:
        return cls(document, document, frozenset(keys), facets)

    def for_audience(self, audience: Audience) -> Document | None:
        return self.public if audience == "public" else self.agent
