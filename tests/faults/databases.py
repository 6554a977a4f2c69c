"""The databases that a city may run on, each of its own for one trial: a file, or a PostgreSQL that can be killed."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import time
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from typing import Protocol

PATIENCE = 60
"""Seconds that a server may take to be there, after a crash with its recovery."""


class Database(Protocol):
    """What a trial needs of a database."""

    name: str
    may_be_killed: bool

    @property
    def has_tables(self) -> bool:
        """Whether it began as a copy of one that was migrated, which spares half a minute."""

    @property
    def url(self) -> str:
        """As DATABASE_URL gives it."""

    def start(self) -> None:
        """Be there for whoever connects."""

    def kill(self) -> None:
        """Be gone at once, with everything that was not written."""

    def stop(self) -> None:
        """Be gone for good, at the end of a trial."""


@dataclass
class SQLite:
    """A file. There is nothing to kill but those who write to it."""

    folder: Path
    like: Path | None = None
    name: str = "sqlite"
    may_be_killed: bool = False

    def __post_init__(self) -> None:
        if self.like is not None:
            with closing(sqlite3.connect(self.like)) as migrated, closing(sqlite3.connect(self._file)) as copy:
                migrated.backup(copy)

    @property
    def has_tables(self) -> bool:
        return self.like is not None

    @property
    def _file(self) -> Path:
        return self.folder / "city.sqlite3"

    @property
    def url(self) -> str:
        return f"sqlite:///{self._file}"

    def start(self) -> None:
        pass

    def kill(self) -> None:
        raise NotImplementedError("a file cannot be killed")

    def stop(self) -> None:
        pass


@dataclass
class PostgreSQL:
    """A cluster of its own on loopback, by trust: nobody else reaches it, and it is gone with the trial."""

    like: str | None = None
    """The address of one to copy."""
    name: str = "postgresql"
    may_be_killed: bool = True
    port: int = field(default_factory=lambda: free_port())
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.home = Path(mkdtemp(prefix="wellspring-postgresql-"))
        self._as: list[str] = []
        if os.geteuid() == 0:  # which PostgreSQL refuses to run as; nor may its user look into root's folders
            self._as = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
            shutil.chown(self.home, "postgres", "postgres")
        initdb = [*self._as, str(programs() / "initdb"), "--pgdata=data", "--username=wellspring", "--auth=trust"]
        self._run([*initdb, "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"])
        self.start()
        self._run([str(programs() / "createdb"), *self._reached, "city"])
        if self.like is not None:
            dumped = self.home / "dump"
            self._run([str(programs() / "pg_dump"), "--no-owner", f"--file={dumped}", self.like])
            self._run(
                [str(programs() / "psql"), *self._reached, "-q", "-v", "ON_ERROR_STOP=1", "-f", str(dumped), "city"]
            )

    @property
    def has_tables(self) -> bool:
        return self.like is not None

    @property
    def url(self) -> str:
        return f"postgres://wellspring@127.0.0.1:{self.port}/city"

    def start(self) -> None:
        """Without fsync: a process is killed here, not the machine, and what was written stays with the system."""
        options = {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "fsync": "off", "port": self.port}
        arguments = [argument for name, value in options.items() for argument in ("-c", f"{name}={value}")]
        with (self.home / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [*self._as, str(programs() / "postgres"), "-D", "data", *arguments],
                cwd=self.home,
                stdout=log,
                stderr=log,
            )
        give_up = time.monotonic() + PATIENCE
        while subprocess.run([str(programs() / "pg_isready"), "-q", *self._reached]).returncode:
            if self.process.poll() is not None or time.monotonic() > give_up:
                raise RuntimeError(f"PostgreSQL does not start: {(self.home / 'log').read_text()[-2000:]}")
            time.sleep(0.05)

    def kill(self) -> None:
        """All of it: what serves a client outlives the one that began it, and would go on writing."""
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)  # begins nobody new meanwhile
        for pid in children(self.process.pid):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(timeout=PATIENCE)
        shutil.rmtree(self.home)

    @property
    def _reached(self) -> list[str]:
        return ["-h", "127.0.0.1", "-p", str(self.port), "-U", "wellspring"]

    def _run(self, command: list[str]) -> None:
        subprocess.run(command, cwd=self.home, check=True, stdout=subprocess.DEVNULL)


def programs() -> Path:
    """Where PostgreSQL's newest programs are. Raises FileNotFoundError."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    path = str(found[-1]) if found else shutil.which("initdb")
    if path is None:
        raise FileNotFoundError("There is no PostgreSQL: apt install postgresql")
    return Path(path).parent


def children(pid: int) -> list[int]:
    """The processes that this one began and that still run."""
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        found += [int(child) for child in (task / "children").read_text().split()]
    return found


def free_port() -> int:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return int(chosen.getsockname()[1])
