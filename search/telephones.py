"""Telephone numbers: whoever types one, however it is written, finds what shows it. Agents ask "who is this number?"

An entry has the digits of each of its numbers, with the country and the area in front and without, and is looked up by
the seven or more that somebody types. Whole, because the parts of a number are in many texts; and only where somebody
has it, because the number of an ordinance looks the same.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from .engine import Query, SearchEngine

FEWEST, MOST = 7, 15
"""Digits of a number that is looked up: of fewer it may be anybody's, and E.164 knows no longer ones."""

COUNTRY_CODE = 3
"""Digits that may be left out in front of a number typed with its country, where a city writes its own without."""

MARK = "tel"
"""Before the digits, so that they are no word of any text."""

FIELDS = ("phone", "phone_alternate", "tty", "phone_in")
"""Where documents have numbers, in whatever part of them."""

BETWEEN = r"\s().\-/\u2010-\u2015"
"""What people write between digits."""

_NUMBER = re.compile(rf"\+?\(?\d[\d{BETWEEN}]+")
_TYPED = re.compile(rf"(?:tel:)?\s*([+\d{BETWEEN}]+)", re.IGNORECASE)
_TRUNK = re.compile(r"\(0\)")
_NO_DIGIT = re.compile(r"\D")


def numbers(document: Any) -> tuple[str, ...]:
    """What a stored document is looked up by."""
    each = (_digits(found) for text in _shown(document) for found in _NUMBER.findall(text))
    return tuple(sorted({MARK + digits[start:] for digits in each for start in range(len(digits) - FEWEST + 1)}))


def by_number(query: Query, engine: SearchEngine) -> Query:
    """The question as its number is looked up, if it is one that anything shows; any other as it is."""
    wanted = [MARK + digits for digits in _typed(query.text)]
    for locale in filter(None, (query.locale, query.fallback)) if wanted else ():
        known = engine.in_any_form(query.audience, locale, wanted)
        if found := next((number for number in wanted if number in known), ""):
            return replace(query, text=found, as_typed=True)
    return query


def are_numbers(terms: Collection[str]) -> bool:
    """Whether what is looked for is a number."""
    return any(term.startswith(MARK) and term.removeprefix(MARK).isdigit() for term in terms)


def _typed(text: str) -> list[str]:
    """The digits that a number may be looked up by, the likeliest first; none if the text is no number."""
    found = _TYPED.fullmatch(text.strip())
    digits = _digits(found[1]) if found else ""
    begins = range(COUNTRY_CODE + 1) if found and found[1].startswith(("+", "00")) else range(1)
    return [digits[start:] for start in begins if FEWEST <= len(digits) - start <= MOST]


def _digits(number: str) -> str:
    """The digits without the noughts by which somebody dials out of a country or an area."""
    return _NO_DIGIT.sub("", _TRUNK.sub("", number)).lstrip("0")


def _shown(part: Any) -> Iterator[str]:
    """The texts with numbers of a part of a document: those of contacts, and of whom an agent transfers to."""
    if isinstance(part, list):
        for each in part:
            yield from _shown(each)
    elif isinstance(part, dict):
        for name, value in part.items():
            if isinstance(value, str):
                yield from [value] if name in FIELDS else []
            elif name == "transfers":
                yield from (transfer["number"] for transfer in value)
            else:
                yield from _shown(value)
