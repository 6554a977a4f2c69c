"""How things are called on the cluster: terms with their locale, entries, indexes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from uuid import UUID

from search.engine import Key

_NOT_IN_A_TAG = re.compile("[^A-Za-z0-9-]")


def tag(locale: str) -> str:
    """A locale as comparisons may carry it: what is no language tag becomes one that nothing has."""
    return _NOT_IN_A_TAG.sub("", locale)


def named(locale: str, terms: Iterable[str]) -> list[str]:
    """Terms or words with the locale that they are of."""
    prefix = f"{tag(locale)}:"
    return [prefix + term for term in terms]


def bare(name: str) -> str:
    """The word of such a name."""
    return name.partition(":")[2]


def id_of(key: Key) -> str:
    content_id, locale = key
    return f"{content_id}:{locale}"


def key_from(name: str) -> Key:
    content_id, _, locale = name.partition(":")
    return UUID(content_id), locale


def key_of(source: dict[str, str]) -> Key:
    return UUID(source["content_id"]), source["locale"]


def pattern(text: str) -> str:
    """A text as a regular expression of Lucene's that only it matches."""
    return "".join(letter if letter.isalnum() else f"\\{letter}" for letter in text)
