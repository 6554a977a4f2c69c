"""An Elasticsearch cluster of three nodes on loopback, any one of which can be killed and begun again."""

from __future__ import annotations

import shutil
import signal
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from urllib.error import URLError
from urllib.request import urlopen

from tests.services.elasticsearch import Node, free_port, start

NODES = 3
PATIENCE = 300
"""Seconds that a cluster may take until every part of every index is where it should be."""


@dataclass
class Nodes:
    """Begun when it is made. Whoever kills one begins it again before the next, or there are two missing of three."""

    home: Path = field(default_factory=lambda: Path(mkdtemp(prefix="wellspring-nodes-")))

    def __post_init__(self) -> None:
        self.home.chmod(0o755)
        self._ports = [free_port() for _ in range(NODES)]
        self._peers = [free_port() for _ in range(NODES)]
        self._running = [self._start(place) for place in range(NODES)]

    @property
    def urls(self) -> list[str]:
        return [node.url for node in self._running]

    def kill(self, place: int) -> None:
        self._running[place].send(signal.SIGKILL)
        self._running[place].process.wait()

    def begin(self, place: int) -> None:
        self._running[place] = self._start(place)

    def wait_until_whole(self) -> None:
        """Until all nodes are there, and all copies of all that they hold. Raises RuntimeError."""
        whole = f"/_cluster/health?wait_for_status=green&wait_for_nodes={NODES}&timeout=20s"
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            for url in self.urls:
                with suppress(URLError, OSError), urlopen(url + whole, timeout=30):
                    return
            time.sleep(0.5)
        raise RuntimeError(f"the cluster does not become whole; what its nodes say is in {self.home}")

    def stop(self) -> None:
        for node in self._running:
            node.stop()
        shutil.rmtree(self.home, ignore_errors=True)

    def _start(self, place: int) -> Node:
        folder = self.home / f"node{place}"
        return start(folder, port=self._ports[place], transport=self._peers[place], peers=self._peers)
