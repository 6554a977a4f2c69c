"""`manage.py search_report [--days 30] [--until DAY] [--top 20] [--json]`."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from rich.console import Console
from rich.table import Table

from content.arguments import day
from search.asked.report import LISTS, Period, Sums, together, totals, words

LONGEST = 400
SHARES = ("found_nothing", "opened", "asked_again", "place", "not_answered")


class Command(BaseCommand):
    help = "Tell what people searched for and what came of it, beside the period of as many days before."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--days", type=int, default=30, help="how many days (30)")
        parser.add_argument("--until", type=day, help="the last day, like 2026-11-27 (today)")
        parser.add_argument("--top", type=int, default=20, help="how many searches of each list (20)")
        parser.add_argument("--json", action="store_true", help="print everything as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        if not 1 <= options["days"] <= LONGEST:
            raise CommandError(f"--days is a number from 1 to {LONGEST}.")
        period, top = Period(options["days"], options["until"] or timezone.localdate()), max(options["top"], 0)
        lists = {name: list(words(period, name)[:top]) for name in LISTS}
        known = totals(period)
        if options["json"]:
            kinds = [dict(zip(("audience", "consumer", "locale"), one.name, strict=True)) for one in known]
            told = {
                "first": period.first.isoformat(),
                "last": period.last.isoformat(),
                "all": _both(together(known)),
                "by": [{**kind, **_both(one)} for kind, one in zip(kinds, known, strict=True)],
                "lists": lists,
            }
            self.stdout.write(json.dumps(told, indent=2, ensure_ascii=False))
            return
        console = Console(file=self.stdout, width=120)  # type: ignore[arg-type] # Django's wrapper writes text as well
        whole = together(known)
        console.print(_measures(whole.now, whole.before))
        for name, rows in lists.items():
            if rows:
                console.print(_table(LISTS[name].label, rows))


def _both(one: Any) -> dict[str, Any]:
    return {"now": _sums(one.now), "before": _sums(one.before)}


def _sums(sums: Sums) -> dict[str, Any]:
    return asdict(sums) | {name: getattr(sums, name) for name in SHARES}


def _measures(now: Sums, before: Sums) -> Table:
    table = Table("", "now", "before", title="All searches")
    table.add_row("searches", str(now.asked), str(before.asked))
    table.add_row("questions", str(now.posed), str(before.posed))
    for name in SHARES:
        table.add_row(name.replace("_", " "), *(_written(name, getattr(sums, name)) for sums in (now, before)))
    return table


def _written(name: str, value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.1f}" if name == "place" else f"{value:.0%}"


def _table(label: str, rows: list[dict[str, Any]]) -> Table:
    told = {"asked": "searched", "missed": "found nothing", "led": "opened", "again": "asked again"}
    told |= {"posed": "questions", "failed": "not answered"}
    table = Table("words", "language", *told.values(), title=label)
    for row in rows:
        counts = (f"{row[name]} ({row[f'{name}_before']})" for name in told)
        table.add_row(row["text"], row["locale"], *counts)
    return table
