"""Telephone numbers: whoever types one, however it is written, finds what shows it. Agents ask "who is this number?"

An entry has the digits of each of its numbers, with the country and the area in front and without, and is looked up by
the seven or more that somebody types; or by fewer, if an extension follows. Whole, because the parts of a number are in
many texts; and only where somebody has it, because the number of an ordinance looks the same.

Where a question says nothing but the number ("who is 555-0142"), what has it is all that is found. Where it says more
("555-0116 about my bill"), what has the number comes first, and the rest of the question decides in which order; alone,
where the number is everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any

from .asking import besides_asking
from .engine import Hit, Key, Near, Query, SearchEngine
from .language import LETTERS, language_of
from .titles import WINDOW

FEWEST, MOST = 7, 15
"""Digits of a number that is looked up: of fewer it may be anybody's, and E.164 knows no longer ones."""
FEWEST_EXTENDED = 3
"""Digits of one that an extension follows: "311 ext. 5" is nobody else's."""

COUNTRY_CODE = 3
"""Digits that may be left out in front of a number typed with its country, where a city writes its own without."""

MARK, EXTENDED = "tel", "x"
"""Before the digits, so that they are no word of any text, and before those of an extension."""

FIELDS = ("phone", "phone_alternate", "tty", "phone_in")
"""Where documents have numbers, in whatever part of them."""

BETWEEN = r"\s().\-/\u2010-\u2015"
"""What people write between digits."""

NAMED = 10.0
"""What it counts that an entry has the number, beside the best that the words find, which counts 1."""

SAYING_NUMBER = {
    "en": "call caller calling called contact dial extension line number phone telephone transfer transferring",
    "es": "anexo contacto extensión línea llama llamar llamada llamó número teléfono transferir",
    "zh": "打来 打 电话 号码 号 分机 联系 转接 转",
    "ar": "اتصال اتصل الاتصال تحويل تحويلة خط رقم الرقم هاتف الهاتف لمن",
}
"""Words that say of a number that it is one, by the first part of a language's tag."""

_EXTENSION = r"(?:[\s,;]*(?:ext(?:ension)?|x|anexo|extensión|分机|تحويلة)\.?\s*(\d{1,6}))?"
_NUMBER = re.compile(rf"(\+?\(?\d[\d{BETWEEN}]+){_EXTENSION}", re.IGNORECASE)
_TYPED = re.compile(rf"(?:tel:\s*)?(?<!{LETTERS})([+(]{{0,2}}\d[\d{BETWEEN}]*){_EXTENSION}(?!{LETTERS})", re.IGNORECASE)
_TRUNK = re.compile(r"\(0\)")
_NO_DIGIT = re.compile(r"\D")

MOST_TYPED = 3
"""Numbers of one question that are looked up."""


def numbers(document: Any) -> tuple[str, ...]:
    """What a stored document is looked up by."""
    each = (found.groups() for text in _shown(document) for found in _NUMBER.finditer(text))
    return tuple(sorted({term for number, extension in each for term in _ends(_digits(number), extension)}))


def by_number(query: Query, engine: SearchEngine) -> Query:
    """The question as its number is looked up, if it has one that anything shows; any other as it is."""
    typed = [found for found in _TYPED.finditer(query.text) if any(_looked_up(found))][:MOST_TYPED]
    for found in typed:
        for locale in filter(None, (query.locale, query.fallback)):
            wanted = list(_looked_up(found))
            known = engine.in_any_form(query.audience, locale, wanted)
            if number := next((each for each in wanted if each in known), ""):
                rest = f"{query.text[: found.start()]} {query.text[found.end() :]}".strip()
                return _asked(query, number, rest, engine)
    return query


def are_numbers(terms: Collection[str]) -> bool:
    """Whether what is looked for is a number."""
    return any(term.startswith(MARK) and term.removeprefix(MARK).replace(EXTENDED, "").isdigit() for term in terms)


def having_number(query: Query) -> AbstractSet[Key]:
    """The entries that have the number in a question that says more."""
    return {near.key for near in query.near if near.has_number}


def owners_first(query: Query, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """What is in the question's language first, and departments before what only tells to call them, where nothing but
    a number is asked for."""
    if not are_numbers((query.text,)):
        return hits
    return tuple(sorted(hits, key=lambda hit: (hit.locale != query.locale, hit.type != "department")))


def shows(text: str, number: str) -> bool:
    """Whether a text shows the number that a question was looked up by."""
    return any(number in _ends(_digits(found[1]), found[2]) for found in _NUMBER.finditer(text))


def _asked(query: Query, number: str, rest: str, engine: SearchEngine) -> Query:
    saying = SAYING_NUMBER.get(language_of(query.locale), "")
    alone = replace(query, text=number, as_typed=True)
    if not any(besides_asking(rest, query.locale, saying)):
        return alone
    found = engine.search(replace(alone, facets=False, limit=WINDOW, offset=0))
    owners = found.hits if found.total <= WINDOW else ()
    return replace(query, text=rest, near=tuple(Near(hit.key, NAMED, has_number=True) for hit in owners))


def _looked_up(found: re.Match[str]) -> Iterator[str]:
    """What a number may be looked up by, the likeliest first; nothing if it is none."""
    number, extension = found.groups()
    digits = _digits(number)
    begins = range(COUNTRY_CODE + 1) if number.startswith(("+", "00")) else range(1)
    typed = [digits[start:] for start in begins]
    if extension:
        yield from (MARK + each + EXTENDED + extension for each in typed if len(each) >= FEWEST_EXTENDED)
    yield from (MARK + each for each in typed if FEWEST <= len(each) <= MOST)


def _ends(digits: str, extension: str | None) -> Iterator[str]:
    """A number with its country and its area and without, as it is looked up."""
    yield from (MARK + digits[start:] for start in range(len(digits) - FEWEST + 1))
    if extension:
        for start in range(len(digits) - FEWEST_EXTENDED + 1):
            yield MARK + digits[start:] + EXTENDED + extension


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
