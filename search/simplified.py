"""Chinese in one script: people type simplified characters or traditional ones, whichever the city writes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

CHARACTERS = Path(__file__).parent / "words" / "characters" / "zh.txt"
"""Each traditional character with its simplified one. No text becomes longer or shorter."""


def in_one_script(text: str, language: str) -> str:
    """The text as terms are made of it; in other languages as it is: in Japanese 機 and 机 are two things."""
    return text.translate(_simplified()) if language == "zh" and not text.isascii() else text


@cache
def _simplified() -> dict[int, str]:
    lines = CHARACTERS.read_text(encoding="utf-8").splitlines()
    pairs = " ".join(line for line in lines if not line.startswith("#")).split()
    return {ord(pair[0]): pair[1] for pair in pairs}
