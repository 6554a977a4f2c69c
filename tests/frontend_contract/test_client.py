"""The TypeScript client: made from the contract as it is, sound by its compiler, and tried on a real city.

What it is asked to do stands in frontend-contract/client/test; here are the city, its desk, and a place to build in.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from django.db import connections
from django.utils import timezone

from api import keys
from api.bundles import work as bundles
from content.publishing import queries
from content.publishing.restored import tell_of_the_gap
from content.transaction import publication
from search.sync import SearchConsumer
from tests.conftest import PROJECT
from tests.fixtures.serving import serving

CONTRACT = PROJECT / "frontend-contract"
pytestmark = pytest.mark.needs_node


def run(folder: Path, *command: str, **environment: str) -> None:
    """Run a command there; where it fails, what it said is the failure."""
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout[-6000:]}{done.stderr[-3000:]}"


@pytest.fixture(scope="module")
def client(tmp_path_factory: Any) -> Path:
    """A copy of the client's folder beside the contract, with its tools, built with its tests."""
    root = tmp_path_factory.mktemp("frontend-contract")
    for contract in CONTRACT.glob("*.json"):
        (root / contract.name).symlink_to(contract)
    folder = root / "client"
    shutil.copytree(CONTRACT / "client", folder, ignore=shutil.ignore_patterns("node_modules", "dist"))
    if (CONTRACT / "client" / "node_modules").is_dir():
        (folder / "node_modules").symlink_to(CONTRACT / "client" / "node_modules")
    else:
        run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    run(folder, "npm", "run", "build")
    run(folder, "npm", "run", "build:test")
    return folder


@contextmanager
def desk(**actions: Callable[[], Any]) -> Iterator[str]:
    """An address below which a POST to the name of an action does it."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            try:
                actions[self.path.strip("/")]()
            finally:
                connections.close_all()  # of this thread
            self.send_response(204)
            self.end_headers()

        def log_message(self, *args: Any) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def change(page: Any, **fields: Any) -> None:
    page.refresh_from_db()
    with publication():
        for name, value in fields.items():
            setattr(page, name, value)
        page.save_revision().publish()


def unpublish(page: Any) -> None:
    page.refresh_from_db()
    with publication():
        page.unpublish()


@pytest.mark.django_db(transaction=True)
def test_it_reads_a_real_city(
    client, make_department, make_service, make_location, make_hours, make_alert, monkeypatch
):
    parks = make_department()
    swimming = make_service(parks, agent_notes="<p>Ask for Sam.</p>")
    make_service(parks, "Canoes")
    skating = make_service(parks, "Skating")
    make_location(parks, opening_hours=make_hours())
    make_alert(kind="emergency")
    SearchConsumer().consume("public", queries.changes("public", 0, 1000))
    monkeypatch.setattr(bundles, "BUDGET", float("inf"))
    key = keys.issue("Console", "agent", now=timezone.now())[1]

    doings = {
        "edits": lambda: change(swimming, summary="Every Sunday."),
        "unpublishes": lambda: unpublish(skating),
        "ticks": lambda: bundles.work(timezone.now()),
        "restores": lambda: (tell_of_the_gap(), change(swimming, summary="Every Monday.")),
        "renames": lambda: change(swimming, slug="learn-to-swim"),
    }
    with (
        serving("wsgi", "config.wsgi:application") as web,
        serving("asgi", "config.live:application") as live,
        desk(**doings) as address,
    ):
        told = {"URL": web, "LIVE_URL": live, "DESK_URL": address, "AGENT_KEY": key}
        run(client, "npm", "test", **{f"WELLSPRING_{name}": value for name, value in told.items()})


def test_its_types_are_those_of_the_contract(client):
    run(client, "npm", "run", "generated")


def test_its_lock_file_names_no_registry():
    assert '"resolved"' not in (CONTRACT / "client" / "package-lock.json").read_text(encoding="utf-8")
