"""How things are called on the cluster: terms with their locale, entries, indexes."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from search.engine import Key
from search.language import locale_tag


def named(locale: str, terms: Iterable[str]) -> list[str]:
    """Terms or words with the locale that they are of."""
    prefix = f"{locale_tag(locale)}:"
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
