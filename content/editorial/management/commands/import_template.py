"""`manage.py import_template KIND [--format csv|xlsx] [--to FILE]`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from content.arguments import file_to_write, writing
from content.editorial.exchange.importers.tables.columns import TABLES
from content.editorial.exchange.importers.tables.template import csv_template, xlsx_template

WRITERS: dict[str, Callable[[str], bytes]] = {"xlsx": xlsx_template, "csv": csv_template}


class Command(BaseCommand):
    help = "Write an empty table to fill in, for `manage.py import csv` or `import xlsx`, with what each column holds."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kind", choices=list(TABLES))
        parser.add_argument("--format", choices=list(WRITERS), default="xlsx")
        parser.add_argument("--to", type=file_to_write, help="the file to write (default: KIND.FORMAT here)")

    def handle(self, *args: Any, **options: Any) -> None:
        kind, form = options["kind"], options["format"]
        path = options["to"] or Path(f"{kind}.{form}")
        table = WRITERS[form](kind)
        with writing(path):
            path.write_bytes(table)
        self.stdout.write(f"{path} is written.")
