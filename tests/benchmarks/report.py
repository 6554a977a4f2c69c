"""What was measured, as tables for people and as JSON for scripts."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from targets import Measured, targets


def show(console: Console, measured: Measured) -> None:
    """Print the tables."""
    table = Table("case", "server", "CPU µs", "/ hello", "requests/s", "p50 ms", "p99 ms", "bytes", title="Reading")
    for f in measured.figures:
        cpu = (
            f"{f.cpu_per_request:,.0f}",
            f"{f.cpu_per_request / measured.hello:.1f}",
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
    table = Table("figure", "measured", "at most", "", title="Targets")
    for target in targets(measured):
        verdict = "[green]met[/]" if target.met else "[red]missed[/]"
        table.add_row(target.name, f"{target.figure:.3f} {target.unit}", f"{target.limit:.3f} {target.unit}", verdict)
    console.print(table)


def as_json(measured: Measured) -> dict[str, object]:
    """The same for scripts."""
    crowd = measured.crowd
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
            for f in measured.figures
        ],
        "targets": [{"name": t.name, "figure": t.figure, "limit": t.limit, "met": t.met} for t in targets(measured)],
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
