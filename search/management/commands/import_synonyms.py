"""`manage.py import_synonyms FILE [--locale LOCALE] [--dry-run]`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from search.curation import rules
from search.curation.decisions import SynonymRule

Numbered = Iterator[tuple[int, str]]
"""Rules with the number of their line, or of their place in a list."""


class Command(BaseCommand):
    help = (
        "Add rules of words that mean the same, from Solr's format (a rule a line) or GOV.UK's (a YAML list of "
        "`search:` and `both:` rules). What is there already is left alone. If a rule is wrong it is told which, "
        "and nothing of the file goes in."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--locale", default=settings.LANGUAGE_CODE, choices=[code for code, _ in settings.LANGUAGES]
        )
        parser.add_argument("--dry-run", action="store_true", help="show what would happen and change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"]
        good, bad = [], 0
        for number, words in _rules(file):
            rule = SynonymRule(locale=options["locale"], words=words)
            try:
                rule.full_clean(validate_unique=False, validate_constraints=False)
            except ValidationError as error:
                bad += 1
                self.stderr.write(f"{file}, {number}: {' '.join(error.messages)}")
            else:
                good.append(words)
        if bad:
            raise CommandError(f"{bad} of {bad + len(good)} rules are wrong, so nothing of {file} was added.")
        with transaction.atomic():
            added = rules.add(good, options["locale"])
            transaction.set_rollback(options["dry_run"])
        done = "would be added" if options["dry_run"] else "added"
        self.stdout.write(f"{added} rules {done}, {len(good) - added} are there already.")


def _rules(file: Path) -> Numbered:
    try:
        text = file.read_text(encoding="utf-8-sig")
        yield from _of_list(text) if file.suffix in (".yml", ".yaml") else _of_lines(text)
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from None
    except (UnicodeDecodeError, yaml.YAMLError):
        raise CommandError(f"{file} is neither text in UTF-8 nor a YAML list.") from None


def _of_lines(text: str) -> Numbered:
    for number, line in enumerate(text.splitlines(), start=1):
        if words := line.partition("#")[0].strip():
            yield number, words


def _of_list(text: str) -> Numbered:
    """GOV.UK's list. What applies only to its index (`index:`) says nothing about questions."""
    entries = yaml.safe_load(text)
    if not isinstance(entries, list):
        raise yaml.YAMLError
    for number, entry in enumerate(entries, start=1):
        if not isinstance(entry, dict):
            yield number, str(entry)
            continue
        for kind in ("search", "both"):
            if kind in entry:
                yield number, str(entry[kind])
