"""`manage.py republish [--check] [--json]`."""

from __future__ import annotations

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from content.publishing import republish
from content.publishing.changes import Change


class Command(BaseCommand):
    help = "Render everything again and store what differs. With --check only report, and exit 1 if anything differs."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if anything differs")
        parser.add_argument("--json", action="store_true", help="print the result as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        items = republish.everything()
        work = republish.check if options["check"] else republish.republish
        changes: list[Change] = []
        with Progress(console=Console(stderr=True), disable=options["json"] or not sys.stderr.isatty()) as progress:
            task = progress.add_task("Rendering", total=len(items))
            for size, batch in work(items, now=timezone.now()):
                changes += batch
                progress.advance(task, size)
        self._report(len(items), changes, options)
        if options["check"] and changes:
            sys.exit(1)

    def _report(self, total: int, changes: list[Change], options: dict[str, Any]) -> None:
        rows = [
            {
                "event": change.event or "not visible",
                "type": change.type,
                "path": change.path,
                "locale": change.item.locale,
                "audience": change.audience,
                "content_id": str(change.item.content_id),
            }
            for change in changes
        ]
        if options["json"]:
            self.stdout.write(json.dumps({"items": total, "changes": rows}))
            return
        verb = "differ" if options["check"] else "changed"
        console = Console(file=self.stdout)  # type: ignore[arg-type]
        console.print(f"{total} items, {len(rows)} documents {verb}")
        if rows:
            table = Table("event", "type", "locale", "audience", "path")
            for row in rows[:50]:
                table.add_row(row["event"], row["type"], row["locale"], row["audience"], row["path"])
            console.print(table)
            if len(rows) > 50:
                console.print(f"… and {len(rows) - 50} more (--json lists all)")
