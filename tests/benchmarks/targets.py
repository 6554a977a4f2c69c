"""What must hold on any machine: ratios of figures that were measured side by side, and few absolute ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from crowd import Crowd
from load import Figures

OF_HELLO = {
    "REST item": 2.5,
    "REST item, kept": 1.5,
    "REST item, kept, Brotli": 1.5,
    "REST item, unchanged": 1.5,
    "REST list": 4.0,
    "REST list, kept": 1.5,
    "GraphQL item": 4.0,
    "GraphQL list": 8.0,
    "GraphQL item on graphql-core": 20.0,
    "GraphQL list on graphql-core": 80.0,
    "GraphQL item, kept": 1.5,
    "GraphQL item, kept, by hash": 1.5,
    "GraphQL list, kept": 1.5,
}
"""The server's CPU a request, at most so many times a bare hello's."""
OF_SEARCH = {
    "search_short_p95": (20, "ms"),
    "search_short_mistyped_p95": (20, "ms"),
    "search_long_p95": (20, "ms"),
    "search_long_mistyped_p95": (20, "ms"),
    "answer_short_p95": (30, "ms"),
    "answer_short_mistyped_p95": (30, "ms"),
    "answer_long_p95": (30, "ms"),
    "answer_long_mistyped_p95": (30, "ms"),
    "suggest_p95": (5, "ms"),
    "index_all": (60, "s"),
    "search_found": (2, "s"),
}
"""What search may cost at 10,000 entries: CPU, but for the last, which is on the wall."""
ON_A_CLUSTER = {
    f"search_{kind}_waited_p95": (50, "ms") for kind in ("short", "short_mistyped", "long", "long_mistyped")
}
"""How long a search on Elasticsearch may take at 100,000 entries, on the wall."""
COLD = ("REST item", "REST list", "GraphQL item", "GraphQL list")
KEPT = tuple(f"{name}, kept" for name in COLD)
POSTGRESQL = "postgresql"

Limits = Mapping[str, tuple[float, str]]
"""By figure, what it may be at most, in which unit."""


@dataclass(frozen=True)
class Measured:
    """All that was measured. `sizes` are the cities' services; `worker_bytes` is the largest worker."""

    sizes: tuple[int, ...]
    figures: list[Figures]
    worker_bytes: int
    publishing: dict[str, float]
    crowd: Crowd | None

    @property
    def hello(self) -> float:
        return self.figures[0].cpu_per_request


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


def targets(measured: Measured) -> list[Target]:
    """Every figure that has a limit, of those that were measured."""
    return [*_reading(measured), *_postgresql(measured), *_publishing(measured.publishing), *_crowd(measured.crowd)]


def of_search(searching: dict[str, float], limits: Limits = OF_SEARCH) -> Iterator[Target]:
    """The figures of search that have a limit."""
    for name, (limit, unit) in limits.items():
        yield Target(name.replace("_", " "), searching[name], limit, unit)


def _reading(measured: Measured) -> Iterator[Target]:
    for f in measured.figures:
        if f.case.name in OF_HELLO and POSTGRESQL not in f.case.server:
            name = f"{f.case.name} / hello, {f.case.server.split()[-1]}"
            yield Target(name, f.cpu_per_request / measured.hello, OF_HELLO[f.case.name])
    cpu = _by_server_and_name(measured)
    small, large = min(measured.sizes), max(measured.sizes)
    for size in sorted({small, large}):
        for kind, limit in (("REST", 20), ("GraphQL", 15)):
            for what in ("item", "list"):
                theirs = cpu[f"wagtail {size}", f"Wagtail API v2 {what}"]
                ratio = cpu[f"cold {size}", f"{kind} {what}"] / theirs
                yield Target(f"{kind} {what} / Wagtail API v2, {size:,}", ratio, 1 / limit)
    if small != large:
        for name in COLD:
            growth = cpu[f"cold {large}", name] / cpu[f"cold {small}", name]
            yield Target(f"{name}, {large:,} / {small:,}", growth, 1.3)
    yield Target("a worker", measured.worker_bytes / 1e6, 250, "MB")


def _postgresql(measured: Measured) -> Iterator[Target]:
    cpu, small = _by_server_and_name(measured), min(measured.sizes)
    for names, state, sqlite, limit in ((COLD, "cold", "cold", 3.0), (KEPT, "kept", "wellspring", 1.1)):
        for name in names:
            if theirs := cpu.get((f"{state} {POSTGRESQL}", name)):
                yield Target(f"{name}, PostgreSQL / SQLite", theirs / cpu[f"{sqlite} {small}", name], limit)


def _publishing(publishing: dict[str, float]) -> Iterator[Target]:
    plain = publishing["plain_publish"]
    yield Target("publish / plain Wagtail publish", publishing["ratio"], 1.3)
    yield Target("300 dependants / plain publish", publishing["fan_out_300"] / plain, 8.3)
    yield Target("saving a calendar that 2,000 show / plain publish", publishing["save_followed"] / plain, 8.3)
    yield Target("a document that follows / plain publish", publishing["follow_each"] / plain, 0.05)
    yield Target("a publish is seen at each of two workers", publishing["worker_seen"], 1, "s")
    if "alert_seen" in publishing:
        yield Target("an alert is seen through Varnish", publishing["alert_seen"], 15, "s")


def _crowd(crowd: Crowd | None) -> Iterator[Target]:
    if crowd is not None:
        yield Target("a crowd's errors", crowd.errors, 0, "errors")
        yield Target("a crowd's p99 / p50", crowd.percentile(0.99) / crowd.percentile(0.5), 20)


def _by_server_and_name(measured: Measured) -> dict[tuple[str, str], float]:
    return {(f.case.server, f.case.name): f.cpu_per_request for f in measured.figures}
