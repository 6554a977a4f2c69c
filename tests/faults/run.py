"""`make faults`: kill the web server, the relay, the live stream and the database at random moments, and lose nothing.

A seed is a trial: with the same one, strikes and changes come in the same order, though not at the same microsecond.
"""

from __future__ import annotations

import argparse
import json
import os
import secrets
import shutil
import signal
import sys
from pathlib import Path
from tempfile import mkdtemp

from rich.console import Console
from rich.table import Table

from .cluster import ClusterTrial
from .databases import Database, PostgreSQL, SQLite, programs
from .nodes import NODES
from .programs import PROJECT
from .report import Report
from .trial import Trial

DATABASES = ("sqlite", "postgresql")


def main() -> int:
    signal.signal(signal.SIGTERM, signal.getsignal(signal.SIGINT))  # whatever ends it, what it began ends too
    options = _options()
    console = Console(stderr=True)
    if options.cluster:
        return _try_cluster(options, console)
    names = options.database or _databases(console)
    console.print(f"Seed {options.seed}; on {' and '.join(names)}, {options.seconds / len(names):.0f} seconds each")
    reports = [_try(name, options.seed, options.seconds / len(names), console) for name in names]
    if options.json:
        print(json.dumps([report.as_json() for report in reports]))
    else:
        _show(console, reports)
    return 1 if any(report.faults for report in reports) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make faults", description=__doc__)
    parser.add_argument("--seconds", type=float, default=600.0, help="how long to strike, all databases together (600)")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**6), help="of an earlier run, to repeat it")
    parser.add_argument("--database", choices=DATABASES, action="append", help="only this one; may be given twice")
    parser.add_argument("--cluster", action="store_true", help="kill nodes of an Elasticsearch cluster instead")
    parser.add_argument("--json", action="store_true", help="print the reports as JSON")
    return parser.parse_args()


def _databases(console: Console) -> list[str]:
    """Those that this machine can run."""
    try:
        programs()
    except FileNotFoundError as missing:
        console.print(f"Only on SQLite. {missing}", style="yellow")
        return ["sqlite"]
    return list(DATABASES)


def _try_cluster(options: argparse.Namespace, console: Console) -> int:
    """The trial of nodes alone, with what it counted as JSON: it has one column, and no crowd."""
    folder = _folder("cluster")
    console.print(f"Seed {options.seed}; three nodes, {options.seconds:.0f} seconds")
    with console.status("begins") as status:
        trial = ClusterTrial(SQLite(folder), folder, options.seed, options.seconds, NODES, tell=status.update)
        report = trial.run_on_nodes()
    print(json.dumps(report.as_json(), indent=None if options.json else 2))
    if report.faults:
        console.print(f"What the programs wrote is in {folder}", style="red", soft_wrap=True)
        return 1
    shutil.rmtree(folder)
    return 0


def _folder(name: str) -> Path:
    data = Path(os.environ.get("WELLSPRING_DATA", PROJECT / "var")).resolve()
    data.mkdir(parents=True, exist_ok=True)
    return Path(mkdtemp(prefix=f"faults-{name}-", dir=data))


def _try(name: str, seed: int, seconds: float, console: Console) -> Report:
    folder = _folder(name)
    database: Database = PostgreSQL() if name == "postgresql" else SQLite(folder)
    with console.status(f"{name}: begins") as status:
        report = Trial(database, folder, seed, seconds, tell=lambda words: status.update(f"{name}: {words}")).run()
    if report.faults:
        console.print(f"What the programs wrote is in {folder}", style="red", soft_wrap=True)
    else:
        shutil.rmtree(folder)
    return report


def _show(console: Console, reports: list[Report]) -> None:
    table = Table("", *(report.database for report in reports), title="Faults")
    for label, figures in _rows(reports):
        table.add_row(label, *figures)
    console.print(table)
    for report in reports:
        for fault in report.faults:
            console.print(f"{report.database}: {fault}", style="red", markup=False, highlight=False, soft_wrap=True)
    if not any(report.faults for report in reports):
        console.print("Nothing was lost, and nothing was told twice under another name.", style="green")


def _rows(reports: list[Report]) -> list[tuple[str, list[str]]]:
    return [
        ("killed", [", ".join(f"{name} {count}" for name, count in sorted(r.strikes.items())) for r in reports]),
        ("changes that the desk confirmed", [f"{r.confirmed:,}" for r in reports]),
        ("changes that broke off", [f"{r.left_open:,}" for r in reports]),
        ("events", [f"{r.events:,}" for r in reports]),
        ("messages delivered, of them again", [f"{r.delivered:,}, {r.repeated:,}" for r in reports]),
        ("documents read", [f"{r.read:,}" for r in reports]),
        ("slowest to be seen, where nothing broke", [f"{r.slowest_to_be_seen_ms:,.0f} ms" for r in reports]),
        ("faults", [str(len(r.faults)) for r in reports]),
    ]


if __name__ == "__main__":
    sys.exit(main())
