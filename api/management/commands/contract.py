"""Write the contract, or say where it no longer matches the code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from api.contract import files, releases
from content.arguments import writing


class Command(BaseCommand):
    help = "Write the files under frontend-contract/ that clients build on, from the code."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file does not match")
        parser.add_argument("--release", action="store_true", help="keep the contract of the project's version")
        parser.add_argument("--to", type=Path, default=settings.PROJECT / "frontend-contract", help="the folder")

    def handle(self, *args: Any, check: bool, release: bool, to: Path, **options: Any) -> None:
        if release:
            self.keep(to)
            return
        drifts = files.drifts(to)
        if check:
            self.compare(drifts, to)
            return
        with writing(to):
            files.write(to)
        for name, how in drifts.items():
            self.stdout.write(f"{name} {how}: written")
        self.stdout.write(f"{len(drifts)} files changed." if drifts else "Nothing changed.")

    def compare(self, drifts: dict[str, str], folder: Path) -> None:
        for name, how in drifts.items():
            self.stderr.write(f"{name} {how}")
        if drifts:
            self.stderr.write("The contract and the code differ. See what changed for clients: manage.py contract")
            raise SystemExit(1)
        if lines := releases.broken(folder, settings.VERSION):
            self.stderr.write("Clients of the released contract would break, and the version does not say so:")
            for line in lines:
                self.stderr.write(f"  {line}")
            raise SystemExit(1)
        self.stdout.write("The contract matches the code.")

    def keep(self, folder: Path) -> None:
        try:
            path = releases.release(folder, settings.VERSION)
        except releases.NotReleased as error:
            raise CommandError(str(error)) from None
        self.stdout.write(f"The contract of {settings.VERSION} is kept in {path.relative_to(folder)}.")
