"""`manage.py reindex [--check] [--json]`."""

from __future__ import annotations

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from content.documents import AUDIENCES
from search import sync
from search.cluster import following
from search.cluster.together import elasticsearch
from search.engine import EngineFailed, SearchEngine
from search.engines.elasticsearch import ElasticsearchEngine
from search.pipeline import configured_engine
from search.renewing import all_renewed, to_be_made


class Command(BaseCommand):
    help = "Index every document again. With --check only count what differs, and exit 1 if anything does."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if anything differs")
        parser.add_argument("--json", action="store_true", help="print the result as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if not options["check"]:
                self._rebuild(options)
            rows = [
                {
                    "engine": name,
                    "audience": found.audience,
                    "documents": found.documents,
                    "missing": len(found.missing),
                    "stale": len(found.stale),
                    "extra": len(found.extra),
                }
                for name, engine in _engines().items()
                for found in (sync.drift(engine, audience) for audience in AUDIENCES)
            ]
        except (EngineFailed, following.NotRebuilt) as error:
            raise CommandError(f"{error}. What is not indexed is noted; the relay goes on with it.") from None
        self._report(rows, options)
        if any(row["missing"] or row["stale"] or row["extra"] for row in rows):
            sys.exit(1)

    def _rebuild(self, options: dict[str, Any]) -> None:
        hidden = options["json"] or not sys.stderr.isatty()
        engine, cluster = configured_engine(), elasticsearch()
        with Progress(console=Console(stderr=True), disable=hidden) as progress:
            for audience in AUDIENCES:
                keys = to_be_made(audience)
                task = progress.add_task(f"Indexing for {audience}", total=len(keys))
                for size in sync.sync(engine, audience, keys):
                    progress.advance(task, size)
                all_renewed(audience)
            if cluster:
                self._rebuild_elsewhere(cluster, progress)

    def _rebuild_elsewhere(self, cluster: ElasticsearchEngine, progress: Progress) -> None:
        for audience in AUDIENCES:
            task = progress.add_task(f"A new index for {audience} on Elasticsearch", total=None)
            most = 0
            for left in following.rebuild(cluster, audience):
                most = max(most, left)
                progress.update(task, total=most, completed=most - left)

    def _report(self, rows: list[dict[str, Any]], options: dict[str, Any]) -> None:
        if options["json"]:
            self.stdout.write(json.dumps({"audiences": rows}))
            return
        table = Table("engine", "audience", "documents", "missing", "stale", "extra")
        for row in rows:
            table.add_row(*map(str, row.values()))
        Console(file=self.stdout).print(table)  # type: ignore[arg-type]


def _engines() -> dict[str, SearchEngine]:
    """Every engine that is kept equal to the documents, by its name in the report."""
    cluster = elasticsearch()
    return {"database": configured_engine(), **({"elasticsearch": cluster} if cluster else {})}
