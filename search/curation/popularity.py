"""Of results that fit about equally well, those first that people open most.

Done above the engines on the first results, as titles are. It multiplies what an item is worth for the question, so
what hardly fits does not come up for being popular, and nothing is found that was not found before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from uuid import UUID

from search.asked.models import Popularity
from search.engine import Hit
from search.titles import WINDOW

from .remembering import Remembered

GAIN = 0.5
"""What the most opened item gains of its score. More was better still on GOV.UK, whose questions are about its most
visited pages; a city's clicks also tell what stood first."""

LOOK_AGAIN = 60.0
"""Seconds: the numbers are of weeks, and a city's thousands need not be read twice a second."""

Opened = Mapping[UUID, float]
"""How popular each item is, 0 to 1 (`search.asked.popularity`)."""


def ordered_by_popularity(hits: Sequence[Hit], opened: Opened) -> tuple[Hit, ...]:
    """The hits, those that people open nearer to the front. Scores above 0."""
    if not opened or len(hits) < 2:
        return tuple(hits)
    first = [hit._replace(score=hit.score * (1 + GAIN * opened.get(hit.content_id, 0.0))) for hit in hits[:WINDOW]]
    first.sort(key=lambda hit: -hit.score)
    return *first, *hits[WINDOW:]


def opened(locale: str) -> Opened:
    """What people opened from searches in a language, as it was read within the last minute."""
    return _remembered().get(locale, {})


def forget() -> None:
    """Read again at the next search."""
    _remembered.forget()


def _read() -> Mapping[str, Opened]:
    found: defaultdict[str, dict[UUID, float]] = defaultdict(dict)
    for content_id, locale, much in Popularity.objects.values_list("content_id", "locale", "opened"):
        found[locale][content_id] = much
    return found


_remembered = Remembered(_read, LOOK_AGAIN)
