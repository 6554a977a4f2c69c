"""Which of the city's languages a question is in, whatever page it was typed on.

A resident types Spanish into the English page. The languages are told apart by who knows the words: not by a model,
which two words are too little for, but by the city's own texts, which are all that can be found anyway.
"""

from __future__ import annotations

import re
from dataclasses import replace

from django.conf import settings

from .engine import Query, SearchEngine
from .language import spelled, terms

ENOUGH = 0.5
"""The share of a question's words that a language must know for it to be in that language."""

LOOKED_AT = 12
"""Words that tell: a longer text tells no better."""

NUMBERS = re.compile(r"\d+")
"""In no language, also where a script sets them apart by nothing."""


def in_its_language(query: Query, engine: SearchEngine) -> Query:
    """The question in the language that knows its words, if that in which it was asked knows too few.

    The language in which it was asked is then fallen back to, for what is not translated.
    """
    each = dict.fromkeys(NUMBERS.sub(" ", query.text).split())
    words = [word for word in each if terms(word, query.locale)][:LOOKED_AT]
    if query.as_typed or not words or _knows_enough(query, words, engine):
        return query

    def known(locale: str) -> float:
        return len(engine.in_any_form(query.audience, locale, words)) / len(words)

    here = known(query.locale)
    if here >= ENOUGH:
        return query
    others = {code: known(code) for code, _ in settings.LANGUAGES if code != query.locale}
    best = max(others, key=others.__getitem__, default=query.locale)
    if others.get(best, 0) < max(ENOUGH, here + 1 / len(words)):
        return query
    return replace(query, locale=best, fallback=query.locale)


def _knows_enough(query: Query, words: list[str], engine: SearchEngine) -> bool:
    """Whether enough of the words are written just so, which is most often the case and costs a tenth to look up."""
    spelt = list(dict.fromkeys(spelled(" ".join(words))))
    known = {found.word for found in engine.spellings(query.audience, query.locale, spelt) if not found.means}
    return len(known) >= ENOUGH * max(len(spelt), len(words))
