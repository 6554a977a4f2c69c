"""Slugs and summaries."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from content.models import Topic
from content.models.base import SUMMARY_LIMIT
from content.models.slugs import short_slug_of

ENDS = (".", "!", "?", "…", ")", "”", '"')

_SENTENCE_END = re.compile(r"""(?<=[.!?…])["'”’)\]]*\s+(?=["'“‘(\[¿¡]?[^\W_a-z])""")
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:[A-Z]|U\.S|[Ee]\.g|[Ii]\.e|Dr|Mr|Mrs|Ms|Sr|Jr|St|vs|approx|Dept|ext)\.$")

_ITEM_END = re.compile(r"[.,;]?(?:[,;] (?:and|or))?$")


def summary_of(text: str, limit: int = SUMMARY_LIMIT) -> str:
    """As many of the first sentences of `text` as fit; of a first sentence that is too long itself, its first words.

    `text` has a line for each paragraph or list item. A sentence that ends in a colon announces a list: it is taken
    only if it is the first, and then with as many of the list's items as fit.
    """
    first, *others = [*sentences(text), ""]
    if first.endswith(":"):
        return _listing(first, others, limit)
    taken = shortened(first, limit)
    for sentence in others:
        longer = f"{taken} {sentence}"
        if len(longer) > limit or not sentence.endswith(ENDS):
            break
        taken = longer
    return taken


def _listing(announced: str, items: list[str], limit: int) -> str:
    taken, between = announced, " "
    for item in filter(None, items):
        longer = f"{taken}{between}{_ITEM_END.sub('', item)}"
        if len(longer) >= limit:
            return shortened(longer, limit) if taken == announced else f"{taken}…"
        taken, between = longer, "; "
    return taken if taken == announced else f"{taken}."


def sentences(text: str) -> Iterator[str]:
    """The sentences of `text`; the end of a line ends one too."""
    for line in text.split("\n"):
        start = 0
        for end in _SENTENCE_END.finditer(line):
            sentence = line[start : end.end()].strip()
            if not _ABBREVIATION.search(sentence):
                yield sentence
                start = end.end()
        if rest := line[start:].strip():
            yield rest


def shortened(text: str, limit: int) -> str:
    """`text`, cut after a word if it is longer than `limit`, with an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:–-(") + "…"


def unique_slug(wish: str, model: Any, locale: Any, parent: Any) -> str:
    """A slug that no other page of this type and locale has, nor any other page under `parent`."""
    siblings = parent.get_children()
    same_type = model.objects.filter(locale=locale)
    return _unique(wish, lambda slug: siblings.filter(slug=slug).exists() or same_type.filter(slug=slug).exists())


def unique_topic_slug(wish: str, locale: Any) -> str:
    """A slug that no other topic of this locale has."""
    return _unique(wish, lambda slug: Topic.objects.filter(locale=locale, slug=slug).exists())


def _unique(wish: str, is_taken: Callable[[str], bool]) -> str:
    base = short_slug_of(wish)
    for number in count(1):
        slug = base if number == 1 else f"{base}-{number}"
        if not is_taken(slug):
            return slug
    raise AssertionError("count never ends")
