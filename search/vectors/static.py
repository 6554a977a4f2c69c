"""A vector for each piece of a word, learnt beforehand; a text's is their mean. As fast as looking the pieces up.

The vectors are wordllama's: two files of its package, which are read here. Its own loader goes online even when it is
told not to, and is never imported.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property, lru_cache
from importlib.metadata import distribution
from pathlib import Path

import numpy as np

from search.language import language_of, spelled

from .pieces import pieces, vocabulary

VECTORS = "wordllama/weights/l2_supercat_256.safetensors"
VOCABULARY = "wordllama/tokenizers/l2_supercat_tokenizer_config.json"
LANGUAGES = ("en",)
"""What the vectors were trained on. The pieces would take any language, and say nothing in it."""

LOOKED_AT = 20_000
"""Characters of a text that its vector is made of."""


class StaticVectors:
    """The mean of the vectors of a text's pieces. The words are taken as search spells them: folded, without marks."""

    name = "wordllama-l2-supercat-256/1"
    is_slow = False

    def __init__(self) -> None:
        self._pieces = lru_cache(maxsize=20_000)(self._looked_up)

    def knows(self, locale: str) -> bool:
        return language_of(locale) in LANGUAGES

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        made = np.zeros((len(texts), self._vectors.shape[1]), np.float32)
        for row, text in zip(made, texts, strict=True):
            if found := [place for word in spelled(text[:LOOKED_AT]) for place in self._pieces(word)]:
                row[:] = self._vectors[found].mean(axis=0, dtype=np.float32)
        return unit(made)

    def _looked_up(self, word: str) -> tuple[int, ...]:
        return tuple(pieces(word, self._places))

    @cached_property
    def _places(self) -> dict[str, int]:
        return vocabulary(_file(VOCABULARY))

    @cached_property
    def _vectors(self) -> np.ndarray:
        """A row a piece, left in its file: all processes share what the system has read of it."""
        file = _file(VECTORS)
        with file.open("rb") as opened:
            length = int.from_bytes(opened.read(8), "little")
            (header,) = (value for name, value in json.loads(opened.read(length)).items() if name != "__metadata__")
        begins = 8 + length + header["data_offsets"][0]
        return np.memmap(file, np.float16, "r", begins, tuple(header["shape"]))


def unit(vectors: np.ndarray) -> np.ndarray:
    """The rows at length 1; those without a length as they are."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.divide(vectors, lengths, out=vectors, where=lengths > 0)


def _file(name: str) -> Path:
    return Path(str(distribution("wordllama").locate_file(name)))
