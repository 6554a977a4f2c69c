"""Where the words of a question stand in the texts that were found: `language.words`, filtered, in a tenth of its time.

No word spans a space, so what stands between two of them, a chunk, is analysed once, wherever it stands again. A
process numbers the chunks that it sees and remembers the texts that it read last as such numbers: a question looks up
which are its own. A text is known by nothing but itself, so what is remembered is never older than what is shown.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import ClassVar, NamedTuple

import numpy as np

from .language import Word, words

SPACE, NEWLINE = ord(" "), ord("\n")


class Read(NamedTuple):
    """A text as the numbers of its chunks, and where each of them begins in it."""

    chunks: np.ndarray
    starts: np.ndarray


class Seen:
    """What a process has seen in texts of one locale."""

    MOST = 100_000
    """Chunks; a city's own texts have a few ten thousand. With what is known of them some 30 MB."""
    MOST_READ = 4_000_000
    """Characters of the texts that are remembered, which take three times as many bytes."""
    _all: ClassVar[dict[str, Seen]] = {}

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self._chunks: list[str] = []
        self._numbers: dict[str, int] = {}
        self._by_term: dict[str, list[int]] = {}
        self._texts: dict[str, Read] = {}
        self._read = 0
        self._changing = threading.Lock()

    @classmethod
    def of(cls, locale: str) -> Seen:
        """What this process remembers; it begins anew when that becomes too much."""
        seen = cls._all.get(locale)
        if seen is None or len(seen._chunks) > cls.MOST:
            seen = cls._all[locale] = cls(locale)
        return seen

    def read(self, text: str) -> Read:
        """The text in numbers."""
        known = self._texts.get(text)
        if known is None:
            chunks = text.replace("\n", " ").split(" ")
            letters = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
            starts = np.append(0, np.flatnonzero((letters == SPACE) | (letters == NEWLINE)) + 1).astype(np.int32)
            with self._changing:
                self._see(set(chunks).difference(self._numbers))
                numbers = np.array([self._numbers[chunk] for chunk in chunks], np.int32)
                known = self._remember(text, Read(numbers, starts))
        return known

    def places(self, texts: Sequence[Read], wanted: AbstractSet[str]) -> Iterator[list[Word]]:
        """The words in each of these texts whose term is wanted, in order."""
        numbers = {number for term in wanted for number in self._by_term.get(term, ())}
        found = {
            number: [word for word in words(self._chunks[number], self.locale) if word[2] in wanted]
            for number in numbers
        }
        is_wanted = np.zeros(len(self._chunks), bool)
        is_wanted[list(numbers)] = True
        for chunks, starts in texts:
            at = np.flatnonzero(is_wanted[chunks])
            yield [
                (start + first, start + last, term)
                for number, start in zip(chunks[at].tolist(), starts[at].tolist(), strict=True)
                for first, last, term in found[number]
            ]

    def _see(self, chunks: AbstractSet[str]) -> None:
        """Give these chunks numbers."""
        for number, chunk in enumerate(chunks, start=len(self._chunks)):
            self._chunks.append(chunk)
            self._numbers[chunk] = number
            for term in {term for *_, term in words(chunk, self.locale)}:
                self._by_term.setdefault(term, []).append(number)

    def _remember(self, text: str, read: Read) -> Read:
        """Begun anew when it becomes too much, which costs less than keeping the order in which they were used."""
        if self._read > self.MOST_READ:
            self._texts, self._read = {}, 0
        self._texts[text] = read
        self._read += len(text)
        return read


def places(texts: Sequence[str], locale: str, wanted: AbstractSet[str]) -> list[list[Word]]:
    """The words of each of these texts whose term is wanted, in order, with where they stand in it."""
    if not wanted:
        return [[] for _ in texts]
    seen = Seen.of(locale)
    return list(seen.places([seen.read(text) for text in texts], wanted))
