"""How a translation stands beside its original, field by field.

Told from the public documents alone: what a reader sees of the original then and now, and of the translation. So what
only agents read leaves no trace here, and a type of item only says which of its fields are words (`Text`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from typing import Any, Literal, get_args

from .base import (
    ENVELOPE,
    Address,
    ContactCard,
    Document,
    FieldTranslation,
    Part,
    Relation,
    Source,
    Translation,
)
from .hours import OpeningHours
from .part import WORDS

Words = Mapping[str, str]
"""By the name of a field, a digest of the words in it; a field without words is absent."""

BORROWED = (Relation, ContactCard, Address, Source, OpeningHours)
"""Parts whose words are another item's to translate, or are the same in every language."""
OUR_WORDS = ("title", "summary")
"""The fields of the envelope that are translated."""


@dataclass(frozen=True)
class Original:
    """The document that the others of its item are translations of, as it is published now."""

    locale: str
    version: int
    words: Words


@dataclass(frozen=True)
class Baseline:
    """What the original said when a translation was last published, or checked and found right.

    `stale` holds, for each field that the original has changed since, the version in which it first did.
    """

    source_locale: str
    source_version: int
    words: Words
    stale: Mapping[str, int] = field(default_factory=dict)


def words_of(document: Document) -> dict[str, str]:
    """The words of a document, as digests, by field."""
    return {name: _digest(words) for name, words in said_in(document).items()}


def said_in(document: Document) -> dict[str, str]:
    """The words of a document by field, as plain text; a field without words is absent."""
    found = {
        name: "\n".join(word for word in _words(document, name) if word)
        for name in _telling(type(document))
        if name in OUR_WORDS or name not in (*ENVELOPE, *document.same_in_every_language)
    }
    return {name: words for name, words in found.items() if words.strip()}


def standing_alone(locale: str) -> Translation:
    """How the original stands, in the language that its item was written in."""
    return Translation(state="original", source_locale=locale, source_version=None, stale_since_version=None, fields=[])


def standing(words: Words, original: Original, baseline: Baseline | None) -> Translation:
    """How a translation with these `words` stands. Without a baseline it is compared with the original as it is."""
    since = compared(original) if baseline is None else baseline
    stale = {name: version for name, version in since.stale.items() if name in original.words or name in words}
    return Translation(
        state="stale" if stale else "current",
        source_locale=original.locale,
        source_version=since.source_version,
        stale_since_version=min(stale.values(), default=None),
        fields=[
            FieldTranslation(name=name, state=_state(name, words, original, since), stale_since_version=stale.get(name))
            for name in dict.fromkeys([*original.words, *words])
        ],
    )


def compared(original: Original) -> Baseline:
    """The baseline of a translation that was published, or checked, just now."""
    return Baseline(original.locale, original.version, original.words)


def followed(baseline: Baseline, original: Original) -> Baseline:
    """The baseline after the original may have changed again."""
    differing = {
        name for name in {*baseline.words, *original.words} if baseline.words.get(name) != original.words.get(name)
    }
    stale = {name: baseline.stale.get(name, original.version) for name in sorted(differing)}
    return Baseline(baseline.source_locale, baseline.source_version, baseline.words, stale)


def _state(
    name: str, words: Words, original: Original, since: Baseline
) -> Literal["translated", "fallback", "missing", "stale"]:
    if name not in words:
        return "missing"
    if words[name] in (original.words.get(name), since.words.get(name)):
        return "fallback"
    return "stale" if name in since.stale else "translated"


def _words(part: Part, name: str) -> Iterator[str]:
    value = getattr(part, name)
    if name in _worded(type(part)):
        yield from _flat(value)
    else:
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, Part) and not isinstance(inner, BORROWED):
                for field_name in _telling(type(inner)):
                    yield from _words(inner, field_name)


def _flat(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif value is not None:
        for inner in value:
            yield from _flat(inner)


@cache
def _telling(part: type[Part]) -> tuple[str, ...]:
    """The fields of a class that are words, or may have words in them: most are neither."""
    return tuple(
        name for name, info in part.model_fields.items() if name in _worded(part) or _has_parts(info.annotation)
    )


@cache
def _worded(part: type[Part]) -> frozenset[str]:
    """The fields of a class that are words, or lists of words."""
    return frozenset(
        name for name, info in part.model_fields.items() if WORDS in info.metadata or _has_words(info.annotation)
    )


def _has_words(annotation: Any) -> bool:
    return WORDS in getattr(annotation, "__metadata__", ()) or any(map(_has_words, get_args(annotation)))


def _has_parts(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return not issubclass(annotation, BORROWED)
    return any(map(_has_parts, get_args(annotation)))


def _digest(words: str) -> str:
    return blake2b(words.encode(), digest_size=8).hexdigest()
