"""Different words for the same thing: a resident says car, the city says vehicle.

Looked up when somebody asks, never written into the index, so that a change acts at once and needs no rebuild. Rules
are built in (`words/`) or the city's own (`search.curation.rules`), in the format in which Solr and Elasticsearch keep
them: `a, b, c` are all alike, and `a => b` says that who asks for a means b. What a city says of a phrase counts in
place of what is built in. Two things are ours: `a => ~b` says that who asks for a may mean b, somewhere or sometimes,
and `涂鸦 => en:graffiti` what it is called in another language, for what is not translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .language import language_of, terms

BUILT_IN = Path(__file__).parent / "words"

LONGEST_PHRASE = 7
"""Terms that what is asked for may have in a rule: five words and more, or four characters of a script without
spaces."""


class Rule(NamedTuple):
    """Who asks for any of `asked` may mean any of `meant`."""

    asked: tuple[str, ...]
    meant: tuple[str, ...]


class Synonym(NamedTuple):
    """What else is looked for, and the terms of the question that it stands for."""

    text: str
    phrase: tuple[str, ...]
    is_sure: bool = True
    """Whether it means that within a name, too: a "camión" may be a bus, a "camión de comida" is none."""
    language: str = ""
    """In which other language it is called so, by the first part of its tag."""


PERHAPS = "~"
"""Before what only may be meant."""

_ELSEWHERE = re.compile(r"([a-z]{2,3}):\s*(.+)")
"""A language, and what it is called there."""

Meanings = Mapping[tuple[str, ...], tuple[str, ...]]
"""What each phrase, as terms, may mean."""


def parsed(line: str) -> Rule:
    """A rule as it is written down. Raises ValueError if it says nothing."""
    left, arrow, right = line.partition("=>")
    asked, meant = _listed(left), _listed(right if arrow else left)
    if not asked or not meant or (not arrow and len(asked) < 2):
        raise ValueError("A rule is words with commas between them, or words => what they mean.")
    return Rule(asked, meant)


def synonyms(asked: Sequence[str], locale: str, own: Meanings) -> Iterator[Synonym]:
    """What the terms of a question may mean by the rules of its language."""
    general = built_in(locale)
    for first in range(len(asked)):
        for last in range(first + 1, min(first + LONGEST_PHRASE, len(asked)) + 1):
            phrase = tuple(asked[first:last])
            for text in own.get(phrase, general.get(phrase, ())):
                elsewhere = _ELSEWHERE.match(text)
                language, said = elsewhere.groups() if elsewhere else ("", text)
                yield Synonym(said.removeprefix(PERHAPS), phrase, not said.startswith(PERHAPS), language)


def meanings(rules: Iterable[Rule], locale: str) -> Meanings:
    """The rules as they are looked up: by the terms of what is asked."""
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for rule in rules:
        for phrase in rule.asked:
            key = tuple(terms(phrase, locale))
            others = (text for text in rule.meant if tuple(terms(text, locale)) != key)
            found.setdefault(key, {}).update(dict.fromkeys(others))
    found.pop((), None)
    return {key: tuple(texts) for key, texts in found.items()}


@cache
def built_in(locale: str) -> Meanings:
    """The rules that come with the program for a language: `words/en.txt`, a rule a line, # before remarks."""
    language = language_of(locale)
    file = BUILT_IN / f"{language}.txt"
    if not language.isalpha() or not file.is_file():
        return {}
    lines = (line.partition("#")[0].strip() for line in file.read_text(encoding="utf-8").splitlines())
    found = meanings((parsed(line) for line in lines if line), locale)
    return {phrase: texts for phrase, texts in found.items() if texts}


def _listed(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for word in words.split(",") if word.strip()))
