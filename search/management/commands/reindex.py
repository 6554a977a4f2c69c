"""`manage.py reindex [--check] [--json]`."""

from __future__ import annotations

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from content.documents import AUDIENCES
from search import sync
from search.pipeline import configured_engine


class Command(BaseCommand):
    help = "Index every document again. With --check only count what differs, and exit 1 if anything does."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if anything differs")
        parser.add_argument("--json", action="store_true", help="print the result as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        engine = configured_engine()
        if not options["check"]:
            self._rebuild(engine, options)
        rows = [
            {
                "audience": found.audience,
                "documents": found.documents,
                "missing": len(found.missing),
                "stale": len(found.stale),
                "extra": len(found.extra),
            }
            for found in (sync.drift(engine, audience) for audience in AUDIENCES)
        ]
        self._report(rows, options)
        if any(row["missing"] or row["stale"] or row["extra"] for row in rows):
            sys.exit(1)

    def _rebuild(self, engine: Any, options: dict[str, Any]) -> None:
        hidden = options["json"] or not sys.stderr.isatty()
        with Progress(console=Console(stderr=True), disable=hidden) as progress:
            for audience in AUDIENCES:
                keys = sync.everything(engine, audience)
                task = progress.add_task(f"Indexing for {audience}", total=len(keys))
                for size in sync.sync(engine, audience, keys):
                    progress.advance(task, size)

    def _report(self, rows: list[dict[str, Any]], options: dict[str, Any]) -> None:
        if options["json"]:
            self.stdout.write(json.dumps({"audiences": rows}))
            return
        table = Table("audience", "documents", "missing", "stale", "extra")
        for row in rows:
            table.add_row(*map(str, row.values()))
        Console(file=self.stdout).print(table)  # type: ignore[arg-type]
