"""What people search for, what they find, and whether that is better than it was: a period beside the one before it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db.models import F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from .models import SearchCount

COLUMNS = {
    "asked": "searches",
    "missed": "without_results",
    "led": "opened",
    "again": "reformulated",
    "clicked": "clicks",
    "placed": "places",
    "posed": "questions",
    "failed": "unanswered",
}
"""What a row tells, by the column that is added up for it; `…_before` is the same of the period before."""
OFTEN = 5
"""Searches, before that nothing was opened says anything."""


class Period(NamedTuple):
    """So many days up to `last`, included."""

    days: int
    last: date

    @property
    def first(self) -> date:
        return self.last - timedelta(days=self.days - 1)

    @property
    def first_before(self) -> date:
        return self.first - timedelta(days=self.days)


class Listing(NamedTuple):
    """One way to look at the words: which, and which of them first."""

    label: str
    which: Q
    order: tuple[Any, ...]


LISTS: dict[str, Listing] = {
    "asked": Listing("Searched most", Q(asked__gt=0), ("-asked",)),
    "missed": Listing("Found nothing", Q(missed__gt=0), ("-missed", "-asked")),
    "unopened": Listing(
        "Seldom opened",
        Q(asked__gte=OFTEN, missed=0, led__lt=F("asked") / 5.0),
        ((F("asked") - F("led")).desc(),),
    ),
    "again": Listing("Asked again in other words", Q(asked__gt=0, again__gt=0), ("-again", "-asked")),
    "mended": Listing(
        "Found something at last", Q(asked__gt=0, missed=0, missed_before__gt=0), ("-missed_before", "-asked")
    ),
    "unanswered": Listing("Questions not answered", Q(failed__gt=0), ("-failed", "-posed")),
}


def words(period: Period, listing: str) -> QuerySet[Any, dict[str, Any]]:
    """What was searched for in the period, a mapping for each text and language with COLUMNS and those of before."""
    asked = LISTS[listing]
    texts = _counts(period).filter(audience="public").exclude(text="").values("text", "locale")
    rows = texts.annotate(**_sums(period)).filter(asked.which)
    return rows.order_by(*asked.order, "text", "locale")


@dataclass
class Sums:
    """What came of searches: how many, and the shares that tell whether they were good ones, 0 to 1."""

    asked: int = 0
    missed: int = 0
    led: int = 0
    again: int = 0
    clicked: int = 0
    placed: int = 0
    posed: int = 0
    failed: int = 0

    def add(self, row: Mapping[str, Any], suffix: str = "") -> None:
        """Add the columns of a row whose names end so."""
        for name in COLUMNS:
            setattr(self, name, getattr(self, name) + row[name + suffix])

    @property
    def found_nothing(self) -> float | None:
        return _share(self.missed, self.asked)

    @property
    def opened(self) -> float | None:
        return _share(self.led, self.asked)

    @property
    def asked_again(self) -> float | None:
        return _share(self.again, self.asked)

    @property
    def not_answered(self) -> float | None:
        return _share(self.failed, self.posed)

    @property
    def place(self) -> float | None:
        """Where what was opened stood, on the average."""
        return self.placed / self.clicked if self.clicked else None


@dataclass
class Totals:
    """What came of all searches of a kind, beside the period before. `name` tells the kind."""

    name: tuple[str, str, str] = ("", "", "")
    now: Sums = field(default_factory=Sums)
    before: Sums = field(default_factory=Sums)

    def add(self, row: dict[str, Any]) -> None:
        self.now.add(row)
        self.before.add(row, "_before")


def totals(period: Period, **only: Any) -> list[Totals]:
    """By audience, consumer and language, those that ask most first. `only` narrows by columns."""
    rows = _counts(period).filter(**only).values("audience", "consumer", "locale").annotate(**_sums(period))
    found = []
    for row in rows.order_by("-audience", "-asked", "consumer", "locale"):
        one = Totals((row["audience"], row["consumer"], row["locale"]))
        one.add(row)
        found.append(one)
    return found


def together(kinds: Iterable[Totals]) -> Totals:
    """The public's searches of several kinds as one."""
    whole = Totals()
    for one in kinds:
        if one.name[0] == "public":
            whole.now.add(asdict(one.now))
            whole.before.add(asdict(one.before))
    return whole


def _share(count: int, of: int) -> float | None:
    return min(max(count / of, 0.0), 1.0) if of > 0 else None


def _counts(period: Period) -> Any:
    """The rows of both periods. Not a QuerySet of them for mypy, which cannot know what a table of names annotates."""
    return SearchCount.objects.filter(day__gte=period.first_before, day__lte=period.last)


def _sums(period: Period) -> dict[str, Any]:
    now, before = Q(day__gte=period.first), Q(day__lt=period.first)
    return {
        name + suffix: Coalesce(Sum(column, filter=which), 0)
        for suffix, which in (("", now), ("_before", before))
        for name, column in COLUMNS.items()
    }
