"""Where the words of a question stand in the texts that were found: `language.words`, filtered, and hardly at any cost.

An entry is cut into words once, when it is indexed, and where each of them stands is kept beside its text, six bytes a
word. A question looks for its terms in those of all texts of its page together. Each term is kept as one of 65,536
numbers, so whatever has the number of a term is analysed once more: what is marked is what matched, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

import numpy as np

from .engine import Text
from .language import KnownChunks, Word, terms_of, words

LOOKED_AT = 20_000
"""Characters of a text in which words are looked for: it holds the cost of a page of hits, and few items are longer."""

PLACE = np.dtype([("term", "<u2"), ("start", "<u2"), ("length", "<u2")])
"""A word of a text, in characters."""

CHECK = 4
"""Bytes before the places that tell of which text they are: another release may write the text and leave these."""

MOST_CUT = 1_000
"""Texts whose words a process remembers that are not kept with them, as another engine's are not: some 8 MB."""


def kept(text: str, locale: str) -> bytes:
    """Where the words of a text stand, as an engine may keep it beside the text."""
    known = _words_of(locale)
    found: list[int] = []
    begins = 0
    for chunk in text[:LOOKED_AT].replace("\n", " ").split(" "):  # no word spans a space
        for number, start, length in known[chunk]:
            found += (number, begins + start, length)
        begins += len(chunk) + 1
    return _check(text) + np.array(found, "<u2").tobytes()


def places(texts: Sequence[Text], locale: str, wanted: AbstractSet[str]) -> Iterator[list[Word]]:
    """The words of each of these texts whose term is wanted, in order, with where they stand in it."""
    kept_each = [_places_of(text, locale) for text in texts]
    every = np.frombuffer(b"".join([one[CHECK:] for one in kept_each]), PLACE)
    is_wanted = np.zeros(1 << 16, bool)
    is_wanted[[_number(term) for term in wanted]] = True
    at = np.flatnonzero(is_wanted[every["term"]])
    starts = every["start"][at].tolist()
    ends = (every["start"][at] + every["length"][at]).tolist()
    sizes = [0, *((len(one) - CHECK) // PLACE.itemsize for one in kept_each)]
    for (text, _), (first, last) in zip(texts, pairwise(np.searchsorted(at, np.cumsum(sizes)).tolist()), strict=True):
        spans = list(zip(starts[first:last], ends[first:last], strict=True))
        terms = terms_of([text[start:end] for start, end in spans], locale)
        yield [(start, end, term) for (start, end), term in zip(spans, terms, strict=True) if term in wanted]


def _places_of(text: Text, locale: str) -> bytes:
    return text.places if text.places[:CHECK] == _check(text.text) else _cut(text.text, locale)


@lru_cache(maxsize=MOST_CUT)
def _cut(text: str, locale: str) -> bytes:
    return kept(text, locale)


def _check(text: str) -> bytes:
    return crc32(text.encode(errors="surrogatepass")).to_bytes(CHECK)


def _number(term: str) -> int:
    return crc32(term.encode(errors="surrogatepass")) & 0xFFFF


@lru_cache(maxsize=16)
def _words_of(locale: str) -> KnownChunks[tuple[int, int, int]]:
    """The words of what stands between two spaces: each as the number of its term, where it begins, and its length."""
    return KnownChunks(lambda chunk: ((_number(term), start, end - start) for start, end, term in words(chunk, locale)))
