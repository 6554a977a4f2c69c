"""The live stream as browsers have it: a real server, clients that stay, leave, and come back for what they missed."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from content.publishing import queries

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 60
"""Seconds after which a server that does not come up fails the test. Nothing is measured here."""


class Client:
    """One connection that reads frames as they come."""

    def __init__(self, port: int, path: str, **headers: str) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.connection.request("GET", path, headers={name.replace("_", "-"): text for name, text in headers.items()})
        self.answer = self.connection.getresponse()

    def frame(self) -> dict[str, str]:
        """The next frame that says something, by its fields."""
        fields: dict[str, str] = {}
        while True:
            line = self.answer.readline().decode().rstrip("\n")
            if not line and fields:
                return fields
            name, _, value = line.partition(": ")
            if name:
                fields[name] = value

    def event(self) -> dict[str, Any]:
        """The next event, without the frames that only tell a place."""
        while "data" not in (frame := self.frame()):
            pass
        return {"id": int(frame["id"]), **json.loads(frame["data"])}

    def close(self) -> None:
        self.connection.close()


@pytest.fixture
def live(transactional_db: Any) -> Iterator[int]:
    """The port of a server that serves the stream from the database of this test."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    name = settings.DATABASES["default"]["NAME"]
    database = (
        f"sqlite:///{name}"
        if connection.vendor == "sqlite"
        else os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{name}"
    )
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "granian",
            "--interface",
            "asgi",
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
            "config.live:application",
        ],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.test", "DATABASE_URL": database},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        give_up = time.monotonic() + PATIENCE
        while True:
            assert process.poll() is None and time.monotonic() < give_up, "the live stream does not come up"
            try:
                Client(port, "/healthz").close()
                break
            except OSError:
                continue
        yield port
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            raise


@pytest.mark.database
def test_clients_hear_what_happens_and_come_back_for_what_they_missed(
    live, make_department, make_service, edit, agent_key
):
    parks = make_department()
    everything = Client(live, "/api/v1/changes/stream?since=0")
    heard = everything.event()
    assert (heard["event"], heard["path"]) == ("item.published", "/parks")
    assert everything.answer.headers["Content-Type"] == "text/event-stream"
    assert everything.answer.headers["Access-Control-Allow-Origin"] == "*"

    services = Client(live, "/api/v1/changes/stream?type=service")
    assert int(services.frame()["id"]) == queries.last_sequence("public")
    agents = Client(live, "/api/v1/agent/changes/stream", Authorization=f"Bearer {agent_key}")
    agents.frame()

    service = make_service(parks)
    edit(parks, mission="To play.")
    assert services.event()["path"] == everything.event()["path"] == "/parks/swim-lessons"
    assert agents.event()["url"].startswith("http://testserver/api/v1/agent/services/")
    edit(service, agent_notes="<p>Ask for Sam.</p>")
    edit(service, summary="Every Saturday.")
    last = services.event()
    assert (last["event"], last["version"]) == ("item.updated", 2)
    services.close()

    edit(service, summary="Every Sunday.")
    again = Client(live, "/api/v1/changes/stream?type=service&since=0", Last_Event_ID=str(last["id"]))
    assert again.event()["version"] == 3
    for client in (everything, agents, again):
        client.close()


def test_who_may_not_listen_is_told_why(live):
    for path, status, told in (
        ("/api/v1/agent/changes/stream", 401, "Authorization"),
        ("/api/v1/changes/stream?kind=x", 400, "last_event_id"),
        ("/api/v1/changes/stream?since=-1", 400, "since"),
        ("/api/v1/services", 404, "/api/v1/changes/stream"),
    ):
        client = Client(live, path)
        body = client.answer.read().decode()
        assert client.answer.status == status
        assert client.answer.headers["Content-Type"] == "application/problem+json"
        assert told in body
        client.close()
