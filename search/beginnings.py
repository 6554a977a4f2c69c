"""What titles are found by while somebody types, who may have stopped within a word.

An entry keeps how its title goes on at each of its words, so that what is typed in sequence is one look-up; and each
word of its title and keywords by itself, by which it is found in any order. A script that sets no words apart goes on
at each of its characters. The same for every engine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from .engine import Entry
from .language import RUN, UNSPACED_RUN, spelled, terms_of
from .spelling import LONGEST

OPENS, GOES_ON = "^", "~"
"""Before a whole title, and before a title from any of its words on. No word has these, so a word is never mistaken for
either."""

LONGEST_BEGINNING = 60
"""Characters of a title, from wherever it is looked at, that what is typed is compared with."""

SHORTEST_SEQUENCE = 3
"""Characters from which on titles are looked up that go on so anywhere. Of fewer, those that open so are many."""

MOST_WORDS = 6
"""Words of what is being typed that are looked at one by one: more narrow nothing down."""


class Typed(NamedTuple):
    """What is looked up, the best first: titles that open so, that go on so, that have its words anywhere."""

    opens: str
    goes_on: str
    anywhere: tuple[str, ...]

    @property
    def in_sequence(self) -> list[str]:
        """What is looked up in whole titles."""
        is_long = len(self.goes_on) > SHORTEST_SEQUENCE or not self.goes_on.isascii()
        return [self.opens, self.goes_on] if is_long else [self.opens]


def typed(words: Sequence[str]) -> Typed:
    """How to look up the words that `pieces` found in what somebody typed."""
    whole = " ".join(words)[:LONGEST_BEGINNING]
    each = dict.fromkeys(chain.from_iterable(map(_apart, words)))
    return Typed(OPENS + whole, GOES_ON + whole, tuple(sorted(each, key=len, reverse=True)[:MOST_WORDS]))


class Fit(IntEnum):
    """Where what is typed stands in a title, the better the more."""

    KEYWORDS = 0
    """Not in the title, or not all of it."""
    ANYWHERE = 1
    GOES_ON = 2
    OPENS = 3


def fits(wanted: Typed, title: str) -> Fit:
    """How a title has what is typed."""
    whole, sequence = _whole(title), wanted.goes_on.removeprefix(GOES_ON)
    if whole.startswith(sequence):
        return Fit.OPENS
    if f" {sequence}" in whole or (sequence in whole and _is_unspaced(sequence)):
        return Fit.GOES_ON
    words = _words(whole)
    has_all = all(any(word.startswith(beginning) for word in words) for beginning in wanted.anywhere)
    return Fit.ANYWHERE if has_all else Fit.KEYWORDS


def title_beginnings(entry: Entry) -> set[str]:
    """What an entry is suggested by."""
    words = chain.from_iterable(_words(_whole(text)) for text in (entry.title, *entry.keywords))
    return {*_in_sequence(entry.title), *(word for word in words if len(word) <= LONGEST)}


def pieces(text: str) -> Iterator[str]:
    """The words of a text as they are spelt, and its runs of scripts that set no words apart; Chinese in one script,
    for nobody has said yet what language it is."""
    for run in RUN.finditer(text):
        yield from filter(None, terms_of([run.group()], "zh")) if run.lastindex else spelled(run.group())


@lru_cache(maxsize=20_000)
def _whole(title: str) -> str:
    return " ".join(pieces(title))


def _in_sequence(title: str) -> Iterator[str]:
    whole = _whole(title)
    yield OPENS + whole[:LONGEST_BEGINNING]
    start = 0
    for word in whole.split(" "):
        for place in range(start, start + (len(word) if _is_unspaced(word) else 1)):
            yield GOES_ON + whole[place : place + LONGEST_BEGINNING]
        start += len(word) + 1


def _words(whole: str) -> list[str]:
    return [part for word in whole.split() for part in _apart(word)]


def _apart(word: str) -> Sequence[str]:
    """The word, or each character of a script that sets none apart: any of them may begin one."""
    return word if _is_unspaced(word) else (word,)


def _is_unspaced(word: str) -> bool:
    return UNSPACED_RUN.match(word) is not None
