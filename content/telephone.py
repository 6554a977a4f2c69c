"""What can be a telephone number, as people write them: consoles dial it, and residents read it from a sign."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError

FEWEST, MOST = 3, 15
"""Digits: 311 has three, and no country code with its number has more than fifteen (ITU-T E.164)."""

EXAMPLES = "Write a telephone number, like 311, 555-0140, +1 555 555 0140 ext. 12 or TTY 711."
NUMBER_IN_IT = "Give the number to call, like 555-0140, and the code to enter."

_GAP = r"[ \u00a0\u202f().\u2010-\u2013-]"
_LETTERS = re.compile(rf"(?<=\d)({_GAP}+[A-Z]+)+\b")
"""Of 1-800-FLU-SHOT, which stand for digits."""
_WORD = re.compile(
    r"\b(?:tty|tdd|ttd|trs|vrs|vp|relay|voice|text|textphone|minicom|video|videophone|sms|tel|phone|telephone|call|dial"
    r"|free|freephone|toll|local|main|office|mobile|cell|line|hotline|for|to|via|use|then|tel[eé]fono|texto|voz|gratis|l[ií]nea)\b"
    r"[.:]?",
    re.IGNORECASE,
)
_EXTENSION = re.compile(
    r"(?<=[\d)])[ ,(]*(?:\b(?:ext(?:ensi[oó]n|ension)?\.?|option|press)|x|#)[ :]*\d{1,8}#?", re.IGNORECASE
)
_BETWEEN = re.compile(r"[,;/|]|\b(?:or|and|o|y)\b", re.IGNORECASE)
_NUMBER = re.compile(rf"\+?(?:{_GAP}*\d){{{FEWEST},{MOST}}}{_GAP}*")


def check_telephone(text: str) -> None:
    """Raises ValidationError unless all of `text` is a number, or several, with words that people put beside them."""
    bare = _EXTENSION.sub("", _WORD.sub(" ", _digits_for_letters(text)))
    parts = [part for part in (part.strip(" :()-\u00a0") for part in _BETWEEN.split(bare)) if part]
    if not parts or not all(_NUMBER.fullmatch(part) for part in parts):
        raise ValidationError(EXAMPLES, code="telephone")


def check_has_telephone(text: str) -> None:
    """Raises ValidationError unless there is a number among the words of `text`."""
    if not _NUMBER.search(_digits_for_letters(text)):
        raise ValidationError(NUMBER_IN_IT, code="telephone")


def _digits_for_letters(text: str) -> str:
    return _LETTERS.sub(lambda found: re.sub("[A-Z]", "0", found[0]), text)
