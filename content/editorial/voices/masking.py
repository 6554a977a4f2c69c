"""Takes out of free text what could tell who wrote it or whom it is about: mail addresses and long numbers.

A net and not a promise: a name stays a name. Where people write, the form says not to write about persons.
"""

from __future__ import annotations

import re

MAIL = re.compile(r"[^\s@<>()\[\],;:]+@[^\s@<>()\[\],;:]+\.[^\s@<>()\[\],;:]*\w")
RUN = re.compile(r"[+(]{0,2}\d(?:[\s().\-/]{0,3}\d)*")
"""A telephone number as people write it, an account, a date of birth: digits with a little between them."""
DAY = re.compile(r"(19|20)\d\d-\d\d-\d\d")
BLANK = re.compile(r"[^\S\n]")
INVISIBLE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""What is no text: it would hide a number from the net, or turn a line around on the desk's screen."""


def masked(text: str, *, digits: int, keep_days: bool = False) -> str:
    """`text` without mail addresses and numbers of `digits` digits or more; a day like 2026-11-26 may be kept."""

    def number(found: re.Match[str]) -> str:
        run = found.group()
        is_long = sum(character.isdigit() for character in run) >= digits
        return "[number]" if is_long and not (keep_days and DAY.fullmatch(run)) else run

    return RUN.sub(number, MAIL.sub("[e-mail]", INVISIBLE.sub("", BLANK.sub(" ", text)).strip()))
