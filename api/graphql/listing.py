"""A list of the items of a type, as its arguments ask for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .arguments import listing, require_known
from .nodes import Reading
from .paging import Page, listed


def page_of(type: str, reading: Reading, asked: Mapping[str, Any]) -> Page:
    """The page that the arguments ask for. Raises Refused."""
    question = listing(type, reading, asked)
    page = listed(question, asked.get("after"), reading)
    if not page.nodes:
        require_known(question, reading)
    return page
