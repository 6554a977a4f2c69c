"""The TypeScript client as those who use it have it: built once for all tests of it."""

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

from content.transaction import publication
from tests.conftest import PROJECT

CONTRACT = PROJECT / "frontend-contract"


def run(folder: Path, *command: str, **environment: str) -> None:
    """Run a command there; where it fails, what it said is the failure."""
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout[-6000:]}{done.stderr[-3000:]}"


@pytest.fixture(scope="package")
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


def change(page: Any, **fields: Any) -> None:
    page.refresh_from_db()
    with publication():
        for name, value in fields.items():
            setattr(page, name, value)
        page.save_revision().publish()


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
