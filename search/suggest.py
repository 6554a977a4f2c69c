"""What somebody may be about to ask, while they type: the titles that have a word beginning with each of theirs.

Whole titles and nothing that other people typed, so that no suggestion can be rude, wrong or somebody's secret. What is
not found as it is typed is looked for with its words mended.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings

from content.documents import Audience

from .cluster.deadline import deadline
from .curation import rules
from .curation.leaving_out import is_blocked
from .engine import Hit, SearchEngine
from .entry import plain
from .language import spelled
from .pipeline import configured_engine
from .spelling import nearest

LONGEST_TEXT = 200
MOST_WORDS = 8
MOST_SUGGESTED = 20

SHORTEST_MENDED = 4
"""Letters of a word that is mended while it is typed: any fewer may become anything."""


@dataclass(frozen=True)
class Suggestions:
    """Items to offer, each once. `corrected` is what they were found by, where that is not what was typed."""

    hits: tuple[Hit, ...]
    corrected: str = ""


@deadline()
def suggest(
    text: str, locale: str, audience: Audience, limit: int = 10, engine: SearchEngine | None = None
) -> Suggestions:
    """What to offer for `text` as far as it is typed. Any text may be typed; one without words is offered nothing."""
    engine = engine or configured_engine()
    words = list(dict.fromkeys(spelled(plain(text[:LONGEST_TEXT]))))[:MOST_WORDS]
    limit = min(max(limit, 0), MOST_SUGGESTED)
    if not words or not limit:
        return Suggestions(())
    for attempt in _attempts(words, locale, audience, engine):
        hits = _titled(attempt, locale, audience, limit, engine)
        if hits:
            return Suggestions(hits, "" if attempt == words else " ".join(attempt))
    return Suggestions(())


def _attempts(words: list[str], locale: str, audience: Audience, engine: SearchEngine) -> Iterator[list[str]]:
    """The words as they are typed, then mended, then without the last one, which may be half a word that is wrong."""
    yield words
    doubtful = [word for word in words if len(word) >= SHORTEST_MENDED]
    alike = engine.misspelt(audience, locale, doubtful) if doubtful else {}
    mended = {word: near[0] for word in doubtful if (near := nearest(word, alike.get(word, ())))}
    written = {found.word for found in engine.spellings(audience, locale, doubtful) if not found.means}
    better = [
        part
        for word in words
        for part in (
            (mended[word].means or mended[word].word).split() if word in mended and word not in written else [word]
        )
    ]
    if better != words:
        yield better
    if len(better) > 1:
        yield better[:-1]


def _titled(words: list[str], locale: str, audience: Audience, limit: int, engine: SearchEngine) -> tuple[Hit, ...]:
    """The items titled so in the language, then those of the city's own that it has none for, and no title twice."""
    found: dict[object, Hit] = {}
    titles: set[str] = set()
    for place in dict.fromkeys((locale, settings.LANGUAGE_CODE)):
        blocked = rules.of(place).unsuggested
        for hit in engine.titled(audience, place, words, 2 * limit):
            is_new = hit.content_id not in found and hit.title.casefold() not in titles
            if is_new and not is_blocked(hit.title, hit.locale, blocked):
                found[hit.content_id] = hit
                titles.add(hit.title.casefold())
    return tuple(found.values())[:limit]
