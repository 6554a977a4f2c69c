"""`manage.py search_eval [FILES] [--own] [--items FILE] [--engine PATH …] [--without STEPS …] [--against FILE]`."""

from __future__ import annotations

import json
from argparse import ArgumentTypeError
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils.module_loading import import_string
from rich.console import Console
from rich.table import Table

from content.documents import AUDIENCES
from search.curation.standing import own_collections
from search.engine import SearchEngine
from search.engines.failing_over import kept_here
from search.evaluation import Collection, Figures, evaluate
from search.judged import Unreadable, collection
from search.pipeline import STEPS
from search.vectors import entries as vectors
from search.vectors import spaces

SEED = 1
"""The same mistakes every time, so that two runs can be compared."""

SHOWN = ("ndcg", "mrr", "recall", "success_at_1", "success", "zero_results", "p50", "p95")


class Command(BaseCommand):
    help = (
        "Ask questions whose right answers are known (CSV: query, link), as they are and mistyped, and print how well "
        "they are answered. Of the city's own content, or of the items in a file (CSV: link, title, text)."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="*", type=Path, help="questions: CSV with the columns query and link")
        parser.add_argument("--own", action="store_true", help="also the questions that editors keep at the desk")
        parser.add_argument("--items", type=Path, help="what to search instead of the city's content: CSV")
        parser.add_argument("--locale", default=settings.LANGUAGE_CODE, help="the language of the questions")
        parser.add_argument("--audience", default="public", choices=AUDIENCES, help="whose index to ask")
        parser.add_argument(
            "--engine", action="append", help="a class to ask instead of SEARCH_ENGINE; may be repeated"
        )
        parser.add_argument(
            "--without",
            action="append",
            type=_steps,
            default=[],
            metavar="STEPS",
            help=f"ask also without these steps ({', '.join(STEPS)}; commas between), in the same run; may be repeated",
        )
        parser.add_argument("--against", type=Path, help="what --json printed before: show what differs from it")
        parser.add_argument("--json", action="store_true", help="print the figures as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        rows = list(self._figures(options))
        if options["json"]:
            self.stdout.write(json.dumps({"figures": rows}, indent=2))
            return
        before = _before(options["against"]) if options["against"] else {}
        table = Table("questions", "engine", "without", "asked", *SHOWN)
        for row in rows:
            then = before.get(_name(row), {})
            table.add_row(*_name(row), *(_shown(row[name], then.get(name)) for name in SHOWN))
        Console(file=self.stdout, width=160).print(table)  # type: ignore[arg-type] # Django's wrapper writes text as well

    def _figures(self, options: dict[str, Any]) -> Iterator[dict[str, Any]]:
        for asked in self._collections(options):
            for path in options["engine"] or [settings.SEARCH_ENGINE]:
                with _holding(_engine(path), asked, is_own=not asked.entries) as engine:
                    for without in ((), *options["without"]):
                        for how, typos in (("as written", None), ("mistyped", SEED)):
                            figures = evaluate(asked, engine, typos=typos, without=without)
                            yield _row(asked, path, without, how, figures)

    def _collections(self, options: dict[str, Any]) -> Iterator[Collection]:
        if not (options["files"] or options["own"]):
            raise CommandError("Name a file with questions, or ask the editors' own with --own.")
        for file in options["files"]:
            yield self._read(file, options)
        if options["own"]:
            own = own_collections()
            if not own:
                raise CommandError("Editors keep no questions of their own yet.")
            yield from own

    def _read(self, file: Path, options: dict[str, Any]) -> Collection:
        try:
            asked, missing = collection(file, options["items"], locale=options["locale"], audience=options["audience"])
        except Unreadable as error:
            raise CommandError(str(error)) from None
        if missing:
            self.stderr.write(f"{file}: {len(missing)} links lead to nothing here, such as {missing[0]}. Left out.")
        if not asked.judgements:
            raise CommandError(f"{file} asks nothing that anything here answers.")
        return asked


@contextmanager
def _holding(engine: SearchEngine, asked: Collection, *, is_own: bool) -> Iterator[SearchEngine]:
    """The engine with the collection's items in place of the city's, which are there again afterwards.

    In one transaction that is undone, so nobody else sees the difference; on SQLite nobody publishes meanwhile.
    """
    if is_own:
        yield engine
        return
    engine = kept_here(engine)
    with transaction.atomic():
        engine.clear(asked.audience)
        engine.index(asked.entries)
        vectors.clear(asked.audience)
        vectors.keep(asked.audience, asked.entries)
        yield engine
        transaction.set_rollback(True)
    spaces.forget()


def _engine(path: str) -> SearchEngine:
    try:
        engine: SearchEngine = import_string(path)()
    except (ImportError, TypeError):
        raise CommandError(f"There is no engine {path}.") from None
    return engine


def _steps(text: str) -> tuple[str, ...]:
    steps = tuple(step.strip() for step in text.split(","))
    if unknown := [step for step in steps if step not in STEPS]:
        raise ArgumentTypeError(f"{unknown[0]!r} is no step. Steps are: {', '.join(STEPS)}.")
    return steps


def _row(asked: Collection, engine: str, without: Sequence[str], how: str, figures: Figures) -> dict[str, Any]:
    name = {"questions_of": asked.name, "engine": engine.rpartition(".")[2], "without": ", ".join(without)}
    return {**name, "asked": how, **figures.as_dict()}


def _name(row: dict[str, Any]) -> tuple[str, ...]:
    return row["questions_of"], row["engine"], row.get("without", ""), row["asked"]


def _before(file: Path) -> dict[tuple[str, ...], dict[str, Any]]:
    try:
        return {_name(row): row for row in json.loads(file.read_text(encoding="utf-8"))["figures"]}
    except (OSError, ValueError, KeyError, TypeError):
        raise CommandError(f"{file} is not what `search_eval --json` printed.") from None


def _shown(value: float, then: float | None) -> str:
    return f"{value:.3f}" if then is None else f"{value:.3f}\n{value - then:+.3f}"
