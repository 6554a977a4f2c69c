"""Which of very many vectors are worth comparing: those that have most of their signs in common with the question's.

A bit a number, so that a vector of 256 is four words of the processor, and a hundred thousand are gone through in a
millisecond. Signs know no sizes, so what they choose is compared exactly afterwards, and they choose many times what is
wanted. Unlike lists around centres, and numbers that stand for directions of the whole, they need no training: one
vector more or less changes nothing for the others, whichever encoder made them.
"""

from __future__ import annotations

import numpy as np

WORD = 64


def signs(vectors: np.ndarray) -> np.ndarray:
    """The signs of these vectors, of which each is a row: a column of uint64 for each, as long as that takes."""
    bits = np.packbits(vectors > 0, axis=1)
    whole = -(-bits.shape[1] // (WORD // 8)) * (WORD // 8)
    padded = np.pad(bits, ((0, 0), (0, whole - bits.shape[1])))
    return np.ascontiguousarray(padded.view(np.uint64).T)


def likeliest(known: np.ndarray, asked: np.ndarray, least: int) -> np.ndarray:
    """The places of the columns of `known` that differ least from `asked`, one column: at least so many if there are,
    and all that are as good as the last of them."""
    differing = np.zeros(known.shape[1], np.uint16)
    for theirs, own in zip(known, asked[:, 0], strict=True):
        differing += np.bitwise_count(theirs ^ own)
    enough = np.searchsorted(np.cumsum(np.bincount(differing)), least)
    return np.flatnonzero(differing <= enough)
