"""How well search answers questions whose right answers are known: the figures that a change is judged by.

A collection is a set of entries and, for each question, the items that answer it. Each question is asked as it was
written and, if wanted, with one character wrong, drawn from a seed, so that two runs compare the same mistakes.
"""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from math import log2
from statistics import fmean, quantiles
from uuid import UUID

from content.documents import Audience

from .curation import rules
from .engine import Entry, Query, SearchEngine
from .pipeline import find

CUT_OFF = 10
"""Results that people look at."""

_LONG_ENOUGH = re.compile(r"[^\W\d_]{3,}")
_ANY_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Collection:
    """Entries, and for each question the items that answer it."""

    name: str
    entries: Sequence[Entry]
    judgements: Mapping[str, frozenset[UUID]]
    locale: str = "en"
    audience: Audience = "public"


@dataclass(frozen=True)
class Figures:
    """Means over all questions. Times are milliseconds of this process's CPU."""

    questions: int
    ndcg: float
    mrr: float
    recall: float
    success_at_1: float
    success: float
    zero_results: float
    p50: float
    p95: float

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


def evaluate(
    collection: Collection, engine: SearchEngine, *, typos: int | None = None, without: Iterable[str] = ()
) -> Figures:
    """The figures of `engine`, which holds the collection's entries. `typos` seeds one mistake in each question.

    `without` are steps of the pipeline that are left out.
    """
    left_out = frozenset(without)
    own = rules.of(collection.locale)
    chance = random.Random(typos)  # noqa: S311 - mistakes, not secrets
    found, times = [], []
    for text, right in collection.judgements.items():
        asked = mistyped(text, chance) if typos is not None else text
        started = time.process_time()
        results = find(
            Query(asked, collection.locale, collection.audience, limit=CUT_OFF, without=left_out), engine, own
        )
        times.append((time.process_time() - started) * 1_000)
        found.append(([hit.content_id for hit in results.hits], right))
    return Figures(
        questions=len(found),
        ndcg=_mean(ndcg, found),
        mrr=_mean(reciprocal_rank, found),
        recall=_mean(recall, found),
        success_at_1=_mean(lambda items, right: success(items[:1], right), found),
        success=_mean(success, found),
        zero_results=_mean(lambda items, right: float(not items), found),
        p50=quantiles(times, n=100)[49] if len(times) > 1 else sum(times),
        p95=quantiles(times, n=100)[94] if len(times) > 1 else sum(times),
    )


def success(found: Sequence[UUID], right: frozenset[UUID]) -> float:
    """1 if any right answer is among those found."""
    return float(not right.isdisjoint(found))


def ndcg(found: Sequence[UUID], right: frozenset[UUID]) -> float:
    """Normalised discounted cumulative gain: 1 if all right answers come first."""
    gained = sum(1 / log2(place + 2) for place, item in enumerate(found) if item in right)
    return gained / sum(1 / log2(place + 2) for place in range(min(len(right), CUT_OFF)))


def reciprocal_rank(found: Sequence[UUID], right: frozenset[UUID]) -> float:
    """1 for a right answer in the first place, a half in the second, and so on."""
    return next((1 / place for place, item in enumerate(found, start=1) if item in right), 0.0)


def recall(found: Sequence[UUID], right: frozenset[UUID]) -> float:
    """The share of the right answers that was found."""
    return len(right.intersection(found)) / len(right)


def mistyped(text: str, chance: random.Random) -> str:
    """The text with one character wrong, missing, too many, or changed for its neighbour, in a word if it has any."""
    words = list(_LONG_ENOUGH.finditer(text)) or list(_ANY_WORD.finditer(text))
    if not words:
        return text
    start, end = chance.choice(words).span()
    place = chance.randrange(start, end)
    others = [letter for letter in "abcdefghijklmnopqrstuvwxyz" if letter != text[place].lower()]
    before, letter, after = text[:place], text[place], text[place + 1 :]
    return chance.choice(list(_mistakes(before, letter, after, chance.choice(others), place + 1 < end)))


def _mistakes(before: str, letter: str, after: str, other: str, has_neighbour: bool) -> Iterator[str]:
    yield before + other + after
    yield before + after
    yield before + letter + other + after
    if has_neighbour:
        yield before + after[0] + letter + after[1:]


def _mean(
    metric: Callable[[Sequence[UUID], frozenset[UUID]], float], found: Sequence[tuple[list[UUID], frozenset[UUID]]]
) -> float:
    return fmean(metric(items, right) for items, right in found) if found else 0.0
