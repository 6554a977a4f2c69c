"""A newcomer types `make demo`: a whole city, its desk and its API are there, and all of it goes when they leave.

The one test that seeds the whole city, in a process and a folder of its own, as the newcomer's is.
"""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import Any
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener, urlopen

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PATIENCE = 400
"""Seconds after which a demo that hangs is ended, so that a test fails rather than waits. Nothing is measured here."""


@dataclass
class Demo:
    """A demo that is up, and what it printed."""

    process: subprocess.Popen[str]
    port: int
    folder: Path
    table: str

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str, **headers: str) -> str:
        with urlopen(Request(f"{self.address}{path}", headers=headers), timeout=60) as answer:
            return answer.read().decode()

    def json(self, path: str, **headers: str) -> Any:
        return json.loads(self.get(path, **headers))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(port: int, folder: Path) -> subprocess.Popen[str]:
    surroundings = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DEBUG")}
    return subprocess.Popen(
        [sys.executable, "-m", "config.demo", "--port", str(port)],
        env={**surroundings, "WELLSPRING_DATA": str(folder), "PYTHONPATH": str(PROJECT / "site"), "COLUMNS": "80"},
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def until_up(process: subprocess.Popen[str]) -> str:
    """What it prints until it says how to stop it, or until it ends."""
    assert process.stdout is not None
    printed = ""
    for line in process.stdout:
        printed += line
        if "Ctrl-C" in line:
            break
    return printed


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    port, folder = free_port(), tmp_path_factory.mktemp("demo")
    demo = Demo(start(port, folder), port, folder, "")
    timer = Timer(PATIENCE, demo.process.terminate)
    timer.start()
    try:
        demo.table = until_up(demo.process)
        assert demo.process.poll() is None, demo.process.stderr and demo.process.stderr.read()
        yield demo
    finally:
        timer.cancel()
        demo.process.terminate()  # the last test has started another one
        demo.process.communicate(timeout=60)


def test_the_table_says_where_everything_is_and_every_address_answers(demo: Demo):
    addresses = re.findall(rf"{demo.address}(/\S+)", demo.table.split("curl")[0])

    assert {"/admin/", "/api/v1/docs", "/graphql"} <= set(addresses)
    for path in addresses:
        assert demo.get(path, Accept="text/html,*/*"), path


def test_a_command_beside_it_goes_by_its_address(demo: Demo):
    """The demo's port is hardly ever 8000 here, and addresses stand in every document."""
    names = ("WAGTAILADMIN_BASE_URL", "WELLSPRING_API_URL", "WELLSPRING_PUBLIC_URL", "DATABASE_URL")
    surroundings = {name: value for name, value in os.environ.items() if name not in names}
    told = subprocess.run(
        [sys.executable, "manage.py", "republish", "--check", "--json"],
        env={**surroundings, "WELLSPRING_DATA": str(demo.folder), "DJANGO_SETTINGS_MODULE": "config.settings.dev"},
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert json.loads(told.stdout)["changes"] == []
    assert told.returncode == 0, told.stderr


def test_the_city_is_whole(demo: Demo):
    totals = {
        (kind, locale): demo.json(f"/api/v1/{kind}?total=true&limit=1&locale={locale}")["total"]
        for kind in ("departments", "services", "faqs", "locations")
        for locale in ("en", "es")
    }

    least = {"departments": 12, "services": 60, "faqs": 80, "locations": 20}
    for kind, number in least.items():
        assert totals[kind, "en"] >= number
        assert totals[kind, "es"] * 3 >= totals[kind, "en"]


def test_no_link_in_the_city_is_dead(demo: Demo):
    """What documents link to, in text or as a relation, is an item or a part of one. Languages share addresses."""
    items = [item for locale in ("en", "es") for item in everything(demo, locale)]
    urls = {page["url"] for item in items for page in (item, *item.get("parts", ()))}

    linked = set(re.findall(rf"{demo.address}/site[^\"'\\\s<]*", json.dumps(items)))
    assert len(items) > 300
    assert linked == urls
    text = json.dumps([item.get("body") for item in items])
    assert "linktype" not in text
    assert "riverbend:" not in text


def everything(demo: Demo, locale: str) -> list[Any]:
    """The snapshot of a language, whole."""
    items, next_page = [], f"/api/v1/snapshot?locale={locale}"
    while next_page:
        page = demo.json(next_page)
        items += page["items"]
        next_page = (page["next"] or "").removeprefix(demo.address)
    return items


def test_addresses_in_documents_follow_the_port(demo: Demo):
    item = demo.json("/api/v1/services/bulky-item-pickup?locale=es")

    assert item["locale"] == "es"
    assert item["url"] == f"{demo.address}/site{item['path']}"


def test_search_soon_finds_what_was_seeded(demo: Demo):
    """The relay fills the index while the demo is already up, so this asks until it is there."""
    answers = (demo.json("/api/v1/search?q=sofa")["items"] for _ in range(5_000))

    assert any(item["slug"] == "bulky-item-pickup" for items in answers for item in items)


def test_the_agent_s_key_opens_what_only_agents_read(demo: Demo):
    header, path = re.findall(rf"curl -H '([^']+)' {demo.address}(\S+)", demo.table)[0]
    name, _, value = header.partition(": ")

    assert demo.json(path, **{name: value})["agent"]["script"]
    assert (demo.folder / "demo" / "agent-key").stat().st_mode & 0o777 == 0o600


def test_the_desk_comes_with_its_styles(demo: Demo):
    style = re.findall(r'href="(/static/[^"]+\.css[^"]*)"', demo.get("/admin/login/"))[0]

    assert "{" in demo.get(style)


def test_the_editor_of_the_table_logs_in_and_soon_finds_a_page(demo: Demo):
    login = re.search(r"editor\s+(\S+)", demo.table.split("Password")[1])
    assert login is not None
    browser = build_opener(HTTPCookieProcessor())

    def ask(path: str, **form: str) -> str:
        fields = urlencode(form).encode() if form else None
        with browser.open(Request(f"{demo.address}{path}", fields, {"Referer": demo.address}), timeout=60) as answer:
            return answer.read().decode()

    token = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', ask("/admin/login/"))[0]
    ask("/admin/login/", username="editor", password=login[1], csrfmiddlewaretoken=token)

    found = (ask("/admin/pages/search/?q=bulky") for _ in range(1_000))
    assert any("Bulky item pickup" in page for page in found)


def test_a_port_that_is_taken_and_a_folder_in_use_are_told_plainly(demo: Demo, tmp_path: Path):
    same_port, same_folder = start(demo.port, tmp_path), start(free_port(), demo.folder)

    assert f"Port {demo.port} cannot be used" in same_port.communicate(timeout=PATIENCE)[1]
    assert "Another demo runs in" in same_folder.communicate(timeout=PATIENCE)[1]
    assert (same_port.returncode, same_folder.returncode) == (1, 1)
    assert demo.get("/healthz")


def test_it_stops_with_all_its_children_and_starts_again_as_it_was(demo: Demo):
    children = [
        int(pid) for pid in Path(f"/proc/{demo.process.pid}/task/{demo.process.pid}/children").read_text().split()
    ]
    demo.process.send_signal(signal.SIGINT)
    told = demo.process.communicate(timeout=60)[1]

    assert demo.process.returncode == 0
    assert "Stopped." in told
    assert len(children) == 2
    assert not [pid for pid in children if Path(f"/proc/{pid}").exists()]

    demo.process = start(demo.port, demo.folder)
    assert until_up(demo.process) == demo.table
    assert demo.json("/api/v1/services/bulky-item-pickup")["version"]
