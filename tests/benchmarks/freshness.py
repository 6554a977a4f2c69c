"""How soon what is published is seen: an alert through Varnish, and a service at each of two web workers.

Run as a program on a copy of a benchmark city; prints JSON, in seconds. This is the one benchmark that waits for the
clock on the wall, because that is what residents do; a busy machine makes it worse, never better. Without a Varnish the
first half is left out.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import django
from servers import PROJECT, free_port, wait_for

from tests.fixtures.varnish import InFront, varnish_in_front

ALERTS = 7
EDITS = 20
CONNECTIONS = 8
"""Each stays with the worker that took it; with eight, both have some."""
LOOK_EVERY = 0.02
PATIENCE = 60


def main() -> None:
    from django.conf import settings

    folder, found = Path(settings.DATA), {}
    with ExitStack() as running:
        port = running.enter_context(web())
        found["worker_seen"] = max(seconds for _ in range(EDITS) for seconds in edit_and_look(port))
        if shutil.which("varnishd", path=f"{os.environ['PATH']}:/usr/sbin"):
            varnish = running.enter_context(varnish_in_front(f"http://127.0.0.1:{port}", folder))
            running.enter_context(relay(varnish))
            alert_and_look(varnish.port)  # the relay may still be loading
            told = [alert_and_look(varnish.port) for _ in range(ALERTS)]
            found |= {"alert_seen": max(told), "alert_seen_usually": sorted(told)[len(told) // 2]}
    print(json.dumps(found))


def edit_and_look(port: int) -> list[float]:
    """Publish a change; for each connection, how long until it sees it."""
    from content.models import Service

    service = Service.objects.order_by("pk")[0]
    path = f"/api/v1/services/{service.translation_key}"
    connections = [HTTPConnection("127.0.0.1", port, timeout=PATIENCE) for _ in range(CONNECTIONS)]
    for connection in connections:
        ask(connection, path)  # so that each worker has it in its cache
    service.summary = f"Changed at {time.perf_counter_ns()}"
    service.save_revision().publish()
    began, seen = time.perf_counter(), []
    for connection in connections:
        until(lambda: service.summary in ask(connection, path))  # noqa: B023 - it is over before the next one
        seen.append(time.perf_counter() - began)
        connection.close()
    return seen


def alert_and_look(port: int) -> float:
    """Publish an alert as the desk does, and ask the cache for what is in force until it is told."""
    from content.models import Alert, AlertsIndex
    from content.transaction import publication

    asking = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    title, path = f"Boil your water, says {time.time_ns()}", "/api/v1/alerts?active=true"
    ask(asking, path)  # so that the cache has what was in force until now
    with publication():
        page = Alert(title=title, message="<p>A water main broke.</p>", whole_city=True, live=False)
        AlertsIndex.objects.get(locale__language_code="en").add_child(instance=page)
        page.save_revision().publish()
    began = time.perf_counter()
    until(lambda: title in ask(asking, path))
    took = time.perf_counter() - began
    asking.close()
    return took


def ask(connection: HTTPConnection, path: str) -> str:
    connection.request("GET", path)
    return connection.getresponse().read().decode()


def until(is_so: Callable[[], bool]) -> None:
    give_up = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > give_up:
            raise TimeoutError("it is never seen")
        time.sleep(LOOK_EVERY)


@contextmanager
def web() -> Iterator[int]:
    """The port of two workers, as a city runs them."""
    port = free_port()
    where = ["--host", "127.0.0.1", "--port", str(port), "--log-level", "warning"]
    how = ["--interface", "wsgi", "--workers", "2", "--blocking-threads", "1"]
    with program("-m", "granian", *where, *how, "config.wsgi:application") as process:
        wait_for(port, process)
        yield port


@contextmanager
def relay(varnish: InFront) -> Iterator[None]:
    with program(str(PROJECT / "manage.py"), "relay", WELLSPRING_CACHES=json.dumps(varnish.settings)):
        yield


@contextmanager
def program(*arguments: str, **settings: str) -> Iterator[subprocess.Popen[bytes]]:
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen([sys.executable, *arguments], env=os.environ | settings, **quiet)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


if __name__ == "__main__":
    django.setup()
    main()
