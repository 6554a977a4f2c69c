"""`make faults ARGS=--cluster`: kill a node of three while a city searches, publishes and rebuilds. Nothing is lost.

The two that are left answer every search; none falls to the database. Afterwards every index equals the documents.
"""

from __future__ import annotations

import json
import random
import time
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from typing import Any

from .city import SERVICES
from .followers import Receiver
from .nodes import NODES, Nodes
from .programs import Program
from .trial import Trial

BETWEEN = (1.0, 4.0)
"""Seconds from when the cluster is whole until the next node is killed."""
DOWN = (0.5, 5.0)
"""Seconds that a node stays away."""


@dataclass
class ClusterReport:
    """What a trial did, and what was wrong: nothing, if all is well."""

    seed: int
    seconds: float
    killed: list[int] = field(default_factory=lambda: [0] * NODES)
    searches: int = 0
    slowest_ms: int = 0
    published: int = 0
    rebuilt: int = 0
    broken_off: int = 0
    faults: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "ok": not self.faults}


@dataclass
class ClusterTrial(Trial):
    """The same city, whose search is on a cluster. `run_on_nodes` once; the folder holds each program's log."""

    def run_on_nodes(self) -> ClusterReport:
        report = ClusterReport(self.seed, self.seconds)
        with ExitStack() as ends:
            receiver = Receiver()
            ends.callback(receiver.close)
            self.tell("Three nodes begin")
            nodes = Nodes()
            ends.callback(nodes.stop)
            nodes.wait_until_whole()
            self.environment = self._environment(receiver) | {
                "WELLSPRING_ELASTICSEARCH_URL": ",".join(nodes.urls),
                "WELLSPRING_ELASTICSEARCH_SHARDS": "3",
                "WELLSPRING_ELASTICSEARCH_REPLICAS": "1",
            }
            self.tell("A city is made")
            self._city(receiver)
            self._run("manage.py", "relay", "--once")
            self._run("manage.py", "reindex", "--json")
            nodes.wait_until_whole()
            programs = [
                self._program("search", "--services", str(SERVICES)),
                self._program("publish", "--seed", str(self.seed)),
            ]
            for program in programs:
                program.start()
                ends.callback(program.stop)
            self._kill_nodes(nodes, report)
            self._ask(programs, report)
        return report

    def _program(self, what: str, *options: str) -> Program:
        arguments = ["-m", "tests.faults.searching", what, str(self.folder), *options]
        return Program(what, arguments, self.environment, self.folder)

    def _kill_nodes(self, nodes: Nodes, report: ClusterReport) -> None:
        """Kill a node again and again until the time is over, and often enough; afterwards all are there."""
        choose = random.Random(self.seed)
        ends = time.monotonic() + self.seconds
        while (left := ends - time.monotonic()) > 0 or sum(report.killed) < self.strikes:
            time.sleep(choose.uniform(*BETWEEN))
            place = choose.randrange(NODES)
            self.tell(f"{max(left, 0):.0f} s to go; node {place} is killed")
            nodes.kill(place)
            report.killed[place] += 1
            time.sleep(choose.uniform(*DOWN))
            nodes.begin(place)
            nodes.wait_until_whole()

    def _ask(self, programs: list[Program], report: ClusterReport) -> None:
        """What the programs counted, and what became of the indexes."""
        self.tell("All is up again; what waits is done")
        (self.folder / "stop").touch()
        told: dict[str, Any] = {}
        for program in programs:
            assert program.process is not None
            if program.process.wait(timeout=300):
                report.faults.append(f"{program.name} ended: {program.last_words()}")
            else:
                told |= json.loads(program.last_words().strip().rpartition("\n")[2])
        for name in ("searches", "slowest_ms", "published", "rebuilt", "broken_off"):
            setattr(report, name, told.get(name, 0))
        if told.get("degraded") or told.get("lacking"):
            report.faults.append(
                f"{told['degraded']} searches fell to the database, {told['lacking']} lacked something"
            )
        for row in json.loads(self._run("-m", "tests.faults.aftermath"))["index"]["audiences"]:
            if row["missing"] or row["stale"] or row["extra"]:
                report.faults.append(f"an index differs: {row}")
