"""`manage.py export_city FILE.zip [--json]`."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from content.arguments import file_to_write, writing
from content.editorial.exchange.city.bars import bars
from content.editorial.exchange.city.export import AlreadyThere, export_city


class Command(BaseCommand):
    help = (
        "Write the whole city into one file: content, drafts, history, documents and media, for `import_city`. Nobody "
        "is held up meanwhile. The file holds drafts and agents' text, and no passwords or keys of this installation."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", type=file_to_write, metavar="FILE.zip")
        parser.add_argument("--json", action="store_true", help="print what was written as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with writing(options["path"]), bars(hidden=options["json"]) as progress:
                manifest = export_city(options["path"], now=timezone.now(), progress=progress)
        except AlreadyThere as error:
            raise CommandError(str(error)) from error
        rows = sum(table.rows for table in manifest.tables)
        if options["json"]:
            counts = {table.model: table.rows for table in manifest.tables}
            told = {"documents": manifest.documents, "rows": counts, "media": len(manifest.media)}
            self.stdout.write(json.dumps(told | {"missing_media": manifest.missing_media}))
            return
        self.stdout.write(
            f"{manifest.city}: {manifest.documents:,} documents, {rows:,} rows, {len(manifest.media):,} media files "
            f"in {options['path']} ({options['path'].stat().st_size / 1e6:,.1f} MB)"
        )
        for name in manifest.missing_media:
            self.stdout.write(f"Not in the media folder, and so not in the file: {name}")
