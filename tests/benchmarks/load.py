"""Asks, and counts: each case in turns with all others, so that a slow minute of the machine falls on all alike."""

from __future__ import annotations

import random
import socket
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPResponse

from cases import Case
from servers import Server


@dataclass
class Figures:
    """What one case took. CPU in microseconds a request, by round; latency in milliseconds, by request."""

    case: Case
    cpu: list[float] = field(default_factory=list)
    latency: list[float] = field(default_factory=list)
    elapsed: float = 0.0
    size: int = 0

    @property
    def cpu_per_request(self) -> float:
        return statistics.median(self.cpu)

    @property
    def requests_per_second(self) -> float:
        return len(self.latency) / self.elapsed

    def percentile(self, share: float) -> float:
        return sorted(self.latency)[int(share * (len(self.latency) - 1))]


def measure(
    cases: list[Case], servers: dict[str, Server], rounds: int, said: Callable[[int], None] = lambda _: None
) -> list[Figures]:
    """Run all cases `rounds` times in turns, after a warm-up. Any answer but 200 ends the run."""
    everything = [Figures(case) for case in cases]
    for figures in everything:
        _round(Figures(figures.case), servers[figures.case.server], random.Random(0), figures.case.weight)
    for number in range(rounds):
        for figures in everything:
            chosen = random.Random(f"{figures.case.name} {number}")
            _round(figures, servers[figures.case.server], chosen, figures.case.weight)
            said(1)
    return everything


def _round(figures: Figures, server: Server, chosen: random.Random, count: int) -> None:
    requests = [figures.case.make(chosen) for _ in range(count)]
    with socket.create_connection(("127.0.0.1", server.port), timeout=60) as connection:
        before, began = server.cpu(), time.perf_counter()
        for request in requests:
            asked = time.perf_counter()
            connection.sendall(request.as_bytes())
            with HTTPResponse(connection) as answer:
                answer.begin()
                content = answer.read()
            figures.latency.append((time.perf_counter() - asked) * 1000)
            if answer.status != request.status or content.startswith(b'{"errors"'):
                raise RuntimeError(f"{figures.case.name}: {answer.status} {request.path} {content[:500]!r}")
            figures.size = len(content)
        figures.elapsed += time.perf_counter() - began
        figures.cpu.append((server.cpu() - before) / 1000 / count)
