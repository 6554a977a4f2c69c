"""A real Varnish in front, configured as we document it: it keeps, forgets what was published, and never a secret."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.message import Message
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.request import Request, urlopen

import pytest
from django.urls import reverse
from django.utils import timezone

from api.cdn.purging import Purger
from api.cdn.searching import FollowsRules, FollowsSearch
from api.cdn.varnish import Varnish
from content.publishing.consumers import configured
from content.publishing.relay import TICK_EVERY, Relay
from search.sync import SearchConsumer
from tests.fixtures.varnish import TOKEN, InFront, varnish_in_front

pytestmark = [pytest.mark.needs_varnish, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def varnish(live_server: Any, tmp_path: Path, settings: Any) -> Iterator[InFront]:
    with varnish_in_front(live_server.url, tmp_path) as varnish:
        settings.CACHES_IN_FRONT = varnish.settings
        settings.OUTBOX_CONSUMERS = {"caches": "api.cdn.purging.Purger"}
        yield varnish


@pytest.fixture
def relay(varnish: InFront) -> Relay:
    return Relay(timezone.now, consumers=configured(), jobs={})


def test_what_is_published_reaches_a_client_through_the_cache(varnish, relay, make_department, make_service, edit):
    parks = make_department()
    service = make_service(parks)
    make_service(parks, "Pool parties")
    relay.catch_up()
    paths = ("/api/v1/services/swim-lessons", "/api/v1/services", "/api/v1/by-path?path=/parks/swim-lessons")
    first = [varnish.get(path) for path in paths]
    other = varnish.get("/api/v1/topics")
    edit(service, summary="Closed for repairs.")

    assert [varnish.get(path)[2] for path in paths] == [body for _, _, body in first], "they come out of the cache"
    relay.catch_up()
    again = [varnish.get(path) for path in paths]
    assert [status for status, _, _ in again] == [200, 200, 200]
    assert all("Closed for repairs." in body for _, _, body in again)
    assert varnish.get("/api/v1/topics")[1]["ETag"] == other[1]["ETag"]
    assert "Surrogate-Key" not in again[0][1]


def test_what_is_searched_while_search_has_not_heard_of_it_is_not_kept(varnish, make_department, make_service, index):
    make_department()
    index()
    asked = []

    class Meanwhile:
        audiences = ("public",)

        def consume(self, audience, events):
            asked.append(found())

    def found():
        return json.loads(varnish.get("/api/v1/search?q=sofa&exact=true")[2])["total"]

    told = {"caches": Purger(), "resident": Meanwhile(), "search": SearchConsumer(), "searches": FollowsSearch()}
    relay = Relay(timezone.now, consumers=told, jobs={})
    relay.catch_up()
    make_service(make_department("Waste"), "Sofa pickup")
    asked.clear()
    relay.catch_up()
    assert (asked[0], found()) == (0, 1)


def test_what_editors_change_about_searches_reaches_a_client_through_the_cache(
    varnish, make_department, make_service, index, admin_client
):
    make_service(make_department(), "Large item pickup")
    index()
    clock = [timezone.now()]
    relay = Relay(lambda: clock[0], consumers={}, jobs={"searches": FollowsRules()})

    def ticks(times=1):
        for _ in range(times):
            clock[0] += TICK_EVERY
            relay.step()

    def found():
        return json.loads(varnish.get("/api/v1/search?q=davenport")[2])["total"]

    ticks(2)
    assert found() == 0
    admin_client.post(reverse("search_words:add"), {"words": "davenport => large item", "locale": "en"})
    assert found() == 0, "it comes out of the cache"
    ticks()
    assert found() == 1


@contextmanager
def service(answer: Callable[[BaseHTTPRequestHandler], None]) -> Iterator[str]:
    """The address of a service that is well, and answers so, until the block ends."""

    class Service(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/healthz":
                self.send_response(204)
                self.end_headers()
            else:
                answer(self)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def test_no_client_says_by_an_underscore_where_it_comes_from(tmp_path):
    heard: list[Message] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        heard.append(request.headers)
        request.send_response(204)
        request.end_headers()

    claims = {"X_Forwarded_For": "192.0.2.1", "x_forwarded_proto": "https"}
    with service(answer) as address, varnish_in_front(address, tmp_path) as varnish:
        urlopen(Request(f"{varnish.address}/api/v1/services", headers=claims), timeout=10).close()
    (sent,) = heard
    assert sent["X-Forwarded-For"] == "127.0.0.1"
    assert not [name for name in sent if "_" in name]


def test_the_redirect_to_https_is_not_kept_for_those_who_come_by_https(tmp_path):
    def answer(request: BaseHTTPRequestHandler) -> None:
        is_secure = request.headers["X-Forwarded-Proto"] == "https"
        request.send_response(200 if is_secure else 301)
        if is_secure:
            request.send_header("Cache-Control", "public, max-age=0, s-maxage=60")
        request.send_header("Location", "https://city.example/problems/gone")
        request.send_header("Content-Length", "0")
        request.end_headers()

    with service(answer) as address, varnish_in_front(address, tmp_path) as varnish:
        connection = HTTPConnection("127.0.0.1", varnish.port, timeout=10)

        def status(scheme: str) -> int:
            connection.request("GET", "/problems/gone", headers={"X-Forwarded-Proto": scheme})
            answer = connection.getresponse()
            answer.read()
            return answer.status

        assert [status("http"), status("https")] == [301, 200]
        connection.close()


def test_while_the_service_fails_what_was_read_before_is_sent_but_no_old_alert(tmp_path):
    lives = {
        "/item": "public, max-age=0, s-maxage=1, stale-while-revalidate=60, stale-if-error=86400",
        "/alerts": "public, max-age=0, s-maxage=1, must-revalidate",
    }
    said: list[tuple[str, str]] = []
    status, text = 200, "First"

    def answer(request: BaseHTTPRequestHandler) -> None:
        said.append((request.path, text))
        request.send_response(status)
        request.send_header("Cache-Control", lives.get(request.path, "no-store"))
        request.send_header("Content-Length", str(len(text)))
        request.end_headers()
        request.wfile.write(text.encode())

    with service(answer) as address, varnish_in_front(address, tmp_path, stale="0s") as varnish:

        def read(path: str) -> tuple[int, str]:
            got, _, body = varnish.get(path)
            return got, body

        assert [read(path) for path in lives] == [(200, "First"), (200, "First")]
        status, text = 503, "No database"
        while ("/item", "No database") not in said:  # until it is stale
            assert read("/item") == (200, "First")
        while ("/alerts", "No database") not in said:
            told = read("/alerts")
        assert told == (503, "No database")
        assert read("/never-read") == (503, "No database"), "in the service's words, not Varnish's"
        status, text = 200, "Second"
        assert read("/item") == (200, "Second")


def test_only_the_relay_may_purge(varnish):
    status, _, _ = varnish.get("/", "PURGE", Surrogate_Key="changes", Authorization="Bearer guessed")
    assert status == 403
    Varnish(varnish.address, TOKEN).purge(["changes"])


def test_what_agents_read_is_never_kept(varnish, make_department, make_service, edit, agent_key):
    service = make_service(make_department())
    edit(service, agent_notes="<p>Ask for Sam.</p>")
    key = {"Authorization": f"Bearer {agent_key}"}

    assert "Ask for Sam." in varnish.get("/api/v1/agent/services/swim-lessons", **key)[2]
    assert varnish.get("/api/v1/agent/services/swim-lessons")[0] == 401
    edit(service, agent_notes="<p>Ask for Lee.</p>")
    assert "Ask for Lee." in varnish.get("/api/v1/agent/services/swim-lessons", **key)[2]


def test_each_client_gets_the_form_it_can_read(varnish, make_department, make_service):
    make_service(make_department(), body=[("text", "<p>Learn to swim, whatever your age.</p>" * 10)])
    path = "/api/v1/services/swim-lessons"
    with urlopen(Request(varnish.address + path, headers={"Accept-Encoding": "gzip, br"}), timeout=10) as answer:
        assert answer.headers["Content-Encoding"] == "br"
    assert "Learn to swim" in varnish.get(path)[2]


def test_an_alert_ends_for_a_client_behind_the_cache_within_its_ten_seconds(varnish, make_alert):
    make_alert()
    life = varnish.get("/api/v1/alerts?active=true")[1]["Cache-Control"]
    seconds = int(life.partition("s-maxage=")[2].partition(",")[0])
    assert seconds <= 10
    assert "must-revalidate" in life
    assert "stale" not in life


def test_an_alert_that_is_published_or_over_is_told_through_the_cache_once_the_relay_has_purged(
    varnish, relay, make_alert, edit
):
    def titles() -> list[str]:
        return [alert["title"] for alert in json.loads(varnish.get("/api/v1/alerts?active=true")[2])["items"]]

    relay.catch_up()
    assert titles() == []
    alert = make_alert("Boil your water")
    assert titles() == [], "it comes out of the cache"
    relay.catch_up()
    assert titles() == ["Boil your water"]

    edit(alert, expires=timezone.now())
    relay.catch_up()
    assert titles() == []
