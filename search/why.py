"""Why a hit was found: where the question's words stand in it, and by which detour, if they are not its own words."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from .engine import Hit
from .language import terms
from .ranking import Sought
from .telephones import are_numbers

TITLE, KEYWORDS, TEXT = "title", "keywords", "text"
SYNONYM = "synonym"
"""By other words for what was asked."""
SPELLING = "spelling"
"""By a word spelt otherwise: mended, joined, parted, or written out from its initials."""
PINNED = "pinned"
"""Because an editor put it there."""
CODE = "code"
"""By its code or a telephone number, typed in full."""

WAYS = (PINNED, CODE, TITLE, KEYWORDS, TEXT, SYNONYM, SPELLING)
"""Every reason, in the order in which they are told."""


def matched(
    hit: Hit, in_text: Collection[str], sought: Mapping[str, Sought], has_number: bool = False
) -> tuple[str, ...]:
    """The reasons for a hit. `in_text` are the terms that its text has of those that were sought in its language;
    `has_number` says that it has the number that the question names."""
    found = {
        TITLE: sought.keys() & terms(hit.title, hit.locale),
        KEYWORDS: sought.keys() & terms("\n".join(hit.keywords), hit.locale),
        TEXT: sought.keys() & in_text,
    }
    detours = {_detour(sought[term]) for its_terms in found.values() for term in its_terms}
    by_number = (CODE,) if has_number or are_numbers(sought) else ()
    reasons = {*hit.matched, *by_number, *(place for place, its_terms in found.items() if its_terms), *detours}
    return tuple(way for way in WAYS if way in reasons or (way == PINNED and hit.pinned))


def _detour(sought: Sought) -> str:
    """What a term is beside the question's own words; empty for one of those."""
    if sought.weight == 1:
        return ""
    return SYNONYM if sought.stands_for else SPELLING
