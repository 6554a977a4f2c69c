"""Seeds the demo city's rules and searches. Seeding again keeps what is there, and adds the days since."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from content.publishing import queries
from search.asked.models import OpenedItem, SearchCount
from search.curation.decisions import ResultRule, RuledItem

SAID = Path(__file__).with_name("riverbend.yaml")
DAYS = 60
"""So that the report's thirty days stand beside as many before."""
WEEKEND = 0.5
"""Of what is asked on a working day."""
CONSUMERS = {"Website": 0.8, "Library kiosks": 0.2}
CHATBOT = "Chatbot"
AGENTS = "Agents' console"
CALLERS = 0.85
"""Callers for each search: some ask again."""
AGAIN_WHERE_MISSED = 0.3
PLACES = (1, 1, 1, 2, 3)
"""Where what is opened stood."""
SATURDAY = 5


@dataclass(frozen=True)
class Asked:
    """Some words that residents search for, as the file says it."""

    words: str
    a_day: float
    language: str = "en"
    opens: str = ""
    opened: float = 0.0
    again: float = 0.03
    missed: bool = False
    since: int = DAYS + 1

    def misses(self, ago: int) -> bool:
        """Whether it found nothing so many days ago."""
        return self.missed or ago > self.since

    def on(self, day: date, ago: int, consumer: str, chance: random.Random) -> SearchCount:
        """What one consumer's visitors did with it on a day, `ago` days before this one."""
        share = CONSUMERS[consumer] * (WEEKEND if day.weekday() >= SATURDAY else 1.0)
        searches = round(self.a_day * share * chance.uniform(0.6, 1.4))
        misses = self.misses(ago)
        opened = 0 if misses else min(round(searches * self.opened * chance.uniform(0.9, 1.05)), searches)
        return SearchCount(
            day=day,
            audience="public",
            locale=self.language,
            consumer=consumer,
            text=self.words,
            searches=searches,
            callers=round(searches * CALLERS),
            without_results=searches if misses else 0,
            reformulated=round(searches * (AGAIN_WHERE_MISSED if misses else self.again)),
            opened=opened,
            clicks=opened,
            places=sum(chance.choice(PLACES) for _ in range(opened)),
        )


def seed(now: datetime) -> None:
    """Make the rules, unless editors have any, and the searches of each of the last DAYS days that has none.

    The demo city alone: its items have to be there, and so do all that a rule names.
    """
    said = yaml.safe_load(SAID.read_text(encoding="utf-8"))
    today = timezone.localdate(now)
    with transaction.atomic():
        if not ResultRule.objects.exists():
            for rule in said["rules"]:
                _make(rule, today)
        searches, questions = ([Asked(**asked) for asked in said[kind]] for kind in ("searches", "questions"))
        _count(searches, questions, said["agents_a_day"], today)


def item(named: str) -> UUID:
    """The item of this type and slug, like `faq/what-is-311`. Raises LookupError."""
    kind, _, slug = named.partition("/")
    row = queries.by_slug(kind, slug, settings.LANGUAGE_CODE, "public")
    if row is None:
        raise LookupError(f"the demo city has no {named}")
    return row.content_id


def _make(said: Mapping[str, Any], today: date) -> None:
    rule = ResultRule(
        locale=said.get("language", settings.LANGUAGE_CODE),
        phrases="\n".join(said["asked"]),
        match=ResultRule.Match.WITHIN if said.get("within") else ResultRule.Match.WHOLE,
        starts_on=today if "days" in said else None,
        ends_on=today + timedelta(days=said["days"]) if "days" in said else None,
        why=said["why"],
    )
    rule.items = [
        RuledItem(content_id=item(named), place=place, sort_order=number)
        for place in RuledItem.Place
        for number, named in enumerate(said.get(place.value, ()))
    ]
    rule.full_clean()
    rule.save()


def _count(asked: list[Asked], questions: list[Asked], agents_a_day: int, today: date) -> None:
    known = set(SearchCount.objects.filter(day__gte=today - timedelta(days=DAYS)).values_list("day", flat=True))
    days = {day: ago for ago in range(1, DAYS + 1) if (day := today - timedelta(days=ago)) not in known}
    counts = [count for day, ago in days.items() for count in _on(day, ago, asked, questions, agents_a_day)]
    SearchCount.objects.bulk_create(counts, batch_size=500)
    OpenedItem.objects.bulk_create(_opened(counts, asked), batch_size=500, ignore_conflicts=True)


def _on(day: date, ago: int, asked: list[Asked], questions: list[Asked], agents_a_day: int) -> Iterator[SearchCount]:
    chance = random.Random(day.isoformat())  # noqa: S311 - the same each time is what is wanted
    for one in asked:
        for consumer in CONSUMERS:
            if (count := one.on(day, ago, consumer, chance)).searches:
                yield count
    for one in questions:
        posed = round(one.a_day * chance.uniform(0.6, 1.4))
        told = {"audience": "public", "locale": one.language, "consumer": CHATBOT, "text": one.words}
        yield SearchCount(day=day, questions=posed, unanswered=posed if one.missed else 0, **told)
    searches = round(agents_a_day * chance.uniform(0.8, 1.2))
    agents = {"audience": "agent", "locale": settings.LANGUAGE_CODE, "consumer": AGENTS, "text": ""}
    yield SearchCount(day=day, searches=searches, callers=searches // 9, without_results=searches // 40, **agents)


def _opened(counts: list[SearchCount], asked: list[Asked]) -> Iterator[OpenedItem]:
    """What was opened after them, a row a day, item and language."""
    leads = {(one.words, one.language): item(one.opens) for one in asked if one.opens}
    times: Counter[tuple[date, UUID, str]] = Counter()
    for count in counts:
        if count.opened and (leads_to := leads.get((count.text, count.locale))):
            times[count.day, leads_to, count.locale] += count.opened
    for (day, content_id, locale), often in times.items():
        yield OpenedItem(day=day, content_id=content_id, locale=locale, times=often)
