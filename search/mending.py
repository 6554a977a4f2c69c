"""What a word that nobody wrote may have been: one that sounds the same, one a slip away, one that it begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from content.documents import Audience

from .engine import SearchEngine, Spelling
from .sounding import written_alike
from .spelling import nearest

SHORTENED = range(4, 6)
"""Letters of a word that is taken for the beginning of another though a third one is near: "cert" is a certificate, no
cart. What is longer is seldom short for anything, and looking it up is a question more to the index."""


def nearest_to(
    words: Sequence[str], audience: Audience, locale: str, engine: SearchEngine
) -> dict[str, list[Spelling]]:
    """What each of the words may be a misspelling of, likeliest first. What sounds the same is no guess at a slip."""
    if not words:
        return {}
    alike = engine.misspelt(audience, locale, words)
    heard = _heard(words, audience, locale, engine)
    return {word: _each_once([*heard[word], *nearest(word, alike.get(word, ()))]) for word in words}


def begun_by(
    near: Mapping[str, Sequence[Spelling]], audience: Audience, locale: str, engine: SearchEngine
) -> dict[str, list[Spelling]]:
    """The words that begin with these, of those that are near to nothing, or to what goes on otherwise."""
    asked = [
        word
        for word, alike in near.items()
        if not alike or (len(word) in SHORTENED and not alike[0].word.startswith(word))
    ]
    found = engine.beginning(audience, locale, asked) if asked else {}
    return {word: each for word, each in found.items() if each}


def _heard(words: Sequence[str], audience: Audience, locale: str, engine: SearchEngine) -> dict[str, list[Spelling]]:
    """The words as others spell them, in whatever form."""
    ways = {word: written_alike(word, locale) for word in words}
    asked = sorted(frozenset().union(*ways.values()))
    known = engine.in_any_form(audience, locale, asked) if asked else ()
    return {word: [Spelling(way, "", 1) for way in sorted(each) if way in known] for word, each in ways.items()}


def _each_once(spellings: Sequence[Spelling]) -> list[Spelling]:
    found: dict[tuple[str, str], Spelling] = {}
    for each in spellings:
        found.setdefault((each.word, each.means), each)
    return list(found.values())
