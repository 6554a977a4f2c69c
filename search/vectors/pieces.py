"""Words into the pieces that a vocabulary has vectors for, as byte-pair encoding with a SentencePiece vocabulary does.

Written out because it is a page, and because the library for it takes 20 MB in every worker. Merging needs no table: of
the neighbours that could be one piece, those join first whose piece stands earliest in the vocabulary.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

BEGINNING = "\u2581"
"""What stands before the first letter of a word."""

LONGEST = 64
"""Characters of a word that are looked at: joining costs their square."""


def vocabulary(file: Path) -> dict[str, int]:
    """The pieces with their places, from a tokenizer's JSON. What stands around the vocabulary is twice as much."""
    written = file.read_bytes()
    begins = written.index(b"{", written.index(b'"vocab"'))
    ends = written.rindex(b"}", begins, written.index(b'"merges"')) + 1
    found: dict[str, int] = json.loads(written[begins:ends])
    return found


def pieces(word: str, places: Mapping[str, int]) -> list[int]:
    """The places of the pieces that a word is made of. A character without one is taken as its bytes."""
    parts = [BEGINNING, *word[:LONGEST]]
    while joined := min(_neighbours(parts, places), default=None):
        _, first = joined
        parts[first : first + 2] = [parts[first] + parts[first + 1]]
    return [place for part in parts for place in _places(part, places)]


def _neighbours(parts: list[str], places: Mapping[str, int]) -> list[tuple[int, int]]:
    """Which neighbours could be one piece: its place, and where the first of them stands."""
    pairs = ((places.get(parts[first] + parts[first + 1]), first) for first in range(len(parts) - 1))
    return [(place, first) for place, first in pairs if place is not None]


def _places(part: str, places: Mapping[str, int]) -> list[int]:
    if part in places:
        return [places[part]]
    return [places[name] for byte in part.encode() if (name := f"<0x{byte:02X}>") in places]
