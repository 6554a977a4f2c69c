"""How search does on the editors' own questions: asked on demand, kept to compare with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from search.engine import Query, SearchEngine
from search.evaluation import CUT_OFF, Collection
from search.pipeline import configured_engine, find

from . import rules
from .questions import MOST_KEPT, OwnQuestion, QuestionRun, RightAnswer

MOST_ASKED = 200
"""Questions of one run, the oldest first: what an editor waits for takes a few seconds at most."""


class Placed(NamedTuple):
    """A question and where its first right answer stood: 0 if not among the first, None if it was not asked."""

    question: OwnQuestion
    place: int | None
    before: int | None

    @property
    def moved(self) -> int:
        """Places that it came up since the run before, below 0 if it went down. A miss counts as one place too far."""
        if self.place is None or self.before is None:
            return 0
        return (self.before or CUT_OFF + 1) - (self.place or CUT_OFF + 1)


@dataclass(frozen=True)
class Standing:
    """The last run beside the one before it. Shares are of the questions that the run asked, 0 to 1."""

    rows: Sequence[Placed]
    last: QuestionRun | None
    previous: QuestionRun | None

    def share(self, run: QuestionRun | None, within: int) -> float | None:
        """The questions whose right answer was among the first `within`; None without a run."""
        if run is None or not run.places:
            return None
        return sum(0 < place <= within for place in run.places.values()) / len(run.places)


def ask_all(*, now: datetime, engine: SearchEngine | None = None) -> QuestionRun:
    """Ask every question as residents would, and keep how it went. Nobody hears of these searches."""
    engine = engine or configured_engine()
    right = _right_answers()
    asked = OwnQuestion.objects.order_by("pk")[:MOST_ASKED]
    places = {str(question.pk): _place(question, right[question.pk], engine) for question in asked}
    run = QuestionRun.objects.create(asked_at=now, places=places)
    kept = QuestionRun.objects.order_by("-asked_at", "-pk").values_list("pk", flat=True)[:MOST_KEPT]
    QuestionRun.objects.exclude(pk__in=list(kept)).delete()
    return run


def standing() -> Standing:
    """The last run, question by question, worst first."""
    runs = [*QuestionRun.objects.order_by("-asked_at", "-pk")[:2], None, None]
    last, previous = runs[0], runs[1]
    rows = [
        Placed(question, _of(last, question), _of(previous, question))
        for question in OwnQuestion.objects.order_by("text", "pk")[: 2 * MOST_ASKED]
    ]
    rows.sort(key=lambda row: CUT_OFF + 1 if row.place == 0 else row.place or 0, reverse=True)
    return Standing(rows, last, previous)


def add_right_answer(text: str, locale: str, content_id: UUID) -> bool:
    """Note that an item answers a question. Returns whether that is new."""
    question, _ = OwnQuestion.objects.get_or_create(text=text, locale=locale)
    _, is_new = RightAnswer.objects.get_or_create(question=question, content_id=content_id)
    return is_new


def own_collections() -> list[Collection]:
    """The questions as `search_eval` asks them, a collection a language."""
    right = _right_answers()
    by_locale: dict[str, dict[str, frozenset[UUID]]] = defaultdict(dict)
    for question in OwnQuestion.objects.order_by("locale", "pk"):
        if answers := right[question.pk]:
            by_locale[question.locale][question.text] = answers
    return [Collection(f"own questions ({locale})", [], asked, locale) for locale, asked in by_locale.items()]


def _place(question: OwnQuestion, right: frozenset[UUID], engine: SearchEngine) -> int:
    own = rules.of(question.locale)
    hits = find(Query(question.text, question.locale, "public", limit=CUT_OFF), engine, own).hits
    return next((place for place, hit in enumerate(hits, start=1) if hit.content_id in right), 0)


def _right_answers() -> defaultdict[int, frozenset[UUID]]:
    found: dict[int, set[UUID]] = defaultdict(set)
    for question, content_id in RightAnswer.objects.values_list("question_id", "content_id"):
        found[question].add(content_id)
    return defaultdict(frozenset, {question: frozenset(ids) for question, ids in found.items()})


def _of(run: QuestionRun | None, question: OwnQuestion) -> int | None:
    return run.places.get(str(question.pk)) if run else None
