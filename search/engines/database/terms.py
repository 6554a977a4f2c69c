"""How this engine names what it keeps. A term is `locale:stem`: a word is as rare as it is in its language."""

from __future__ import annotations

from collections.abc import Sequence

from content.documents import Audience
from search.language import locale_tag


def in_locale(terms: Sequence[str], locale: str) -> list[str]:
    tag = locale_tag(locale).lower()
    return [f"{tag}:{term}" for term in terms]


def table(audience: Audience, suffix: str) -> str:
    """The name of one of an audience's tables. The audience is checked: it becomes part of the statement."""
    return {"public": "search_public", "agent": "search_agent"}[audience] + suffix
