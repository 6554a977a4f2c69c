"""`manage.py seed_demo`."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import Progress

from content.editorial.demo.read import WrongTexts
from content.editorial.demo.seed import NotADemo, NotSeeded, seed
from content.editorial.exchange.report import Report


class Command(BaseCommand):
    help = "Make this site the demo city, Riverbend. Run again, it changes nothing and keeps what people changed."

    def handle(self, *args: Any, **options: Any) -> None:
        with Progress(console=Console(stderr=True), disable=not sys.stderr.isatty()) as bar:
            task = bar.add_task("Seeding Riverbend", total=None)
            try:
                outcomes = seed(progress=lambda done, total: bar.update(task, total=total, advance=done))
            except (NotADemo, NotSeeded, WrongTexts) as error:
                raise CommandError(str(error)) from error
        Report(tuple(outcomes)).print(Console(file=self.stdout))  # type: ignore[arg-type]
