"""Telephone numbers that are typed into a text, told from all the other digits that a city writes.

A long one is known by its length. A local one, like 555-0142, is not: it is known by the way it is written, and what
stands before and after it says whether it is an ordinance, an address, or from one number to another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LONG = re.compile(r"(?<![\w/.-])\+?\(?\d[\d ().-]{7,}\d(?!\w)")
_NO_LONG_ONE = re.compile(r"^\D*(?:19|20)\d\d\D+(?:19|20)\d\d\D*$|^\d{4}-\d{2}-\d{2}$|^\d{5}-\d{4}$")
"""Two years, a date or a ZIP code, which only look like a telephone number."""

_GAP = "[ \u00a0\u2011-]"
_LOCAL = re.compile(
    rf"(?<![0-9A-Za-z/.,:$€£#§-])(?P<country>\+\d{{1,3}}{_GAP}|1{_GAP})?(?P<exchange>[2-9]\d\d){_GAP}(?P<line>\d{{4}})"
    r"(?![0-9A-Za-z/:%-]|[.,]\d)"
)
_NUMBERED = re.compile(
    r"(?:ordinance|resolution|section|chapter|bill|case|form|permit|code|room|suite|route|parcel"
    r"|ordenanza|resolución|sección|expediente|formulario|permiso|sala|ruta|[$€£#§])(?: (?:no|nº|núm)\.?)?[ \u00a0]*$",
    re.IGNORECASE,
)
_STREET = re.compile(
    r" (?:[NSEW]\.? )?[A-Z]\w+ (?:St|Street|Ave|Avenue|Road|Rd|Blvd|Boulevard|Drive|Dr|Lane|Ln|Way|Court|Ct|Place)\b"
)


def typed_in(text: str) -> Iterator[str]:
    """The telephone numbers in `text`, each once, the long ones first."""
    yield from dict.fromkeys(match.group().strip() for match in _LONG.finditer(text) if _is_long(match))
    rest = _LONG.sub(lambda match: "\n" if _is_long(match) else match.group(), text)
    yield from dict.fromkeys(match.group() for match in _LOCAL.finditer(rest) if _is_local(match))


def _is_long(match: re.Match[str]) -> bool:
    found = match.group().strip()
    return 9 <= sum(letter.isdigit() for letter in found) <= 15 and not _NO_LONG_ONE.match(found)


def _is_local(match: re.Match[str]) -> bool:
    country, exchange, line = match.group("country", "exchange", "line")
    if (country or "").startswith("+"):
        return True
    is_year = line[:2] in ("19", "20")
    is_range = line[0] != "0" and exchange[-1] == line[-1] == "0"  # from 250 to 1500 feet, from 8:30 to 17:30
    before, after = match.string[: match.start()], match.string[match.end() :]
    return not (is_year or is_range or _NUMBERED.search(before[-40:]) or _STREET.match(after))
