"""Text into terms, by the language it is written in. The same for what is indexed and for what is asked.

Done here and not by the databases, so that every engine indexes the very same terms: SQLite can stem English only, and
PostgreSQL's stemmers are those of its release. Accents are folded before stemming, because many people type without
them: "informacion" must find "información".
"""

from __future__ import annotations

import re
import sys
import threading
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, TypeVar

import snowballstemmer

from content.unspaced import UNSPACED

from .apostrophes import ENDING, in_full, straight
from .arabic import light
from .simplified import in_one_script

T = TypeVar("T")

NOT_IN_A_TAG = re.compile("[^A-Za-z0-9-]")

STEMMERS = {
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "porter",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
"""Snowball's stemmer for each language that has one, by the first part of its tag. Arabic has one of our own; the
others are folded, not stemmed."""

OTHER_WORDS = {"es": {"hoyo": "hoyo", "hoyos": "hoyo"}}
"""What a stemmer takes for a form of a word that is quite another, and very common: of "hoy", today."""

LETTERS_ALIKE = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىی", "ي"),
        "ک": "ك",
        "ـ": None,  # tatweel, which only stretches a word
        "\u200c": None,  # joiners: how letters connect, not which they are
        "\u200d": None,
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "ı": "i",
        **{chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)},
        **{chr(katakana): chr(katakana - 0x60) for katakana in range(0x30A1, 0x30F7)},  # ゴミ and ごみ are both waste
    }
)
"""Letters and digits that people type for one another and that Unicode does not decompose."""

FOLDED_MARKS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670]")
"""Accents, and the vowel points of Hebrew and Arabic. Not the vowel signs of India's scripts, which are letters."""

CYRILLIC = re.compile("[\u0400-\u052f]")
"""Its й is a letter of its own, which the stemmer wants to see."""

HAN_ALONE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
"""Characters each of which may be a word: 税 is tax, 水 is water."""

SYLLABLE = re.compile("[^\u3099\u309a\uff9e\uff9f][\u3099\u309a\uff9e\uff9f]?|.")
"""A character of an unspaced script, with the mark that makes か a が where that is typed apart."""

LONGEST_WORD = 64
MOST_ASKED = 48
"""Terms of one question: no person's has more, and a pasted page must not cost a thousand look-ups."""

Word = tuple[int, int, str]
"""Where a word begins and ends in its text, in characters, and the term or spelling that stands for it. Plain: there
are many."""


def language_of(locale: str) -> str:
    """The first part of a locale's tag, by which words of ours are told apart: `zh` of `zh-Hans`."""
    return locale.partition("-")[0].lower()


def locale_tag(locale: str) -> str:
    """A locale as engines may write it beside terms: what is no language tag becomes one that nothing has."""
    return NOT_IN_A_TAG.sub("", locale)


def terms(text: str, locale: str) -> list[str]:
    """The terms of `text`, in its order and as often as they occur. No text is refused; one without words has none."""
    known = _known_terms(language_of(locale))
    return [term for chunk in text.split() for term in known[chunk]]


def asked(text: str, locale: str) -> list[str]:
    """The terms to look for when `text` is a question: each once, in its order, at most MOST_ASKED.

    A Han character is looked for alone only where it was typed alone: within a pair it would find far too much.
    """
    found = dict.fromkeys(terms(text, locale))
    paired = {character for term in found if len(term) == 2 for character in term if HAN_ALONE.fullmatch(character)}
    return [term for term in found if term not in paired][:MOST_ASKED]


def words(text: str, locale: str) -> Iterator[Word]:
    """The words of `text` with their places in it."""
    language = language_of(locale)
    text = in_one_script(text, language)
    for run in RUN.finditer(text):
        start, end = run.span()
        if run.lastindex:
            yield from _pairs(start, end, text)
        elif term := _stem(run.group(), language):
            yield start, end, term


def terms_of(pieces: Iterable[str], locale: str) -> Iterator[str]:
    """The term of each of these words, which `words` found in texts of this locale."""
    language = language_of(locale)
    for piece in pieces:
        is_word = piece.isascii() or not UNSPACED_RUN.match(piece)
        yield _stem(piece, language) if is_word else _fold(in_one_script(piece, language))


def spelled(text: str) -> list[str]:
    """The words of `text` as they are spelt: folded, not stemmed, and without scripts that set no words apart."""
    return [word for chunk in text.split() for word in _known_spelled[chunk]]


def spelled_at(text: str) -> Iterator[Word]:
    """What `spelled` finds, with where it stands."""
    for run in RUN.finditer(text):
        if not run.lastindex and (word := _fold(run.group())):
            yield *run.span(), word


def vocabulary(text: str) -> set[str]:
    """The different words that `spelled` finds."""
    return {word for chunk in set(text.split()) for word in _known_spelled[chunk]}


def _pairs(start: int, end: int, text: str) -> Iterator[Word]:
    """Overlapping pairs of the characters from `start` to `end`, and those that are words by themselves."""
    places = [found.span() for found in SYLLABLE.finditer(text, start, end)]
    for number, (first, last) in enumerate(places):
        if (len(places) == 1 or HAN_ALONE.fullmatch(text[first])) and (term := _fold(text[first:last])):
            yield first, last, term
        if number + 1 < len(places) and (term := _fold(text[first : places[number + 1][1]])):
            yield first, places[number + 1][1], term


class KnownChunks(dict[str, tuple[T, ...]]):
    """What stands between two spaces, with what `find` finds in it: a text's words were nearly all seen before, and are
    looked up without a call. Begins anew when it becomes too much; what is longer than a word is not kept.
    """

    MOST = 30_000
    """Of a language, with 200 bytes each: strangers fill it by what they search for."""

    def __init__(self, find: Callable[[str], Iterable[T]]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, chunk: str) -> tuple[T, ...]:
        found = tuple(self._find(chunk))
        if len(chunk) <= LONGEST_WORD:
            if len(self) >= self.MOST:
                self.clear()
            self[chunk] = found
        return found


@lru_cache(maxsize=16)
def _known_terms(language: str) -> KnownChunks[str]:
    return KnownChunks(lambda chunk: (term for *_, term in words(chunk, language)))


_known_spelled = KnownChunks(lambda chunk: (word for *_, word in spelled_at(chunk)))


@lru_cache(maxsize=60_000)
def _stem(word: str, language: str) -> str:
    folded = _fold(word[:LONGEST_WORD])[:LONGEST_WORD]
    if language == "ar":
        return light(folded)
    if other := OTHER_WORDS.get(language, {}).get(folded):
        return other
    stemmer = _stemmer(language)
    return (stemmer.stemWord(folded) or folded) if stemmer else folded


@lru_cache(maxsize=30_000)
def _fold(word: str) -> str:
    """One form for what people take for the same letters: width, case, accents, and what an apostrophe shortens."""
    composed = unicodedata.normalize("NFKC", straight(word)).casefold()
    if not CYRILLIC.search(composed):
        composed = FOLDED_MARKS.sub("", unicodedata.normalize("NFD", composed))
    alike = unicodedata.normalize("NFC", composed).translate(LETTERS_ALIKE)
    return NOT_IN_WORDS.sub("", in_full(alike))


_own = threading.local()


def _stemmer(language: str) -> Any | None:
    """This thread's stemmer: one works on itself while it stems, so no two threads may share it."""
    if language not in STEMMERS:
        return None
    stemmers = _own.__dict__.setdefault("stemmers", {})
    if language not in stemmers:
        stemmers[language] = snowballstemmer.stemmer(STEMMERS[language])
    return stemmers[language]


def _marks() -> str:
    """Every combining mark, as a class for a regular expression: `\\w` leaves them out, and words have them inside."""
    ranges: list[list[int]] = []
    for point in range(0x300, min(0x10000, sys.maxunicode)):
        if unicodedata.category(chr(point)).startswith("M"):
            if ranges and ranges[-1][1] == point - 1:
                ranges[-1][1] = point
            else:
                ranges.append([point, point])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


MARKS = _marks()
NOT_IN_WORDS = re.compile(f"[^\\w{MARKS}]|_")
UNSPACED_RUN = re.compile(f"[{UNSPACED}]+")
LETTERS = f"[^\\W_{UNSPACED}]"
RUN = re.compile(
    "[A-Za-z0-9]++(?![^\\x00-\\x7f]|['`])"  # what most words are, three times as fast as what any word may be
    f"|([{UNSPACED}]+)"
    f"|{LETTERS}+(?:[{MARKS}\u200c\u200d]+{LETTERS}*)*{ENDING}?"
)
"""A word with its marks and what an apostrophe ends it with, or a run of an unspaced script (group 1)."""
