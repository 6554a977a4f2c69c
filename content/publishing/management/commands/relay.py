"""`manage.py relay`: run a relay until it is told to stop."""

from __future__ import annotations

import gc
import signal
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import InterfaceError, OperationalError, close_old_connections
from django.utils import timezone

from content.arguments import file_to_write, number_between, writing
from content.publishing.relay import Relay


class Command(BaseCommand):
    help = "Carry events to their consumers, publish and expire what is scheduled. Run one or more."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="do what is due now, then stop")
        parser.add_argument(
            "--poll", type=number_between(0.01, 60), default=0.3, metavar="SECONDS", help="how long to rest when idle"
        )
        parser.add_argument(
            "--alive", type=file_to_write, metavar="FILE", help="touch it at each step, for a health check"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        relay = Relay(clock=timezone.now)
        if options["once"]:
            relay.catch_up()
            return
        stopping = relay.stopping
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: stopping.set())
        gc.collect()
        gc.freeze()  # what is loaded by now stays: looking through it again and again is a third of a large fan-out
        self.stderr.write(f"relay {relay.name} runs")
        while not stopping.is_set():
            if options["alive"]:
                with writing(options["alive"]):
                    options["alive"].touch()
            try:
                busy = relay.step()
            except (OperationalError, InterfaceError) as error:
                self.stderr.write(self.style.WARNING(f"the database is away: {error}"))
                close_old_connections()
                stopping.wait(2)
                continue
            if not busy:
                stopping.wait(options["poll"])
