"""Servers to measure on loopback: granian, a worker with one thread; nginx; and the CPU that their workers used."""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

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


class Startable(Protocol):
    """Something that can serve on a port of loopback."""

    def start(self, port: int) -> subprocess.Popen[bytes]:
        """Begin, as a process whose children do the work, if it has any."""


@dataclass(frozen=True)
class Program:
    """A WSGI program under granian, the folder of its city, and what else it is told by its environment."""

    wsgi: str
    data: Path
    settings: dict[str, str] = field(default_factory=dict)
    workers: int = 1

    def start(self, port: int) -> subprocess.Popen[bytes]:
        environment = os.environ | {
            "WELLSPRING_DATA": str(self.data),
            "WELLSPRING_ACCESS_LOG": str(self.data / "access.log"),
            "WELLSPRING_REQUESTS_PER_ADDRESS": "1000000000",
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "PYTHONPATH": os.pathsep.join([str(PROJECT), str(PROJECT / "site"), str(PROJECT / "tests" / "benchmarks")]),
            "LOG_LEVEL": "ERROR",
            "WELLSPRING_GRAPHQL_COST_PER_MINUTE": str(10**12),  # counted, and never reached by the one who asks here
            **self.settings,
        }
        where = ["--host", "127.0.0.1", "--port", str(port), "--workers", str(self.workers)]
        how = ["--interface", "wsgi", "--blocking-threads", "1", "--log-level", "warning"]
        command = [sys.executable, "-m", "granian", *where, *how, self.wsgi]
        return subprocess.Popen(command, cwd=PROJECT, env=environment)


@dataclass(frozen=True)
class Nginx:
    """nginx with one worker, and a folder of files that it serves as JSON, as it comes and without a log."""

    folder: Path

    def start(self, port: int) -> subprocess.Popen[bytes]:
        file = self.folder / "nginx.conf"
        file.write_text(NGINX.format(folder=self.folder, port=port, user="user root;" if os.geteuid() == 0 else ""))
        return subprocess.Popen([nginx() or "nginx", "-c", str(file), "-p", str(self.folder), "-e", "stderr"])


NGINX = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; {user}
events {{ worker_connections 256; }}
http {{
  access_log off; default_type application/json; sendfile on; keepalive_requests 100000;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port}; root {folder}/files; }}
}}
"""


def nginx() -> str | None:
    """Where nginx is on this machine; None if it is not."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


@contextmanager
def serving(programs: Mapping[str, Startable]) -> Iterator[dict[str, Server]]:
    """Run each of these until the block ends."""
    with ExitStack() as stack:
        yield {name: stack.enter_context(_serve(name, program)) for name, program in programs.items()}


@contextmanager
def _serve(name: str, program: Startable) -> Iterator[Server]:
    port = free_port()
    process = program.start(port)
    try:
        wait_for(port, process)
        yield Server(name, port, process)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
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


def free_port() -> int:
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
