"""Words that editors left out: of what is looked for, and of what is suggested."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from search.language import terms, words

Phrase = tuple[str, ...]
"""What somebody wrote down, as the terms of its language."""


def phrases(listed: Iterable[str], locale: str) -> tuple[Phrase, ...]:
    """What is left out, as it is compared: without regard to case, accents and endings."""
    return tuple(phrase for words in listed if (phrase := tuple(terms(words, locale))))


def ignored_terms(ignored: Iterable[str], locale: str) -> frozenset[str]:
    """The terms of the ignored words in a language, which need not be the one they were entered for."""
    return frozenset(term for word in ignored for term in terms(word, locale))


def without(text: str, locale: str, ignored: Sequence[str]) -> str:
    """The text without its ignored words; as it is, if it has no others."""
    left_out = ignored_terms(ignored, locale)
    found = [(start, end, term) for start, end, term in words(text, locale) if term in left_out]
    kept, after = [], 0
    for start, end, _ in found:
        kept.append(text[after:start])
        after = end
    shorter = " ".join("".join([*kept, text[after:]]).split())
    return shorter if found and terms(shorter, locale) else text


def is_blocked(title: str, locale: str, unsuggested: Sequence[Phrase]) -> bool:
    """Whether the title has one of these phrases, word beside word."""
    if not unsuggested:
        return False
    found = tuple(terms(title, locale))
    return any(found[first : first + len(phrase)] == phrase for phrase in unsuggested for first in range(len(found)))
