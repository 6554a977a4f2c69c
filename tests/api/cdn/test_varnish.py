"""A real Varnish in front, configured as we document it: it keeps, forgets what was published, and never a secret."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from django.utils import timezone

from api import cdn
from api.cdn.varnish import Varnish
from content.publishing.consumers import configured
from content.publishing.relay import Relay

pytestmark = [pytest.mark.needs_varnish, pytest.mark.django_db(transaction=True)]
TOKEN = "purge-me"
PATIENCE = 20
"""Seconds after which a Varnish that does not start fails the test. Nothing is measured here."""


@dataclass
class InFront:
    """Varnish, asked as a browser asks."""

    address: str

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            with urlopen(Request(self.address + path, headers=sent, method=method), timeout=10) as answer:
                return answer.status, dict(answer.headers), answer.read().decode()
        except HTTPError as error:
            return error.code, dict(error.headers), error.read().decode()


@pytest.fixture
def varnish(live_server: Any, tmp_path: Path, settings: Any) -> Iterator[InFront]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    vcl = (Path(cdn.__file__).parent / "varnish.vcl").read_text()
    (tmp_path / "city.vcl").write_text(vcl.replace('"8000"', f'"{live_server.url.rpartition(":")[2]}"'))
    program = shutil.which("varnishd") or "/usr/sbin/varnishd"
    arguments = ["-F", "-a", f"127.0.0.1:{port}", "-f", str(tmp_path / "city.vcl"), "-n", str(tmp_path / "varnish")]
    process = subprocess.Popen(
        [program, "-j", "none", *arguments, "-s", "malloc,16m", "-p", "http_gzip_support=off"],
        env={**os.environ, "WELLSPRING_PURGE_TOKEN": TOKEN},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    settings.CACHES_IN_FRONT = [["api.cdn.varnish.Varnish", {"url": address, "token": TOKEN}]]
    settings.OUTBOX_CONSUMERS = {"caches": "api.cdn.purging.Purger"}
    try:
        _wait_for(port, process)
        yield InFront(address)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up:
        assert process.poll() is None, "varnishd ended"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            continue
    raise AssertionError("varnishd does not answer")


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
