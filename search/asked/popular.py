"""Searches that so many people make that they are offered to others while those type.

What somebody typed is theirs until it is everybody's. So a search is offered only if at least POPULAR_SEARCH_CALLERS
different callers made it on each of DAYS days lately, almost always found something, and used no word that the city has
not published itself: no name that only residents know, nothing rude, and nothing that a crowd of programs made up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Count, F, Max, Sum
from django.utils import timezone

from search.curation import rules
from search.curation.leaving_out import is_blocked
from search.curation.remembering import Remembered
from search.engine import SearchEngine
from search.entry import plain
from search.language import spelled
from search.pipeline import configured_engine

from .models import PopularSearch, SearchCount

DAYS = 3
LOOKED_AT = timedelta(days=30)
MOST = 300
"""In one language."""
MOST_OFFERED = 5
SHORTEST = 3
LOOK_AGAIN = 60.0
"""Seconds for which a process believes what it read."""

Offered = tuple[str, tuple[str, ...]]
"""A search, and its words as they are spelt."""


def offered(typed: str, locale: str, limit: int) -> list[str]:
    """The popular searches that have a word beginning with each that is typed, those of most callers first.

    None that has what editors want no suggestion to have.
    """
    words = spelled(plain(typed))
    if not words:
        return []
    blocked = rules.of(locale).unsuggested
    found = (
        text
        for text, its_words in _remembered().get(locale, ())
        if _begin(words, its_words) and not is_blocked(text, locale, blocked)
    )
    return [text for text, _ in zip(found, range(min(limit, MOST_OFFERED)), strict=False)]


def learn(now: datetime, engine: SearchEngine | None = None) -> None:
    """Write down which searches may be offered now; the relay's job."""
    engine = engine or configured_engine()
    found = list(_popular(timezone.localdate(now), engine))
    with transaction.atomic():
        PopularSearch.objects.all().delete()
        PopularSearch.objects.bulk_create(found)
    forget()


def forget() -> None:
    """Read them again at the next suggestion."""
    _remembered.forget()


def _popular(today: date, engine: SearchEngine) -> Iterator[PopularSearch]:
    """Of what many asked on many days, what the city's own words say."""
    asked = (
        SearchCount.objects.filter(day__gt=today - LOOKED_AT, audience="public")
        .filter(callers__gte=settings.POPULAR_SEARCH_CALLERS)
        .exclude(text="")
        .values("locale", "text")
        .annotate(days=Count("day", distinct=True), most=Max("callers"), times=Sum("searches"))
        .annotate(missed=Sum("without_results"))
        .filter(days__gte=DAYS, missed__lte=F("times") / 10)
        .order_by("locale", "-most", "text")
    )
    by_locale: defaultdict[str, list[PopularSearch]] = defaultdict(list)
    for row in asked:
        by_locale[row["locale"]].append(PopularSearch(locale=row["locale"], text=row["text"], callers=row["most"]))
    for locale, rows in by_locale.items():
        written = _written(locale, rows, engine)
        yield from [row for row in rows if _says_only(row.text, written)][:MOST]


def _written(locale: str, rows: Iterable[PopularSearch], engine: SearchEngine) -> set[str]:
    """The words of these searches that are published in the language, in whatever form."""
    words = {word for row in rows for word in spelled(row.text)}
    return set(engine.in_any_form("public", locale, words))


def _says_only(text: str, written: set[str]) -> bool:
    """Whether all of a text is words that are written; what was masked or is set in an unspaced script is not."""
    words = spelled(text)
    return len(text) >= SHORTEST and "[" not in text and bool(words) and written.issuperset(words)


def _read() -> dict[str, list[Offered]]:
    found: defaultdict[str, list[Offered]] = defaultdict(list)
    for locale, text in PopularSearch.objects.order_by("-callers", "text").values_list("locale", "text"):
        found[locale].append((text, tuple(spelled(text))))
    return found


def _begin(typed: list[str], words: tuple[str, ...]) -> bool:
    return all(any(word.startswith(begun) for word in words) for begun in typed)


_remembered = Remembered(_read, LOOK_AGAIN)
