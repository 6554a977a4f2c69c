"""How search does on the editors' own questions."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from search.curation.questions import OwnQuestion, QuestionRun
from search.curation.standing import MOST_ASKED, Placed, Standing, ask_all, standing
from search.evaluation import CUT_OFF

from .languages import language_of


class Mark(NamedTuple):
    """How a place is shown: in words, and with a sign in one of Wagtail's colours for who looks for the worst."""

    words: str
    icon: str
    colour: str


NOT_ASKED = Mark("not asked yet", "radio-empty", "w-text-text-meta")
MISSED = Mark(f"not among the first {CUT_OFF}", "error", "w-text-critical-200")
FIRST = Mark("first", "success", "w-text-positive-100")


class Row(NamedTuple):
    """A question as the page shows it."""

    question: OwnQuestion
    language: str
    mark: Mark
    change: str


@permission_required("search.view_ownquestion", raise_exception=True)
def how_search_does(request: HttpRequest) -> HttpResponse:
    """Every question with the place of its right answer, as of the last time they were asked."""
    found = standing()
    told: dict[str, Any] = {
        "rows": [Row(row.question, language_of(row.question), _mark(row.place), _change(row)) for row in found.rows],
        "last": found.last,
        "previous": found.previous,
        "shares": [_share(found, 1, "The right answer is first"), _share(found, CUT_OFF, f"Among the first {CUT_OFF}")],
        "most": MOST_ASKED,
    }
    return render(request, "search/standing.html", told)


@require_POST
@permission_required("search.change_ownquestion", raise_exception=True)
def ask_now(request: HttpRequest) -> HttpResponse:
    """Ask every question, and come back to how they went."""
    run = ask_all(now=timezone.now())
    messages.success(request, f"{len(run.places)} questions were asked.")
    return redirect("how_search_does")


def _mark(place: int | None) -> Mark:
    if place is None:
        return NOT_ASKED
    if place == 0:
        return MISSED
    return FIRST if place == 1 else Mark(f"number {place}", "warning", "w-text-warning-100")


def _change(row: Placed) -> str:
    if row.place is None or row.before is None:
        return ""
    if row.moved == 0:
        return "as before"
    return f"{'up' if row.moved > 0 else 'down'} from {row.before or f'beyond {CUT_OFF}'}"


def _share(found: Standing, within: int, label: str) -> dict[str, str]:
    """A share of all questions, and how it changed."""
    now, before = _percent(found, found.last, within), _percent(found, found.previous, within)
    change = "" if now is None or before is None else f"{now - before:+d} points"
    return {"label": label, "now": "–" if now is None else f"{now} %", "change": change}


def _percent(found: Standing, run: QuestionRun | None, within: int) -> int | None:
    share = found.share(run, within)
    return None if share is None else round(100 * share)
