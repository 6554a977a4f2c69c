"""What a question might have been instead: "did you mean …".

Asked only of words that are written somewhere, so that they are found as they are typed, but hardly anywhere and in no
title, while nearly the same word is common. What nobody wrote at all is mended without asking (`search.meaning`).
"""

from __future__ import annotations

from collections.abc import Iterable

from .asking import asking
from .engine import Hit, Query, SearchEngine
from .language import MOST_ASKED, spelled, terms
from .spelling import nearest, respelt, tied

RARE = 2
"""Entries that a doubtful word has at most."""
COMMONER = 100
"""How many times as many have the word that may have been meant. So it takes a large index to doubt a word: in a small
one most words are rare, and are what they seem to be."""
SHORTEST = 4
"""Letters of a doubtful word: any fewer are near to too much."""


def did_you_mean(query: Query, found: Iterable[Hit], engine: SearchEngine) -> str:
    """The question with commoner words in place of those that are doubtful; empty if none is."""
    little = asking(query.locale)
    sure = little | tied(query.text) | _titled(found)
    asked = [
        word
        for word in dict.fromkeys(spelled(query.text))
        if len(word) >= SHORTEST and not word.isdigit() and sure.isdisjoint((word, *terms(word, query.locale)))
    ][:MOST_ASKED]
    known = engine.spellings(query.audience, query.locale, asked)
    rare = {each.word: each.entries for each in known if not each.means and each.entries <= RARE}
    alike = engine.misspelt(query.audience, query.locale, list(rare)) if rare else {}
    better = {
        word: near[0]
        for word, entries in rare.items()
        if (
            near := [
                each.word
                for each in nearest(word, alike.get(word, ()))
                if not each.means
                and each.word not in little
                and each.entries >= COMMONER * entries
                and terms(each.word, query.locale) != terms(word, query.locale)
            ]
        )
    }
    return respelt(query.text, better) if better else ""


def _titled(found: Iterable[Hit]) -> set[str]:
    """The terms of what was found by its title or keywords: whoever typed these meant them."""
    return {term for hit in found for term in terms("\n".join((hit.title, *hit.keywords)), hit.locale)}
