"""How one database keeps the terms of entries, and finds entries by them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Protocol
from uuid import UUID

from django.db import connection

from content.documents import Audience
from search.models import SearchIndex

FieldTerms = Mapping[str, Sequence[str]]

_NOT_IN_A_TAG = re.compile("[^A-Za-z0-9-]")


class Terms(Protocol):
    """One audience's terms, which leave with their entries. Each is `locale:stem`: as rare as the word is there."""

    def put(self, rows: Sequence[tuple[int, FieldTerms]]) -> None:
        """Keep the terms of these entries, in place of those they had. Rows are (entry's id, its terms by field)."""

    def having(self, terms: Sequence[str]) -> dict[str, int]:
        """How many entries have each of these terms; those that none has are left out."""

    def in_more_than(self, entries: int) -> dict[str, int]:
        """Every term that more entries than this have, with how many: a walk through the whole vocabulary."""

    def scored(
        self, having: Mapping[str, int], weights: Mapping[str, float], index: SearchIndex
    ) -> tuple[str, list[Any]]:
        """SQL, and its parameters, for the (id, score) of every entry that has any of these terms."""


def locale_tag(locale: str) -> str:
    """A locale as terms and comparisons may carry it: what is no language tag becomes one that nothing has."""
    return _NOT_IN_A_TAG.sub("", locale)


def in_locale(terms: Sequence[str], locale: str) -> list[str]:
    tag = locale_tag(locale).lower()  # FTS5 folds the case of its terms
    return [f"{tag}:{term}" for term in terms]


def uuid_of(content_id: UUID) -> Any:
    """How this database compares an id: SQLite keeps 32 digits, PostgreSQL has the type."""
    return content_id if connection.features.has_native_uuid_field else content_id.hex


def table(audience: Audience, suffix: str) -> str:
    """The name of one of an audience's tables. The audience is checked: it becomes part of the statement."""
    return {"public": "search_public", "agent": "search_agent"}[audience] + suffix
