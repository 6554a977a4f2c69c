"""Other ways to write down what a word sounds like, by language.

Who learnt a language by ear writes it by ear: "resivo" is a "recibo". Those are two letters wrong, which no slip of the
hand explains, and what lies within a slip is often another word ("serca" is no "seca"). A language without sounds here
has no other ways.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import islice, product

from .language import language_of

MOST_WRITTEN = 64
"""Ways to write one word that are looked up. People's words have some dozen."""

SOUNDS: dict[str, Sequence[tuple[str, Sequence[str]]]] = {
    "es": (
        ("(?:^|(?<=[ao]))h?(?=[aeiou])", ("", "h")),
        ("(?:ll|y)(?=[aeiou])", ("ll", "y")),
        ("(?:qu|k)(?=[ei])", ("qu", "k")),
        ("[ck](?=[aou])", ("c", "k")),
        ("[szc](?=[ei])", ("s", "c", "z")),
        ("[sz]", ("s", "z")),
        ("[jg](?=[ei])", ("j", "g")),
        ("[bv]", ("b", "v")),
    )
}
"""By the first part of a language's tag: a sound where it stands, and how it is written there. Accents are folded
already, and a letter too many or too few is a slip."""


def written_alike(word: str, locale: str) -> frozenset[str]:
    """How else a word may be spelt that sounds the same."""
    return _written_alike(word, language_of(locale))


@lru_cache(maxsize=10_000)
def _written_alike(word: str, language: str) -> frozenset[str]:
    sounds = SOUNDS.get(language, ())
    each = [
        sounds[found.lastindex - 1][1] if found.lastindex else (found.group(),)
        for found in _sounding(language).finditer(word)
    ]
    return frozenset(map("".join, islice(product(*each), MOST_WRITTEN))) - {word}


@cache
def _sounding(language: str) -> re.Pattern[str]:
    patterns = (f"({pattern})" for pattern, _ in SOUNDS.get(language, ()))
    return re.compile("|".join((*patterns, ".")))
