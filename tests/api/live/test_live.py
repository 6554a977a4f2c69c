"""The live stream as browsers have it: a real server, clients that stay, leave, and come back for what they missed."""

from __future__ import annotations

import http.client
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

import tests.fixtures.serving
from api.live.application import MOST_FROM_ONE
from content.publishing import queries
from content.publishing.models import OutboxEvent
from tests.fixtures.serving import PATIENCE, serving

pytestmark = pytest.mark.django_db(transaction=True)


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
    with serving("asgi", "config.live:application") as address:
        yield int(address.rpartition(":")[2])


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
    assert agents.event()["url"].startswith(f"http://127.0.0.1:{live}/api/v1/agent/services/")
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


def test_who_may_not_listen_is_told_why(live, make_department, edit):
    edit(make_department(), mission="To play.")
    OutboxEvent.objects.filter(audience="public", sequence=1).delete()
    for path, status, told in (
        ("/api/v1/changes/stream?since=0", 410, "history-forgotten"),
        ("/api/v1/changes/stream?since=99999999", 410, "ahead of the history"),
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


def test_one_address_keeps_fifty_streams_open_however_fast_it_asks(live):
    """All ask before any is answered, as a script does."""
    connections = [http.client.HTTPConnection("127.0.0.1", live, timeout=PATIENCE) for _ in range(MOST_FROM_ONE + 10)]
    for connection in connections:
        connection.request("GET", "/api/v1/changes/stream")
    statuses = [connection.getresponse().status for connection in connections]
    assert Counter(statuses) == {200: MOST_FROM_ONE, 429: 10}
    for connection in connections:
        connection.close()


def test_a_stop_waits_for_no_client_that_stays(transactional_db):
    with serving("asgi", "config.live:application", "--workers-kill-timeout", "1") as address:
        stays = Client(int(address.rpartition(":")[2]), "/api/v1/changes/stream")
        assert stays.frame()
    stays.close()


def test_who_comes_while_the_database_is_away_is_told_to_come_again(monkeypatch, tmp_path):
    """With 500, our clients would believe that asking again is in vain."""
    monkeypatch.setattr(tests.fixtures.serving, "_database", lambda: f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    with serving("asgi", "config.live:application") as address:
        client = Client(int(address.rpartition(":")[2]), "/api/v1/changes/stream?since=0")
        assert (client.answer.status, client.answer.headers["Retry-After"]) == (503, "5")
        assert json.loads(client.answer.read())["type"] == "/problems/unavailable"
        client.close()


def test_a_client_says_nothing_in_place_of_a_proxy_by_an_underscore(live):
    connection = http.client.HTTPConnection("127.0.0.1", live, timeout=PATIENCE)
    connection.request("GET", "/api/v1/changes/stream?since=-1", headers={"X_Request_ID": "not-a-proxys"})
    assert connection.getresponse().headers["X-Request-ID"] != "not-a-proxys"
    connection.close()
