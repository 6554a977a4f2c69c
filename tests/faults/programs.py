"""The programs of a city as it runs them: started, killed at any moment, started again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from .databases import children, free_port

PROJECT = Path(__file__).resolve().parents[2]
PATIENCE = 90
"""Seconds that a program may take until it answers. Nothing is measured here."""


@dataclass
class Program:
    """One program, with a port if it has one. `start` may be called again after `kill`."""

    name: str
    arguments: list[str]
    environment: dict[str, str]
    folder: Path
    port: int = 0
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def start(self) -> None:
        with (self.folder / f"{self.name}.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, *self.arguments], cwd=PROJECT, env=self.environment, stdout=log, stderr=log
            )

    def kill(self) -> None:
        """With all that it began, without a word."""
        assert self.process is not None
        for pid in [*_children(self.process.pid), self.process.pid]:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait()

    def kill_a_worker(self, number: int) -> None:
        """One of those that it began, by its place among them; it is begun again by itself."""
        assert self.process is not None
        found = _children(self.process.pid)
        if found:
            with suppress(ProcessLookupError):
                os.kill(found[number % len(found)], signal.SIGKILL)

    def wait_until_up(self) -> None:
        """Return when it answers. Raises RuntimeError with its last words if it takes too long.

        One that ended by itself is begun again, as whatever watches over a city's programs does: granian ends when a
        worker dies twice in a moment.
        """
        give_up = time.monotonic() + PATIENCE
        while self._has_ended or (self.port and not _answers(self.port)):
            if time.monotonic() > give_up:
                raise RuntimeError(f"{self.name} does not come up: {self.last_words()}")
            if self._has_ended:
                self.start()
            time.sleep(0.05)

    @property
    def _has_ended(self) -> bool:
        return self.process is None or self.process.poll() is not None

    def stop(self) -> None:
        if not self._has_ended:
            self.kill()

    def last_words(self) -> str:
        return (self.folder / f"{self.name}.log").read_text(errors="replace")[-2000:]


def programs(environment: dict[str, str], folder: Path) -> dict[str, Program]:
    """What a city runs: two web workers, the live stream and the relay."""
    web, live = free_port(), free_port()
    serve = ["-m", "granian", "--host", "127.0.0.1", "--log-level", "warning", "--respawn-failed-workers"]
    wsgi = ["--interface", "wsgi", "--workers", "2", "--blocking-threads", "1", "--no-ws", "--port", str(web)]
    asgi = ["--interface", "asgi", "--port", str(live)]
    told = {**environment, "WELLSPRING_API_URL": f"http://127.0.0.1:{web}"}
    return {
        "web": Program("web", [*serve, *wsgi, "config.wsgi:application"], told, folder, web),
        "live": Program("live", [*serve, *asgi, "config.live:application"], told, folder, live),
        "relay": Program("relay", ["manage.py", "relay"], told, folder),
    }


def _children(pid: int) -> list[int]:
    """Those of one that may have ended a moment ago."""
    try:
        return children(pid)
    except FileNotFoundError:
        return []


def _answers(port: int) -> bool:
    asking = HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        asking.request("GET", "/healthz")
        return asking.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        asking.close()
