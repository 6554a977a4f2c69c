"""Codes and numbers that people type in full to get to one item: as facets, so that one look-up finds them."""

from __future__ import annotations

from .part import Text

LONGEST = 60
"""Characters of a code that can be typed in full; a facet holds no more."""


def as_typed(code: str) -> str:
    """A code without what differs between people who type it: case, and how many spaces."""
    return " ".join(code.casefold().split())


def code_facet(name: str, code: Text) -> set[tuple[str, str]]:
    """What the item is looked up by; nothing where it has no such code."""
    typed = as_typed(code)
    return {(name, typed)} if 0 < len(typed) <= LONGEST else set()
