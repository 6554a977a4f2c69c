"""One trial: a city is struck at random moments while it is written and read, and then asked for everything back."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .crowd import Crowd
from .databases import Database
from .followers import Receiver
from .programs import PROJECT, Program, programs
from .report import Report

BETWEEN = (0.2, 3.0)
"""Seconds between two strikes."""
IN_A_ROW = 0.3
"""How many strikes hit what is only just getting up; before the others all are up and at work."""
DOWN = (0.0, 1.0)
"""Seconds that what was killed stays away."""


@dataclass
class Trial:
    """`run` it once. The folder is its own, and holds the log of each program afterwards."""

    database: Database
    folder: Path
    seed: int
    seconds: float
    strikes: int = 1
    """At least so many, however slow the machine."""
    tell: Callable[[str], None] = lambda _: None
    """Is told what happens, in words for whoever waits."""

    def run(self) -> Report:
        report = Report(self.database.name, self.seed, self.seconds)
        with ExitStack() as ends:
            ends.callback(self.database.stop)
            receiver = Receiver()
            ends.callback(receiver.close)
            self.environment = self._environment(receiver)
            self.tell("A city is made")
            city = self._city(receiver)
            running = programs(self.environment, self.folder)
            for program in running.values():
                program.start()
                ends.callback(program.stop)
            _all_up(running)
            self._go(running, city, receiver, report)
        return report

    def _go(self, running: dict[str, Program], city: dict[str, Any], receiver: Receiver, report: Report) -> None:
        crowd = Crowd(running, city, self.seed, receiver, lags=2.0 if self.database.may_be_killed else 0.0)
        report.strikes = dict(self._strike(running))
        crowd.stop_writing()
        self.tell("All is up again; what waits is done")
        running["relay"].kill()
        found = json.loads(self._run("-m", "tests.faults.aftermath"))
        report.faults += _not_as_it_should_be(found)
        report.faults += crowd.faults(found["history"])
        if crowd.reader.refused and not self.database.may_be_killed:
            report.faults.append(f"{crowd.reader.refused} reads were refused")
        crowd.tell(report)
        report.events = len(found["history"])

    def _strike(self, running: dict[str, Program]) -> Counter[str]:
        """Kill somebody again and again until the time is over, and often enough; afterwards all are up."""
        choose, struck = random.Random(self.seed), Counter[str]()
        targets = ["web", "a worker", "relay", "relay", "live"]
        if self.database.may_be_killed:
            targets += ["database", "database"]
        ends = time.monotonic() + self.seconds
        while (left := ends - time.monotonic()) > 0 or struck.total() < self.strikes:
            if choose.random() > IN_A_ROW:
                _all_up(running)
            time.sleep(choose.uniform(*BETWEEN))
            target, down, place = choose.choice(targets), choose.uniform(*DOWN), choose.randrange(2)
            self.tell(f"{max(left, 0):.0f} s to go; {target} is killed")
            struck[target] += 1
            if target == "a worker":
                running["web"].kill_a_worker(place)
                continue
            killed: Database | Program = self.database if target == "database" else running[target]
            killed.kill()
            time.sleep(down)
            killed.start()
        _all_up(running)
        return struck

    def _city(self, receiver: Receiver) -> dict[str, Any]:
        if not self.database.has_tables:
            self._run("manage.py", "migrate", "--verbosity", "0")
        return json.loads(self._run("-m", "tests.faults.city", "--receiver", receiver.url))

    def _run(self, *arguments: str) -> str:
        """The last line that a program prints. Raises RuntimeError with what it complains of."""
        done = subprocess.run(
            [sys.executable, *arguments], cwd=PROJECT, env=self.environment, capture_output=True, text=True
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(arguments)} ended with {done.returncode}: {done.stderr[-2000:]}")
        return done.stdout.strip().rpartition("\n")[2]

    def _environment(self, receiver: Receiver) -> dict[str, str]:
        return os.environ | {
            "DATABASE_URL": self.database.url,
            "WELLSPRING_DATA": str(self.folder),
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "PYTHONPATH": os.pathsep.join([str(PROJECT), str(PROJECT / "site")]),
            "WELLSPRING_FOUR_EYES": "0",  # one editor is enough here
            "WELLSPRING_ACCESS_LOG": "",
            "WELLSPRING_WEBHOOKS_ALLOW": "127.0.0.0/8",
            "WELLSPRING_WEBHOOKS_PORTS": str(receiver.port),
            "WELLSPRING_WEBHOOKS_HTTP": "1",
        }


def _not_as_it_should_be(found: dict[str, Any]) -> Iterator[str]:
    """What the aftermath tells of faults."""
    for name, count in found["left"].items():
        yield f"{count} left of {name}"
    history = found["history"]
    if history != list(range(1, len(history) + 1)):
        yield f"the numbers of the history have gaps: {len(history)} up to {history[-1]}"
    if changes := found["documents"]["changes"]:
        yield f"documents differ from their pages: {changes[:5]}"
    if any(row["missing"] or row["stale"] or row["extra"] for row in found["index"]["audiences"]):
        yield f"the search index differs: {found['index']['audiences']}"


def _all_up(running: dict[str, Program]) -> None:
    for program in running.values():
        program.wait_until_up()
