"""Where one demo lives: its port and its folder. Two demos that differ in both never meet."""

from __future__ import annotations

import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]


class Refused(Exception):
    """The demo cannot start here. The message says why and what to do."""


@dataclass(frozen=True)
class Place:
    """`folder` is where everything is written that the demo writes."""

    port: int
    folder: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def agent_key(self) -> Path:
        """Holds the key of the demo's agent, for its owner's eyes only."""
        return self.folder / "demo" / "agent-key"

    @property
    def prepared(self) -> Path:
        """Says for which state of the code, and for which address, this folder was last made ready."""
        return self.folder / "demo" / "prepared"

    @property
    def indexed(self) -> Path:
        """Says that the desk's own search knows what was seeded."""
        return self.folder / "demo" / "indexed"

    @property
    def found_at(self) -> Path:
        """Says the address to commands that are run beside the demo (`config.settings.dev`)."""
        return self.folder / "demo" / "address"

    def log(self, name: str) -> Path:
        return self.folder / "demo" / f"{name}.log"

    def environment(self) -> dict[str, str]:
        """What tells the settings, in this process and in its children, about the place."""
        path = [str(PROJECT), str(PROJECT / "site"), os.environ.get("PYTHONPATH", "")]
        return {
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "PYTHONPATH": os.pathsep.join(filter(None, path)),
            "WELLSPRING_DATA": str(self.folder),
            "WELLSPRING_CITY": "Riverbend",
            "WAGTAILADMIN_BASE_URL": self.address,
            "WELLSPRING_API_URL": self.address,
            "WELLSPRING_PUBLIC_URL": f"{self.address}/site",
        }

    def require_free_port(self) -> None:
        """Raises Refused if another program listens there."""
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", self.port))
            except (OSError, OverflowError) as error:
                raise Refused(
                    f"Port {self.port} cannot be used: {error.args[-1]}.\n"
                    "Stop what listens there, perhaps another demo, or choose another port: make demo PORT=8001"
                ) from error

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the folder for this demo. Raises Refused if another one runs in it."""
        for folder in ("demo", "static"):  # of the second, whitenoise wants that it is there
            (self.folder / folder).mkdir(parents=True, exist_ok=True)
        with (self.agent_key.parent / "lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise Refused(
                    f"Another demo runs in {self.folder}.\n"
                    "Stop it, or give this one a folder of its own: make demo WELLSPRING_DATA=/path/to/folder"
                ) from error
            self.found_at.write_text(self.address)
            yield
