"""`manage.py import_city FILE.zip [--json]`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from content.editorial.exchange.city.arrive import NotEmpty, import_city, index
from content.editorial.exchange.city.bars import bars
from content.editorial.exchange.errors import Unreadable
from content.publishing import republish


class Command(BaseCommand):
    help = (
        "Make an empty database the city that `export_city` wrote: all of it, or nothing. Import only files that you "
        "trust as you would trust a copy of the database."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", type=Path, metavar="FILE.zip")
        parser.add_argument("--json", action="store_true", help="print what was taken in as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with bars(hidden=options["json"]) as progress:
                arrived = import_city(options["path"], progress=progress)
                index(progress)
                items = republish.everything()
                differ = compared = 0
                for size, changes in republish.check(items, now=timezone.now()):
                    compared += size
                    differ += len(changes)
                    progress("Comparing documents", compared, len(items))
        except (NotEmpty, Unreadable) as error:
            raise CommandError(str(error)) from error
        manifest, people = arrived.manifest, arrived.made_people
        if options["json"]:
            told = {"documents": manifest.documents, "media": len(manifest.media), "differ": differ}
            self.stdout.write(json.dumps(told | {"without_password": people}))
            return
        self.stdout.write(f"{manifest.city}: {manifest.documents:,} documents, {len(manifest.media):,} media files.")
        if differ:
            self.stdout.write(f"{differ:,} documents would be written otherwise here: run `manage.py republish`.")
        if people:
            self.stdout.write(f"Logins that need a password and a role before they open: {', '.join(people)}")
