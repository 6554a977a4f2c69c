"""`make bench`: what a read and a publish cost, beside their peers, in one interleaved run.

Ratios hold between machines and runs; absolute figures move with the machine. The cities are made once and kept under
the benchmark's folder.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from cases import HELLO, cold, kept, wagtail
from load import Figures, measure
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from servers import PROJECT, Program, serving

HERE = Path(__file__).resolve().parent
SIZES = (2_000, 50_000)
WELLSPRING = "config.wsgi:application"
OF_HELLO = {
    "REST item": 2.5,
    "REST item, kept": 1.5,
    "REST item, kept, Brotli": 1.5,
    "REST item, unchanged": 1.5,
    "REST list": 4.0,
    "REST list, kept": 1.5,
    "GraphQL item": 4.0,
    "GraphQL list": 8.0,
    "GraphQL item, kept": 1.5,
    "GraphQL list, kept": 1.5,
}
"""The server's CPU a request, at most so many times a bare hello's: what must hold on any machine."""


@dataclass(frozen=True)
class Target:
    """A figure to reach: `figure` must be at most `limit`."""

    name: str
    figure: float
    limit: float
    unit: str = "x"

    @property
    def met(self) -> bool:
        return self.figure <= self.limit


def main() -> None:
    arguments = _arguments()
    folder = Path(os.environ.get("WELLSPRING_DATA", PROJECT / "var")).resolve() / "bench"
    console = Console(stderr=arguments.json, width=max(120, Console().width))
    cities = {size: _city(folder / str(size), size, console) for size in arguments.sizes}
    small, large = min(cities), max(cities)
    programs = {"hello": Program("peers:hello", cities[small])}
    cases = [HELLO]
    for size, data in cities.items():
        programs[f"cold {size}"] = Program(WELLSPRING, data, {"WELLSPRING_KEPT_MB": "0"})
        programs[f"wellspring {size}"] = Program(WELLSPRING, data)
        programs[f"wagtail {size}"] = Program("peers:wagtail_api", data)
        cases += [*cold(f"cold {size}", size), *kept(f"wellspring {size}")]
        cases += wagtail(f"wagtail {size}", *_pks(data))
    with serving(programs) as servers, Progress(console=console, transient=True) as progress:
        task = progress.add_task("Asking", total=len(cases) * arguments.rounds)
        figures = measure(cases, servers, arguments.rounds, lambda count: progress.advance(task, count))
        memory = max(server.memory() for name, server in servers.items() if name.startswith("wellspring"))
    publishing = _publishing(cities[small], folder)
    targets = _targets(figures, small, large, memory, publishing)
    if arguments.json:
        print(json.dumps(_as_json(figures, targets, memory, publishing)))
    else:
        _show(console, figures, targets, publishing)
    if arguments.strict and not all(target.met for target in targets):
        sys.exit(1)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="services in each city")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--strict", action="store_true", help="exit 1 if a figure is missed")
    return parser.parse_args()


def _city(data: Path, size: int, console: Console) -> Path:
    data.mkdir(parents=True, exist_ok=True)
    console.print(f"A city with {size:,} services (kept in {data.name}/)")
    subprocess.run([sys.executable, str(HERE / "city.py"), str(size)], check=True, env=_environment(data))
    _read_from_disk(data / "wellspring.sqlite3")
    return data


def _read_from_disk(file: Path) -> None:
    """Have the system keep the whole file in memory: the disk of this machine is not what is measured."""
    with file.open("rb") as opened:
        while opened.read(1 << 24):
            pass


def _publishing(data: Path, folder: Path) -> dict[str, float]:
    """Measured on a copy, because it changes what it measures."""
    copy = folder / "publishing"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(data, copy)
    done = subprocess.run(
        [sys.executable, str(HERE / "publishing.py")], check=True, capture_output=True, env=_environment(copy)
    )
    shutil.rmtree(copy)
    return json.loads(done.stdout.splitlines()[-1])


def _environment(data: Path) -> dict[str, str]:
    return os.environ | {
        "WELLSPRING_DATA": str(data),
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "PYTHONPATH": os.pathsep.join([str(PROJECT), str(PROJECT / "site"), str(HERE)]),
        "LOG_LEVEL": "ERROR",
    }


def _pks(data: Path) -> tuple[list[int], list[int]]:
    """Some service pages and all departments, for the API that knows pages by number."""
    with sqlite3.connect(data / "wellspring.sqlite3") as database:
        services = database.execute("SELECT page_ptr_id FROM content_service ORDER BY page_ptr_id LIMIT 2000")
        departments = database.execute("SELECT page_ptr_id FROM content_department")
        return [pk for (pk,) in services], [pk for (pk,) in departments]


def _targets(figures: list[Figures], small: int, large: int, memory: int, publishing: dict[str, float]) -> list[Target]:
    cpu = {(f.case.server, f.case.name): f.cpu_per_request for f in figures}
    hello = figures[0].cpu_per_request
    found = [
        Target(f"{f.case.name} / hello, {f.case.server.split()[-1]}", f.cpu_per_request / hello, OF_HELLO[f.case.name])
        for f in figures
        if f.case.name in OF_HELLO
    ]
    for size in (small, large) if small != large else (small,):
        ours, theirs = f"cold {size}", f"wagtail {size}"
        for kind, limit in (("REST", 20), ("GraphQL", 15)):
            for what in ("item", "list"):
                ratio = cpu[(ours, f"{kind} {what}")] / cpu[(theirs, f"Wagtail API v2 {what}")]
                found.append(Target(f"{kind} {what} / Wagtail API v2, {size:,}", ratio, 1 / limit))
    for name in ("REST item", "REST list", "GraphQL item", "GraphQL list"):
        growth = cpu[(f"cold {large}", name)] / cpu[(f"cold {small}", name)]
        found.append(Target(f"{name}, {large:,} / {small:,}", growth, 1.3))
    found.append(Target("publish / plain Wagtail publish", publishing["ratio"], 1.3))
    plain = publishing["plain_publish"]
    found.append(Target("300 dependants / plain publish", publishing["fan_out_300"] / plain, 8.3))
    found.append(Target("saving a calendar that 2,000 show / plain publish", publishing["save_followed"] / plain, 8.3))
    found.append(
        Target("a document that follows / plain publish", publishing["follow_each"] / publishing["plain_publish"], 0.05)
    )
    found.append(Target("a worker", memory / 1e6, 250, "MB"))
    return found


def _show(console: Console, figures: list[Figures], targets: list[Target], publishing: dict[str, float]) -> None:
    hello = figures[0].cpu_per_request
    table = Table("case", "city", "CPU µs", "/ hello", "requests/s", "p50 ms", "p99 ms", "bytes", title="Reading")
    for f in figures:
        city = f.case.server
        cells = (f"{f.cpu_per_request:,.0f}", f"{f.cpu_per_request / hello:.1f}", f"{f.requests_per_second:,.0f}")
        times = (f"{f.percentile(0.5):.2f}", f"{f.percentile(0.99):.2f}", f"{f.size:,}")
        table.add_row(f.case.name, city, *cells, *times)
    console.print(table)
    ours, plain = publishing["publish"] * 1000, publishing["plain_publish"] * 1000
    console.print(f"A publish: {ours:.0f} ms CPU, beside {plain:.0f} ms for Wagtail alone")
    count, took, each = (publishing[name] for name in ("followers", "follow_all", "follow_each"))
    console.print(f"A holiday calendar that {count:,.0f} show: {took:.1f} s to the last, {each * 1000:.2f} ms CPU each")
    table = Table("figure", "measured", "at most", "", title="Targets")
    for target in targets:
        verdict = "[green]met[/]" if target.met else "[red]missed[/]"
        table.add_row(target.name, f"{target.figure:.3f} {target.unit}", f"{target.limit:.3f} {target.unit}", verdict)
    console.print(table)


def _as_json(
    figures: list[Figures], targets: list[Target], memory: int, publishing: dict[str, float]
) -> dict[str, object]:
    return {
        "cases": [
            {
                "name": f.case.name,
                "server": f.case.server,
                "cpu_us": f.cpu_per_request,
                "requests_per_second": f.requests_per_second,
                "p50_ms": f.percentile(0.5),
                "p99_ms": f.percentile(0.99),
                "bytes": f.size,
            }
            for f in figures
        ],
        "targets": [{"name": t.name, "figure": t.figure, "limit": t.limit, "met": t.met} for t in targets],
        "worker_bytes": memory,
        "publishing": publishing,
    }


if __name__ == "__main__":
    main()
