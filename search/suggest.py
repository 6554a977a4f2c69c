"""What somebody may be about to ask, while they type: the titles that have a word beginning with each of theirs.

Those first that have what is typed in sequence, then those that have its words anywhere, then what is only called so in
its keywords; of each what people open most, to which a little is added where the title opens so. After three letters of
GOV.UK's searches that offers the right page to .81; by what is opened alone it is .80, and with those always first that
open so .56. What took a document's place is offered before that one, as it is found before it.

Whole titles and nothing that other people typed, so that no suggestion can be rude, wrong or somebody's secret. What is
not found as it is typed is looked for with its words mended.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.conf import settings

from content.documents import Audience

from .beginnings import Fit, fits, pieces, typed
from .cluster.deadline import deadline
from .curation import rules
from .curation.leaving_out import is_blocked
from .curation.popularity import Opened
from .engine import Hit, Query, SearchEngine
from .entry import plain
from .mending import nearest_to
from .pipeline import configured_engine
from .replaced import successors_first

LONGEST_TEXT = 200
MOST_WORDS = 8
MOST_SUGGESTED = 20

WINDOW = 100
"""Titles that are looked at. Of as many as a single letter begins, the rest is never offered."""

OPENING = 0.1
"""What it counts that a title opens with what is typed, where 1 is the item that people open most."""

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
    words = list(dict.fromkeys(pieces(plain(text[:LONGEST_TEXT]))))[:MOST_WORDS]
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
    mended = {word: near[0] for word, near in nearest_to(doubtful, audience, locale, engine).items() if near}
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
        own = rules.of(place)
        blocked = own.unsuggested
        hits = _ordered(engine.titled(audience, place, words, WINDOW), words, own.opened)
        for hit in successors_first(Query(" ".join(words), place, audience), hits):
            is_new = hit.content_id not in found and hit.title.casefold() not in titles
            if is_new and not is_blocked(hit.title, hit.locale, blocked):
                found[hit.content_id] = hit
                titles.add(hit.title.casefold())
                if len(found) == limit:
                    return tuple(found.values())
    return tuple(found.values())


def _ordered(hits: Sequence[Hit], words: Sequence[str], opened: Opened) -> list[Hit]:
    """The hits, those first that most probably will be asked for. Equal ones stay as they are."""
    sought = typed(words)

    def worth(hit: Hit) -> tuple[int, float]:
        fit = fits(sought, hit.title)
        return min(fit, Fit.GOES_ON), opened.get(hit.content_id, 0.0) + (OPENING if fit == Fit.OPENS else 0.0)

    return sorted(hits, key=worth, reverse=True)
