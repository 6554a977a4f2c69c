"""What is nearest to a question that nothing was found for: the titles that share the most pieces of words with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from .titles import pieces

NEAR = 0.3
"""The share of a title's pieces, or of the question's, that both have at least: "recycle" is near to "Recycling"."""

Name = TypeVar("Name")


def nearest_titles(text: str, titles: Mapping[Name, str]) -> list[Name]:
    """The names of the titles that are near to the text, the nearest first."""
    sought = pieces(text)
    likeness = {
        name: (sought & own).total() / min(own.total(), sought.total())
        for name, title in titles.items()
        if sought and (own := pieces(title))
    }
    return sorted((name for name, alike in likeness.items() if alike >= NEAR), key=lambda name: -likeness[name])
