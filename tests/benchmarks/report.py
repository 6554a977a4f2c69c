"""What was measured, as tables for people and as JSON for scripts."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.table import Table
from targets import Measured, Target, targets

PYTHON = f"{Path(sys.executable).resolve()} ({platform.python_version()})"
"""Which Python served: one that was built without optimisation takes half as long again."""

COLUMNS = ("case", "server", "CPU µs", "/ hello", "requests/s", "p50 ms", "p99 ms", "bytes")


def show(console: Console, measured: Measured) -> None:
    """Print the tables."""
    table = Table(*COLUMNS, title=f"Reading, by {PYTHON}")
    for f in measured.figures:
        cpu = (
            f"{f.cpu_per_request:,.0f}",
            f"{f.cpu_per_request / measured.hello:.2f}",
            f"{f.requests_per_second:,.0f}",
        )
        times = (f"{f.percentile(0.5):.2f}", f"{f.percentile(0.99):.2f}", f"{f.size:,}")
        table.add_row(f.case.name, f.case.server, *cpu, *times)
    console.print(table)
    publishing = measured.publishing
    ours, plain = publishing["publish"] * 1000, publishing["plain_publish"] * 1000
    console.print(f"A publish: {ours:.0f} ms CPU, beside {plain:.0f} ms for Wagtail alone")
    count, took, each = (publishing[name] for name in ("followers", "follow_all", "follow_each"))
    console.print(f"A holiday calendar that {count:,.0f} show: {took:.1f} s to the last, {each * 1000:.2f} ms CPU each")
    if crowd := measured.crowd:
        who = f"{crowd.connections} connections for {crowd.seconds:.0f} s, two workers"
        times = f"p50 {crowd.percentile(0.5):.1f} ms, p99 {crowd.percentile(0.99):.1f} ms"
        console.print(f"{who}: {crowd.requests_per_second:,.0f} requests/s, {times}, {crowd.errors} errors")
    show_targets(console, targets(measured))


def show_search(console: Console, searching: dict[str, float]) -> None:
    """Print what search costs."""
    _show_spread(console, "Search, 10,000 entries", "CPU of a question", searching)
    all, one = searching["index_all"], searching["index_one"] * 1000
    console.print(f"Indexing: {all:.1f} s CPU, one entry again {one:.0f} ms. Found: {searching['search_found']:.2f} s")


def show_clustered(console: Console, searching: dict[str, float], entries: int) -> None:
    """Print what search costs on Elasticsearch."""
    _show_spread(console, f"Elasticsearch, {entries:,} entries", "a question, waited for, and our CPU", searching)
    if "index_all" in searching:
        waited, used = searching["index_all_waited"], searching["index_all"]
        console.print(f"Indexing: {waited:.0f} s, of which {used:.0f} s CPU of ours")


def _show_spread(console: Console, title: str, what: str, searching: dict[str, float]) -> None:
    table = Table(what, "p50 ms", "p95 ms", title=title)
    for name in (name.removesuffix("_p50") for name in searching if name.endswith("_p50")):
        table.add_row(name.replace("_", " "), f"{searching[f'{name}_p50']:.1f}", f"{searching[f'{name}_p95']:.1f}")
    console.print(table)


def show_targets(console: Console, limits: Iterable[Target]) -> None:
    """Print which figures are within their limits."""
    table = Table("figure", "measured", "at most", "", title="Targets")
    for target in limits:
        verdict = "[green]met[/]" if target.met else "[red]missed[/]"
        table.add_row(target.name, f"{target.figure:.3f} {target.unit}", f"{target.limit:.3f} {target.unit}", verdict)
    console.print(table)


def targets_as_json(limits: Iterable[Target]) -> list[dict[str, object]]:
    return [{"name": t.name, "figure": t.figure, "limit": t.limit, "met": t.met} for t in limits]


def as_json(measured: Measured) -> dict[str, object]:
    """The same for scripts."""
    crowd = measured.crowd
    return {
        "python": PYTHON,
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
            for f in measured.figures
        ],
        "targets": targets_as_json(targets(measured)),
        "worker_bytes": measured.worker_bytes,
        "publishing": measured.publishing,
        "crowd": crowd
        and {
            "connections": crowd.connections,
            "seconds": crowd.seconds,
            "requests_per_second": crowd.requests_per_second,
            "p50_ms": crowd.percentile(0.5),
            "p99_ms": crowd.percentile(0.99),
            "errors": crowd.errors,
        },
    }
