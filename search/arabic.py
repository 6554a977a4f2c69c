"""Light stemming of Arabic: the article, "and", and the endings of number, gender and possession.

Not Snowball's stemmer. It tells a plural with the article from the same without ("النفايات", "نفايات"), takes a first
letter for a preposition ("فواتير", "سيارتي"), and leaves what belongs to somebody ("نفاياتي") another word. Plurals
that change a word within are other words here, too; those of what people ask a city about are in `words/ar.txt`.
"""

from __future__ import annotations

import re

TAKEN_AWAY = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        ("^[وفبك]?ال(?=...)", ""),
        ("^و?لل(?=...)", ""),
        ("^و(?=....)", ""),
        ("(?<=...ات)(?:ي|ك|ه|نا|كم|هم|ها)$", ""),
        ("(?<=...)ت(?:ي|ك|ه|نا|كم|هم|ها)$", "ة"),  # so the feminine ending is spelt
        ("(?<=...)ها$", ""),
        ("(?<=...)ات$", ""),
        ("(?<=...)(?:ان|ون|ين)$", ""),
        ("(?<=...)ي[ةه]$", ""),
        ("(?<=..)[ةهي]$", ""),
    )
)
"""In this order, while enough of a word is left."""


WHOLE = dict.fromkeys(("مكتبة", "مكتبه", "مكتبات"), "مكتبة")
"""Words whose ending makes another thing of another word: a library is no office (مكتب)."""


def light(word: str) -> str:
    """The stem of a word whose letters are folded."""
    for affix, instead in TAKEN_AWAY:
        if word in WHOLE:
            return WHOLE[word]
        word = affix.sub(instead, word)
    return word
