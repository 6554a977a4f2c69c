# ruff: noqa: N999 - the module's name is the command's
"""`manage.py import FORMAT PATH [--dry-run] [--overwrite] [--json] [--rejected FILE] [--locale en]`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from wagtail.models import Locale

from content.arguments import file_to_write, writing
from content.editorial.exchange.apply import apply
from content.editorial.exchange.errors import Unreadable
from content.editorial.exchange.formats import FORMATS
from content.editorial.exchange.gone import warn_of_gone
from content.editorial.exchange.importers.reading import Reading
from content.editorial.exchange.importers.zips import unpacked
from content.editorial.exchange.rejected import rejected_rows
from content.editorial.exchange.report import Report


class Command(BaseCommand):
    help = (
        "Import content. What a person changed since the last import is kept. Running it again changes nothing, and "
        "goes on where a run was stopped. Exits 1 if nothing could be taken in."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        formats = parser.add_subparsers(dest="format", required=True, metavar="FORMAT")
        for name, form in FORMATS.items():
            sub = formats.add_parser(name, help=form.source)
            sub.add_argument("path", type=Path)
            for option in form.options:
                sub.add_argument(
                    f"--{option.flag or option.name}",
                    dest=option.name,
                    required=option.required,
                    default=[] if option.many else "",
                    action="append" if option.many else "store",
                    choices=option.choices or None,
                    help=option.help,
                )
            sub.add_argument("--dry-run", action="store_true", help="show what would happen and change nothing")
            sub.add_argument("--overwrite", action="store_true", help="replace what people changed, too")
            sub.add_argument(
                "--rejected", type=file_to_write, help="write the rows that were rejected to this CSV file"
            )
            sub.add_argument("--json", action="store_true", help="print the report as JSON")
            sub.add_argument("--locale", default="en", help="the language of the source (default: en)")

    def handle(self, *args: Any, **options: Any) -> None:
        form = FORMATS[options["format"]]
        locales = list(Locale.objects.values_list("language_code", flat=True))
        if options["locale"] not in locales:
            raise CommandError(f"--locale {options['locale']} is not one of this city's: {', '.join(sorted(locales))}.")
        try:
            told = {option.name: options[option.name] for option in form.options}
            with unpacked(options["path"]) as path:
                reading = form.read(path, options["locale"], **told)
            warn_of_gone(reading, options["locale"], form.complete)
        except Unreadable as error:
            raise CommandError(str(error)) from error
        report = self._take_in(reading, options)
        if options["rejected"]:
            rows = rejected_rows(report.rejected, reading.header, reading.cells)
            with writing(options["rejected"]):
                options["rejected"].write_text(rows, encoding="utf-8-sig", newline="")
        if options["json"]:
            self.stdout.write(json.dumps(report.as_json(), ensure_ascii=False))
        else:
            report.print(Console(file=self.stdout))  # type: ignore[arg-type]
        if report.rejected and not any(outcome.result != "rejected" for outcome in report.outcomes):
            raise CommandError("Nothing could be taken in.")

    def _take_in(self, reading: Reading, options: dict[str, Any]) -> Report:
        columns = (TextColumn("Importing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        hidden = options["json"] or not sys.stderr.isatty()
        with Progress(*columns, console=Console(stderr=True), disable=hidden, transient=True) as progress:
            task = progress.add_task("", total=len(reading.records))
            outcomes = apply(
                reading.records,
                overwrite=options["overwrite"],
                rehearse=options["dry_run"],
                progress=lambda done: progress.advance(task, done),
            )
        return Report(tuple(outcomes), tuple(reading.unread), tuple(reading.warnings), options["dry_run"])
