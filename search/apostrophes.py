"""What an apostrophe does to a word: it ends a possessive or a contraction of English, or ties an article to its noun.

A contraction is the one little word that it begins with: "wasn't" is "was", as "driver's" is "driver". So it is as
common as that word is, whatever a city writes, and nobody has to list it. What else stands beside an apostrophe
("l'eau", "d'un", "o'clock") are two words, of which the short ones are nothing that could be misspelt.
"""

from __future__ import annotations

import re

APOSTROPHES = "'\u2019\u2018\u02bc`\u00b4"
"""The straight one, the typographic ones, and the accents that keyboards offer in its place: for a character class."""

ENDING = f"(?:[{APOSTROPHES}](?i:s|ll|re|ve|d|m|(?<=n.)t)(?!\\w))"
"""What belongs to the word before it."""

_TIE = re.compile(f"(?<=\\w)[{APOSTROPHES}](?=\\w)")
_ANY = re.compile(f"[{APOSTROPHES}]")
_ENDING = re.compile("(?:'(?:s|ll|re|ve|d|m)|n't)$")
_LEFT_OUT = {
    word.replace("'", ""): word
    for word in """ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't how's i'm i've isn't shouldn't
        that's there's they're they've wasn't weren't what's where's who's won't wouldn't you're you've""".split()
}
"""As many type them. Not those that are other words then: "were", "well", "its"."""

_IRREGULAR = {"ain't": "is", "can't": "can", "shan't": "shall", "won't": "will"}


def straight(text: str) -> str:
    """The text with one kind of apostrophe."""
    return _ANY.sub("'", text)


def in_full(word: str) -> str:
    """The word without its ending, given in small letters and with a straight apostrophe."""
    return _IRREGULAR.get(word) or _ENDING.sub("", word)


def apostrophe_left_out(word: str, language: str) -> str:
    """The contraction of English that this is without its apostrophe; empty if it is none."""
    return _LEFT_OUT.get(word, "") if language == "en" else ""


def is_contraction(word: str) -> bool:
    """Whether a word is one of English, whose ending is no possessive's."""
    typed = straight(word).casefold()
    return "'" in typed and not typed.endswith("'s")


def ties(text: str, place: int) -> bool:
    """Whether an apostrophe stands there, between two words."""
    return place >= 0 and bool(_TIE.match(text, place))
