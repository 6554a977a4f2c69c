"""Write the contract, or say where it no longer matches the code."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from api.contract import files


class Command(BaseCommand):
    help = "Write the files under frontend-contract/ that clients build on, from the code."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file does not match")
        parser.add_argument("--to", type=Path, default=settings.PROJECT / "frontend-contract", help="the folder")

    def handle(self, *args: Any, check: bool, to: Path, **options: Any) -> None:
        drifts = files.drifts(to)
        if check:
            for name, how in drifts.items():
                self.stderr.write(f"{name} {how}")
            if drifts:
                self.stderr.write("The contract and the code differ. See what changed for clients: manage.py contract")
                raise SystemExit(1)
            self.stdout.write("The contract matches the code.")
            return
        files.write(to)
        for name, how in drifts.items():
            self.stdout.write(f"{name} {how}: written")
        self.stdout.write(f"{len(drifts)} files changed." if drifts else "Nothing changed.")
