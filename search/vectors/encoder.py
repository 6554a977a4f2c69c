"""What makes vectors of texts, and the one that settings name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Protocol

import numpy as np
from django.conf import settings
from django.utils.module_loading import import_string


class Encoder(Protocol):
    """Texts to vectors in which nearness is likeness of meaning."""

    name: str
    """Which model, and in which version of its use: vectors under another name are made again."""

    is_slow: bool
    """Whether a batch of entries takes it longer than a lock may be held."""

    def knows(self, locale: str) -> bool:
        """Whether it has learnt the language of this locale. Nothing is made of texts in others."""

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """A row a text, float32 of length 1; of length 0 for a text in which it knows nothing."""


def configured_encoder() -> Encoder | None:
    """The encoder that settings name in SEARCH_ENCODER, one for the process; None if search goes by words alone."""
    return _encoder(settings.SEARCH_ENCODER) if settings.SEARCH_ENCODER else None


@cache
def _encoder(path: str) -> Encoder:
    made: Encoder = import_string(path)()
    return made
