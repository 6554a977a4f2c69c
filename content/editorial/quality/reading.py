"""How easy a text is to read, for the languages that have a measure worth the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from django.conf import settings

from .draft import Draft

LONGEST_SENTENCE = 25
"""Words. Longer ones are understood by few readers at once."""
LONGEST_UNSPACED = 60
"""Characters, where words are not separated by spaces."""
ENOUGH = 60
"""Words. A measure of less says more about chance than about the text."""
EASY_SPANISH = 60
"""Fernández Huerta: 60 and more is plain Spanish, as eighth grade is plain English."""

_SENTENCE_END = re.compile(r"(?<=[.!?؟])\s+|(?<=[。！？])|\n")


def reading_level(draft: Draft) -> Iterator[str]:
    """English by Flesch-Kincaid's school grade, Spanish by Fernández Huerta's ease; others are not measured."""
    if len(draft.text.split()) < ENOUGH:
        return
    if draft.language == "en":
        grade = _measure("en").flesch_kincaid_grade(_punctuated(draft.text))
        if grade > settings.READING_GRADE:
            yield f"Reads at grade {grade:.0f}; aim at {settings.READING_GRADE}. Shorter sentences and words help."
    elif draft.language == "es":
        ease = _measure("es").fernandez_huerta(_punctuated(draft.text))
        if ease < EASY_SPANISH:
            yield f"Reads hard: {ease:.0f} of 100; aim at {EASY_SPANISH} or more. Shorter sentences and words help."


def long_sentences(draft: Draft) -> Iterator[str]:
    for sentence in filter(None, (part.strip() for part in _SENTENCE_END.split(draft.text))):
        words = len(sentence.split())
        unspaced = draft.language in ("zh", "ja", "th") and len(sentence) > LONGEST_UNSPACED
        if words > LONGEST_SENTENCE or unspaced:
            size = f"{len(sentence)} characters" if unspaced else f"{words} words"
            yield f"A sentence of {size}: “{sentence[:60]}…”. Make two of it."


def _punctuated(text: str) -> str:
    """Lines of lists and headings as sentences: the measures would run them together."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line if line.endswith((".", "!", "?", ":")) else f"{line}." for line in lines if line)


@cache
def _measure(language: str) -> Any:
    """Loaded when first asked for: its dictionaries take a third of a second, which no reader's process needs."""
    from textstat.textstat import textstatistics

    measure = textstatistics()
    measure.set_lang(language)
    return measure
