"""How words are spelt in what is indexed, and which of them somebody who misspelt one may have meant.

A word and a misspelling of it are equal once each has lost at most one letter: these shortened forms are its slips,
which any database can look up. That finds a letter too many, too few, wrong, or two in the wrong order, whatever the
language, and in long words also one letter moved further. Words alone are kept, never who wrote them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from math import log
from pathlib import Path

from content.unspaced import UNSPACED

from .apostrophes import is_contraction, ties
from .engine import Entry, Spelling
from .entry import passage
from .language import language_of, spelled, spelled_at, terms, vocabulary

LONGEST = 32
"""Letters of a word that can be misspelt. What is longer is a number, an address or a mishap."""

JOINED_FROM = 5
"""Letters that two words must have together to be taken for one: "login", but not "toa"."""

INITIALS = range(2, 5)
"""How many words people shorten to their initials."""

LITTLE_WORD = 3
"""Letters of the words ("of", "and", "the") that initials may leave out."""

LONGEST_MEANING = 100

MOST_LOOKED_UP = 12
"""Words of a question that slips are looked up for: whoever mistypes more than that must read it over."""

MOST_BEGUN = 3
"""Words that are given for one beginning."""

LONG_WORD = 8
"""Letters from which on two slips are forgiven."""

COSTS = {"swapped": 0.7, "missing": 0.8, "extra": 0.9, "wrong": 1.0, "moved": 2.0}
"""What each slip costs: the commoner it is among people who type, the less."""

OTHER_BEGINNING = 0.5
"""What it costs besides if the first letter is another one: people hardly ever miss that."""

COMMONNESS = 0.05
"""How far a word's being common makes up for a slip."""

SHORTEST_MENDED = {"ar": 5}
"""Letters of the stem of a word that may be a slip, by the first part of a language's tag. In Arabic nearly any three
or four letters are a word: "شجرة" (a tree) is no "أجرة" (a fare)."""

SHORT_WORDS = Path(__file__).parent / "words" / "short"

SHORTEST_TIED = 4
"""Letters of a word that may be a slip though an apostrophe ties it to the word before: "acqua" in "dell'acqua"."""

_WORD = re.compile(rf"[^\W_{UNSPACED}]+")

Spelt = tuple[str, str]
"""A word, and what it stands for if that is something else."""


def spellings(title: str, keywords: str, text: str) -> set[Spelt]:
    """Every spelling that an entry has, and the short forms of its title."""
    words = vocabulary(title) | vocabulary(keywords) | vocabulary(text)
    known: set[Spelt] = {(word, "") for word in words if len(word) <= LONGEST}
    return known | set(_joined(title)) | set(_joined(keywords)) | set(_initials(title))


def spellings_of(entry: Entry) -> set[Spelt]:
    """The spellings of what is about to be indexed."""
    return spellings(entry.title, "\n".join(entry.keywords), passage(entry))


def can_slip(word: str, means: str) -> bool:
    """Whether its misspellings are looked for. Those of initials would be any few letters."""
    return len(word) > 1 and means.replace(" ", "") in ("", word) and not word.isdigit()


def can_be_slip(word: str, locale: str) -> bool:
    """Whether a word that nobody wrote may be a slip. What begins with a digit is a number, whatever stands behind it:
    "5th" is not "6th"."""
    if word[0].isdigit() or word in short_words(language_of(locale)):
        return False
    shortest = SHORTEST_MENDED.get(language_of(locale), 0)
    return not shortest or all(len(term) >= shortest for term in terms(word, locale))


@cache
def short_words(language: str) -> frozenset[str]:
    """Words that are so short that a slip of them is another. Nearly any three letters are one: "dad" is not "dead"."""
    file = SHORT_WORDS / f"{language}.txt"
    if not language.isalpha() or not file.is_file():
        return frozenset()
    lines = file.read_text(encoding="utf-8").splitlines()
    return frozenset(spelled(" ".join(line for line in lines if not line.startswith("#"))))


def tied(text: str) -> set[str]:
    """The words of a question that an apostrophe shortens or ties to a neighbour: they are spelt as they are meant."""
    return {
        word
        for start, end, word in spelled_at(text)
        if is_contraction(text[start:end]) or ties(text, end) or (ties(text, start - 1) and len(word) < SHORTEST_TIED)
    }


def respelt(text: str, better: Mapping[str, str]) -> str:
    """The text with better words in place of some, given as they are spelt; the rest of it as it was typed."""
    parts, after = [], 0
    for start, end, word in spelled_at(text):
        if word in better:
            parts += [text[after:start], better[word]]
            after = end
    return " ".join("".join([*parts, text[after:]]).split())


def in_one(words: Iterable[str]) -> list[str]:
    """Neighbours as somebody writes them who takes two words for one."""
    return [first + second for first, second in pairwise(words) if len(first + second) >= JOINED_FROM]


def slips(word: str) -> set[str]:
    """The word, and the word without any one of its letters."""
    return {word} | {word[:place] + word[place + 1 :] for place in range(len(word))}


def cost(typed: str, meant: str) -> float | None:
    """What it costs to take one word for another; None if that takes more slips than people make."""
    slip = _slip(typed, meant)
    if slip is None or (slip == "moved" and max(len(typed), len(meant)) < LONG_WORD):
        return None
    return COSTS[slip] + (OTHER_BEGINNING if typed[:1] != meant[:1] else 0)


def nearest(typed: str, candidates: Iterable[Spelling]) -> list[Spelling]:
    """The candidates that `typed` may be a misspelling of, likeliest first."""
    costs = {candidate: cost(typed, candidate.word) for candidate in candidates}
    worth = {
        candidate: paid - COMMONNESS * log(candidate.entries + 1)
        for candidate, paid in costs.items()
        if paid is not None
    }
    return sorted(worth, key=lambda candidate: (worth[candidate], candidate.word))


def by_slip(words: Iterable[str]) -> Mapping[str, set[str]]:
    """The words of a question under each of their slips."""
    found: dict[str, set[str]] = {}
    for word in words:
        if len(word) <= LONGEST:
            for slip in slips(word):
                found.setdefault(slip, set()).add(word)
    return found


def _slip(typed: str, meant: str) -> str | None:
    """What happened on the way from `meant` to `typed`, if it is one of COSTS."""
    if len(typed) == len(meant) - 1 and typed in slips(meant):
        return "missing"
    if len(typed) == len(meant) + 1 and meant in slips(typed):
        return "extra"
    if len(typed) != len(meant):
        return None
    wrong = [place for place, pair in enumerate(zip(typed, meant, strict=True)) if pair[0] != pair[1]]
    if len(wrong) == 1:
        return "wrong"
    if len(wrong) == 2 and wrong[1] == wrong[0] + 1 and sorted(typed) == sorted(meant):
        return "swapped"
    return "moved" if slips(typed) & slips(meant) else None


def _joined(text: str) -> Iterator[Spelt]:
    """Neighbours as people write them in one: "sharecode" for "share code"."""
    for line in text.splitlines():
        words = spelled(line)
        for first, second in pairwise(words):
            if len(first) > 1 and len(second) > 1 and JOINED_FROM <= len(first + second) <= LONGEST:
                yield first + second, f"{first} {second}"


def _initials(title: str) -> Iterator[Spelt]:
    """What people shorten names to: "lpa" for lasting power of attorney, "euss" for EU Settlement Scheme.

    Two words are shortened only where both are written large, as names are.
    """
    words = [(word, folded) for word in _WORD.findall(title) if (folded := "".join(spelled(word)))]
    yield from _shortened(words)
    yield from _shortened([(word, folded) for word, folded in words if len(word) > LITTLE_WORD or word.isupper()])


def _shortened(words: Sequence[tuple[str, str]]) -> Iterator[Spelt]:
    """The initials of each run of words, given as written and as folded. A short form that comes first stays whole."""
    for count in INITIALS:
        for first in range(len(words) - count + 1):
            run = words[first : first + count]
            if not all(word[0].isalpha() for word, _ in run) or (
                count == 2 and not all(word[0].isupper() for word, _ in run)
            ):
                continue
            meant = " ".join(folded for _, folded in run)
            initials = "".join(folded[0] for _, folded in run)
            (begun, whole), rest = run[0], initials[1:]
            for short in {initials, whole + rest if begun.isupper() else initials}:
                if len(short) <= max(INITIALS) + 1 and len(meant) <= LONGEST_MEANING:
                    yield short, meant
