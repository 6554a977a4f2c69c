"""When a place is open on one day: today, tomorrow, or a holiday by its name.

Its usual week is wrong about a holiday, and no passage knows which day it is. So who asks whether a place is open on a
day, and nothing else, is told the hours of that day before those of the week.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format

from content.documents.hours import OpeningHours
from content.documents.hours_at import exceptions_on, intervals_on
from content.documents.hours_words import Clock, times_of_day
from search.asking import besides_asking
from search.language import language_of, terms

from .cutting import Passage
from .labels import labels
from .sections import Raw, lines
from .wanting import WANTING

TODAY = {"en": "today now tonight currently", "es": "hoy ahora", "zh": "今天 现在 今晚 今日", "ar": "اليوم الآن"}
TOMORROW = {"en": "tomorrow", "es": "mañana", "zh": "明天 明日", "ar": "غدا"}
"""By the first part of a language's tag."""
DAY = "day día 日 يوم"


def on_its_day(text: str, passage: Passage, card: Raw, today: date) -> Passage | None:
    """The passage of a place's hours with those of the day that `text` asks about; None if it asks for anything else
    or of another place."""
    locale, stored = card["locale"], card.get("opening_hours")
    if not stored or passage.heading[-1] != labels(locale)["hours"]:
        return None
    hours = OpeningHours.model_validate(stored)
    day, said = _day(text, locale, hours, today)
    if day is None:
        return None
    language = language_of(locale)
    others = f"{WANTING.get(language, {}).get('hours', '')} {said}"
    left = list(besides_asking(text, locale, others))
    if not left or not all(set(terms(card["title"], locale)).issuperset(terms(word, locale)) for word in left):
        return None
    told = lines(_hours_of(day, hours, locale), passage.text)
    return Passage(passage.anchor, passage.heading, told, passage.url)


def _hours_of(day: date, hours: OpeningHours, locale: str) -> str:
    clock: Clock = 24 if settings.CLOCK_HOURS == 24 else 12
    told = times_of_day(intervals_on(hours, day), locale, clock)
    reasons = ", ".join(each.reason for each in exceptions_on(hours, day) if each.reason)
    with translation.override(locale):
        return f"{date_format(day, 'DATE_FORMAT')}: {told}" + (f" ({reasons})" if reasons else "")


def _day(text: str, locale: str, hours: OpeningHours, today: date) -> tuple[date | None, str]:
    """The day that is asked about, and the words that say so."""
    said, language = set(terms(text, locale)), language_of(locale)
    for words, day in ((TODAY, today), (TOMORROW, today + timedelta(days=1))):
        if not said.isdisjoint(_terms(words.get(language, ""), locale)):
            return day, words[language]
    coming = sorted((each.starts_on, each.reason) for each in hours.exceptions if each.starts_on >= today)
    return next(((day, f"{reason} {DAY}") for day, reason in coming if _names(reason, said, locale)), (None, ""))


def _names(reason: str, said: Iterable[str], locale: str) -> bool:
    """Whether a question says what makes a day unlike others: Christmas of "Christmas Day"."""
    named = set(terms(reason, locale)) - _terms(DAY, locale)
    return bool(named) and named.issubset(said)


@cache
def _terms(words: str, locale: str) -> frozenset[str]:
    return frozenset(terms(words, locale))
