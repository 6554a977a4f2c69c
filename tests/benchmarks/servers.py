"""Servers to measure: granian on loopback, one worker with one thread, and the CPU that its worker used."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


@dataclass
class Server:
    """A running server. CPU is what the kernel counts for its worker processes, in nanoseconds."""

    name: str
    port: int
    process: subprocess.Popen[bytes]

    def cpu(self) -> int:
        return sum(_cpu_of(pid) for pid in self.workers())

    def memory(self) -> int:
        """The resident size of the largest worker, in bytes."""
        return max(_resident(pid) for pid in self.workers())

    def workers(self) -> list[int]:
        return _children(self.process.pid) or [self.process.pid]

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)


@dataclass(frozen=True)
class Program:
    """A WSGI program, the folder of its city, and what else it is told by its environment."""

    wsgi: str
    data: Path
    settings: dict[str, str] = field(default_factory=dict)


@contextmanager
def serving(programs: dict[str, Program]) -> Iterator[dict[str, Server]]:
    """Run each of these programs until the block ends."""
    with ExitStack() as stack:
        yield {name: stack.enter_context(_serve(name, program)) for name, program in programs.items()}


@contextmanager
def _serve(name: str, program: Program) -> Iterator[Server]:
    port = _free_port()
    environment = os.environ | {
        "WELLSPRING_DATA": str(program.data),
        "WELLSPRING_ACCESS_LOG": str(program.data / "access.log"),
        "WELLSPRING_REQUESTS_PER_ADDRESS": "1000000000",
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "PYTHONPATH": os.pathsep.join([str(PROJECT), str(PROJECT / "site"), str(PROJECT / "tests" / "benchmarks")]),
        "LOG_LEVEL": "ERROR",
        "WELLSPRING_GRAPHQL_COST_PER_MINUTE": str(10**12),  # counted, and never reached by the one who asks here
        **program.settings,
    }
    arguments = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--workers", "1"]
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "granian",
            *arguments,
            "--blocking-threads",
            "1",
            "--log-level",
            "warning",
            program.wsgi,
        ],
        cwd=PROJECT,
        env=environment,
    )
    try:
        _wait_for(port, process)
        yield Server(name, port, process)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server on port {port} ended with {process.returncode}")
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"nothing answers on port {port}")


def _free_port() -> int:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return int(chosen.getsockname()[1])


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        found += [int(child) for child in (task / "children").read_text().split()]
    return found


def _cpu_of(pid: int) -> int:
    """Nanoseconds on a processor, all threads: `schedstat` is exact where `stat` counts hundredths of a second."""
    total = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        total += int((task / "schedstat").read_text().split()[0])
    return total


def _resident(pid: int) -> int:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
