"""What a question might have been instead: "did you mean …".

Asked only of words that are written somewhere, so that they are found as they are typed, but hardly anywhere, while
nearly the same word is common. What nobody wrote at all is mended without asking (`search.meaning`).
"""

from __future__ import annotations

from .engine import Query, SearchEngine
from .language import MOST_ASKED, spelled, terms
from .spelling import nearest

RARE = 2
"""Entries that a doubtful word has at most."""
COMMONER = 10
"""How many times as many have the word that may have been meant."""
SHORTEST = 4
"""Letters of a doubtful word: any fewer are near to too much."""


def did_you_mean(query: Query, engine: SearchEngine) -> str:
    """The question with commoner words in place of those that are doubtful; empty if none is."""
    words = spelled(query.text)
    asked = [word for word in dict.fromkeys(words) if len(word) >= SHORTEST and not word.isdigit()][:MOST_ASKED]
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
                and each.entries >= COMMONER * entries
                and terms(each.word, query.locale) != terms(word, query.locale)
            ]
        )
    }
    return " ".join(better.get(word, word) for word in words) if better else ""
