"""From a question to the passages that answer it, or to the honest word that none does, and whom to ask instead.

There is no index of passages. Search finds the items in the audience's own index, their documents for that audience are
cut into passages, and these are compared with the question: so it works on every engine, and a correction is live as
soon as it is published.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from search.cluster.deadline import deadline
from search.curation import rules
from search.engine import Key, Query, Results, SearchEngine
from search.pipeline import configured_engine, normalise, ranked
from search.replaced import successors_of
from search.spoken import in_its_language
from search.telephones import are_numbers, shows

from .believing import believed
from .cutting import Passage
from .days import on_its_day
from .handing_over import HandOver, hand_over, owner
from .kept import Kept, published
from .meetings import next_meeting
from .sections import Raw

ITEMS = 5
"""Items whose passages are looked at. Ten find no more right answers, and cost twice as much."""

SURE = 0.4
"""The confidence from which on a passage is called an answer: seven of eight of those are right, and of the questions
that nothing answers one in twenty is answered all the same (see the README)."""


ALL_SAID = 0.95
"""The confidence in what is looked up because the question asks for it and for nothing else."""


@dataclass(frozen=True)
class Answer:
    """A passage that may answer. `card` is its item in list form, `owner` the department to which that belongs."""

    passage: Passage
    card: Raw
    confidence: float

    @property
    def id(self) -> str:
        """Names the passage for as long as its item and its place in it last."""
        return f"{self.card['content_id']}/{self.locale}/{self.passage.anchor}"

    @property
    def locale(self) -> str:
        """The language that the passage is written in."""
        return str(self.card["locale"])

    @property
    def owner(self) -> dict[str, Any] | None:
        return owner(self.card)


@dataclass(frozen=True)
class Answers:
    """The best passages, best first, also where none is believed to answer: then `no_answer` says so.

    `confidence` is that of the best, `hand_over` whom to ask, `corrected` the question as it was understood where its
    spelling was mended.
    """

    found: tuple[Answer, ...]
    confidence: float
    hand_over: HandOver | None
    corrected: str = ""
    degraded: bool = False

    @property
    def no_answer(self) -> bool:
        return self.confidence < SURE


@deadline()
def answer(query: Query, engine: SearchEngine | None = None) -> Answers:
    """The `query.limit` best passages. Any text is a question, none is an error."""
    engine = engine or configured_engine()
    query = in_its_language(normalise(query), engine)
    asked, results = ranked(replace(query, limit=ITEMS, offset=0), engine, rules.of(query.locale))
    now = timezone.now()
    best = ordered(query, results, published((hit.key for hit in results.hits), query.audience), engine)
    if first := _looked_up(query, asked, results, best, now):
        best = [first, *(other for other in best if other.id != first.id)]
    confidence = best[0].confidence if best else 0.0
    return Answers(
        found=tuple(best[: query.limit]),
        confidence=confidence,
        hand_over=hand_over(best[0].owner if confidence >= SURE else None, query.locale, query.audience),
        corrected=results.corrected,
        degraded=results.degraded,
    )


def _looked_up(query: Query, asked: Query, results: Results, best: list[Answer], now: datetime) -> Answer | None:
    """What answers a question that asks for one thing by name: whose number it is, when a body meets, or whether a
    place is open on some day."""
    if are_numbers((asked.text,)):
        places = {str(hit.content_id): place for place, hit in enumerate(results.hits)}
        named = [each for each in best if shows(each.passage.text, asked.text)]
        first = min(named, key=lambda each: places[each.card["content_id"]], default=None)
        return replace(first, confidence=ALL_SAID) if first else None
    texts = list(filter(None, (query.text, results.corrected)))
    if open_then := _open_on_a_day(texts, best, timezone.localdate(now)):
        return open_then
    told = next(filter(None, (next_meeting(text, query, now) for text in texts)), None)
    return Answer(told[1], told[0].card, ALL_SAID) if told else None


def _open_on_a_day(texts: list[str], best: list[Answer], today: date) -> Answer | None:
    """Of the place that is called just so, or most nearly; None also where that is true of several."""
    named = [
        Answer(told, each.card, ALL_SAID)
        for each in best
        if (told := next(filter(None, (on_its_day(text, each.passage, each.card, today) for text in texts)), None))
    ]
    nearest = min((len(each.card["title"]) for each in named), default=0)
    called_so = [each for each in named if len(each.card["title"]) == nearest]
    return called_so[0] if len(called_so) == 1 else None


def ordered(query: Query, results: Results, documents: Mapping[Key, Kept], engine: SearchEngine) -> list[Answer]:
    """Every passage of the results' documents, best first, and last those of a document whose successor is among them.
    What is not among the documents has left.
    """
    found = [(hit, documents[hit.key]) for hit in results.hits if hit.key in documents]
    each = believed(results.corrected or query.text, query, found, engine, rules.of(query.locale).meanings)
    replaced = {str(item) for item in successors_of((kept.card for _, kept in found), query.text)}
    each.sort(key=lambda one: one.kept.card["content_id"] in replaced)
    return [Answer(one.read.passage, one.kept.card, one.confidence) for one in each]
