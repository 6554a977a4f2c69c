"""The rules, as one table: what each asks, how strict it is unless an administrator says otherwise, who checks it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from . import others, reading, words
from .draft import Draft


class Severity(StrEnum):
    """How much a finding matters."""

    NOTE = "note"
    WARNING = "warning"
    BLOCKS = "blocks"


LABELS = {Severity.NOTE: "Note", Severity.WARNING: "Warning", Severity.BLOCKS: "Blocks publishing"}
COSTS = {Severity.NOTE: 3, Severity.WARNING: 10, Severity.BLOCKS: 25}
"""What a rule that is not met takes from a score of 100."""


@dataclass(frozen=True)
class Rule:
    """`check` yields a sentence for each thing that is wrong: what, and what would be right."""

    label: str
    severity: Severity
    check: Callable[[Draft], Iterable[str]]


RULES: dict[str, Rule] = {
    "content": Rule("It says something", Severity.BLOCKS, words.nothing_said),
    "summary": Rule("There is a summary", Severity.WARNING, words.no_summary),
    "reading-level": Rule("It is easy to read", Severity.WARNING, reading.reading_level),
    "sentences": Rule("Sentences are short", Severity.NOTE, reading.long_sentences),
    "numbers": Rule("Telephone numbers stand in Contacts", Severity.WARNING, words.typed_numbers),
    "headings": Rule("Headings are in order", Severity.WARNING, words.headings_in_order),
    "pictures": Rule("Pictures have words", Severity.BLOCKS, words.pictures_without_words),
    "links": Rule("Links lead to what is published", Severity.WARNING, others.links_in_vain),
    "own-links": Rule("Links to our own pages follow them", Severity.WARNING, words.links_to_ourselves),
    "link-words": Rule("Links say where they lead", Severity.NOTE, words.links_that_say_nothing),
    "duplicates": Rule("Nobody has answered it already", Severity.WARNING, others.duplicates),
    "languages": Rule("It is in every language", Severity.NOTE, others.missing_languages),
}
