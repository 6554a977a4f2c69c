"""The programs that a demo runs: started, watched, and stopped by their own process ids."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException

from .place import PROJECT, Place

PATIENCE = 60.0
"""Seconds that the server may take until it answers."""
GRACE = 5.0
"""Seconds that a child may take to stop when it is asked to. A relay may be killed at any time and loses nothing."""
POLL = 0.1
ENDS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""Signals that end a demo: Ctrl-C, a polite kill, a terminal that was closed."""


class ChildDied(Exception):
    """A child ended by itself. The message has the last lines that it wrote."""


class Children:
    """The children of one demo. Leaving the block stops all of them, whatever happened in it."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self._running: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Children:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start_server(self) -> None:
        """One worker with one thread is what fits SQLite (site/README.md, Sizing). It counts from nothing."""
        for counted in (self.place.folder / "metrics").glob("*.db"):
            counted.unlink()
        where = ["--host", "127.0.0.1", "--port", str(self.place.port)]
        how = ["--interface", "wsgi", "--workers", "1", "--blocking-threads", "1", "--no-ws"]
        end = ["--workers-kill-timeout", "3"]  # a worker that is still loading does not hear that it should stop
        self._start("server", ["-m", "granian", *how, *where, *end, "config.wsgi:application"])

    def start_relay(self) -> None:
        self._start("relay", [str(PROJECT / "manage.py"), "relay"])

    def wait_until_served(self) -> None:
        """Return when the server answers. Raises ChildDied, also if it does not answer for too long."""
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            self.require_alive()
            if self._is_served():
                return
            time.sleep(POLL)
        raise ChildDied(f"The server does not answer. {self._last_words('server')}")

    def watch(self) -> None:
        """Return never; raises ChildDied when one of them ends."""
        while True:
            self.require_alive()
            time.sleep(POLL * 3)

    def require_alive(self) -> None:
        for name, child in self._running.items():
            if child.poll() is not None:
                raise ChildDied(f"The {name} stopped (exit code {child.returncode}). {self._last_words(name)}")

    def stop(self) -> None:
        """Ask each to stop, then wait; one that does not is killed, with what it started itself."""
        for name in ENDS:
            signal.signal(name, signal.SIG_IGN)  # a second Ctrl-C must leave none behind
        running = [child for child in self._running.values() if child.poll() is None]
        for child in running:
            child.terminate()
        for child in running:
            try:
                child.wait(GRACE)
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()
        self._running.clear()

    def _is_served(self) -> bool:
        connection = HTTPConnection("127.0.0.1", self.place.port, timeout=PATIENCE)
        try:
            connection.request("GET", "/healthz")
            return connection.getresponse().status == HTTPStatus.OK
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()

    def _start(self, name: str, arguments: list[str]) -> None:
        """In a process group of its own, so that a Ctrl-C reaches this process alone, which then stops the others."""
        with self.place.log(name).open("wb") as log:
            self._running[name] = subprocess.Popen(  # noqa: S603 - programs of our own, with arguments of our own
                [sys.executable, *arguments],
                cwd=PROJECT,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                process_group=0,
            )

    def _last_words(self, name: str) -> str:
        log = self.place.log(name)
        lines = log.read_text(errors="replace").splitlines()[-15:]
        return "\n".join([f"From {log}:", *lines])
