"""What public bodies are called otherwise than where their meetings are announced, above all in other languages.

Cities publish meetings in the language that they meet in, and are asked about them in all, and for the planning
commission where they have a board. A word that is not here is known as it is spelt only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from search.language import UNSPACED_RUN, language_of, terms

WORDS: tuple[Mapping[str, str], ...] = (
    {"en": "council", "es": "concejo consejo cabildo ayuntamiento", "zh": "市议会 议会 市政会", "ar": "مجلس لمجلس"},
    {"en": "city town municipal", "es": "ciudad municipal", "zh": "本市 城市 市", "ar": "المدينة البلدية بلدي"},
    {
        "en": "board commission committee",
        "es": "junta comisión comité consejo",
        "zh": "委员会 董事会 理事会",
        "ar": "لجنة للجنة هيئة مجلس",
    },
    {"en": "planning", "es": "planificación planeación urbanismo", "zh": "城市规划 规划", "ar": "التخطيط"},
    {"en": "zoning", "es": "zonificación", "zh": "分区 区划", "ar": "المناطق"},
    {"en": "parks recreation", "es": "parques recreación", "zh": "公园 康乐", "ar": "الحدائق المتنزهات الترفيه"},
    {"en": "school education", "es": "escolar escuelas educación", "zh": "学校 教育 学区", "ar": "المدارس التعليم"},
    {"en": "library", "es": "biblioteca bibliotecas", "zh": "图书馆", "ar": "المكتبة المكتبات"},
    {"en": "transportation transit", "es": "transporte", "zh": "交通 公交", "ar": "النقل المواصلات"},
    {"en": "budget finance", "es": "presupuesto finanzas", "zh": "预算 财政", "ar": "الميزانية المالية"},
    {"en": "housing", "es": "vivienda", "zh": "住房", "ar": "الإسكان"},
    {"en": "health", "es": "salud", "zh": "卫生 健康", "ar": "الصحة"},
    {"en": "police", "es": "policía", "zh": "警察 警务", "ar": "الشرطة"},
)
"""What means the same in names of bodies, by the first part of a language's tag. A word that stands in several means
the first of them, or else the next."""


def is_meant(body: Sequence[str], locale: str, name: str, its_locale: str, guess: int = 0) -> bool:
    """Whether all that a question says of a body is in the name of one: first as it is said, and as a second `guess`
    by words that mean the same, by their next meaning if they have several."""
    named = frozenset(terms(name, its_locale))
    if language_of(locale) == language_of(its_locale) and not guess:
        return all(named.issuperset(terms(word, locale)) for word in body)
    meant = [_meanings(part, locale) for word in body for part in _parts(word, locale)]
    return all(each and not named.isdisjoint(_terms(each[min(guess, len(each) - 1)], its_locale)) for each in meant)


def _parts(word: str, locale: str) -> Iterable[str]:
    """The word; of a script without spaces the words here that it is made of, and what else it has."""
    return filter(None, _known(language_of(locale)).split(word)) if UNSPACED_RUN.match(word) else (word,)


@cache
def _known(language: str) -> re.Pattern[str]:
    words = sorted((word for each in WORDS for word in each.get(language, "").split()), key=len, reverse=True)
    return re.compile(f"({'|'.join(map(re.escape, words)) or '(?!)'})")


def _meanings(word: str, locale: str) -> list[int]:
    """Which of WORDS a word may mean."""
    its = terms(word, locale)
    return [number for number in range(len(WORDS)) if _terms(number, locale).issuperset(its)]


@cache
def _terms(number: int, locale: str) -> frozenset[str]:
    return frozenset(terms(WORDS[number].get(language_of(locale), ""), locale))
