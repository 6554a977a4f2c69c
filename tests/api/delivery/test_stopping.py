"""A web process that is told to stop answers what it has begun."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from tests.fixtures.processes import PROJECT, environment

BODY = b'{"content_id": "not one", "helpful": true}'
PATIENCE = 60


@pytest.fixture
def web(transactional_db):
    """A server as a city runs it: the process, and the port where it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = ["--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--workers-kill-timeout", "30"]
    paths = os.pathsep.join([str(PROJECT), str(PROJECT / "site"), os.environ.get("PYTHONPATH", "")])
    with subprocess.Popen(
        [sys.executable, "-m", "granian", *command, "config.wsgi:application"],
        env=environment("config.settings.test", PYTHONPATH=paths),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        yield process, port
        process.kill()


def connected(port):
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        except OSError:
            time.sleep(0.1)
    raise AssertionError("nothing comes up")


def test_a_request_under_way_is_answered_before_the_process_ends(web):
    process, port = web
    with connected(port) as ready:  # the worker answers, so that the next request is with it and not in a queue
        ready.sendall(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        assert ready.recv(20).startswith(b"HTTP/1.1 200")
    with connected(port) as client:
        head = "POST /api/v1/feedback HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        client.sendall(f"{head}Content-Length: {len(BODY)}\r\n\r\n".encode() + BODY[:10])
        time.sleep(0.5)
        process.send_signal(signal.SIGTERM)
        time.sleep(0.5)
        client.sendall(BODY[10:])
        assert client.recv(20).startswith(b"HTTP/1.1 400"), "the answer to a whole request, which names no item"
    assert process.wait(timeout=PATIENCE) == 0
