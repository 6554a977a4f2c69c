"""Each request gets a line and a name, and nobody can tell from it who asked or what for."""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys

from api import keys
from api.delivery.door import Door
from api.delivery.generations import Read
from api.request_id import WithRequestId
from tests.fixtures.doors import ask, nothing_behind
from tests.fixtures.processes import environment

TELLS_AND_ENDS = """
import sys
import django
django.setup()
from api.delivery.log import AccessLog
from api.delivery.told import Telling
telling = Telling(AccessLog(sys.argv[1]).write)
telling.tell((0.0, "the-last-one", "GET", "/", "200 OK", 5, 0.1, "fast", None))
"""


def test_a_line_for_each_request_at_either_door(city, django, settings, tmp_path, agent_key):
    settings.ACCESS_LOG = str(tmp_path / "access.log")
    door = Door(django)
    ask(door, "/api/v1/search?q=my+landlord+Mr+Smith", x_request_id="proxy-0001")
    ask(door, "/api/v1/agent/services?limit=1", authorization=f"Bearer {agent_key}", accept_encoding="br")
    ask(door, "/api/v1/nothing", method="POST")
    door.telling.now()

    lines = [json.loads(line) for line in (tmp_path / "access.log").read_text().splitlines()]
    assert [(line["path"], line["status"], line["door"]) for line in lines] == [
        ("/api/v1/search", 200, "fast"),
        ("/api/v1/agent/services", 200, "fast"),
        ("/api/v1/nothing", 404, "django"),
    ]
    assert lines[0]["id"] == "proxy-0001"
    assert [line["key"] for line in lines] == [None, keys.ApiKey.objects.get().pk, None]
    assert all(line["bytes"] > 0 and line["ms"] > 0 and line["at"].endswith("Z") for line in lines)
    for told in ("Smith", "127.0.0.1", agent_key):
        assert told not in (tmp_path / "access.log").read_text()


def test_what_opens_a_draft_is_not_in_the_log(city, django, settings, tmp_path):
    settings.ACCESS_LOG = str(tmp_path / "access.log")
    door = Door(django)
    ask(door, "/preview/media/t0ken-of-a-draft/renditions/x/pool.avif")
    ask(door, "/preview?token=t0ken-of-a-draft")
    ask(door, "/admin/password_reset/confirm/MQ/t0ken-of-a-letter/")
    door.telling.now()

    lines = [json.loads(line)["path"] for line in (tmp_path / "access.log").read_text().splitlines()]
    assert lines == ["/preview/media/…/renditions/x/pool.avif", "/preview", "/admin/password_reset/confirm/MQ/…/"]


WARNS_AND_FAILS = """
import logging
import django
from django.test import Client
django.setup()
logging.getLogger().setLevel(logging.WARNING)
Client().get("/preview/media/t0ken-of-a-draft", headers={"host": "localhost"})
try:
    raise LookupError("/preview/media/t0ken-of-a-draft/pool.avif")
except LookupError:
    logging.getLogger("anybody").exception("%s failed", "/admin/password_reset/confirm/MQ/t0ken-of-a-letter/")
"""


def test_nor_is_it_in_what_django_or_anybody_else_warns_of():
    done = subprocess.run(
        [sys.executable, "-c", WARNS_AND_FAILS],
        env=environment("config.settings.test"), capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert "Not Found: /preview/media/…" in done.stderr
    assert "LookupError: /preview/media/…/pool.avif" in done.stderr
    assert "/admin/password_reset/confirm/MQ/…/ failed" in done.stderr
    assert "t0ken" not in done.stderr


def test_an_answer_carries_the_name_that_is_logged_meanwhile(city, django, monkeypatch, caplog):
    caplog.handler.addFilter(WithRequestId())
    monkeypatch.setattr("api.rest.listing.Cards.page", lambda *_: 1 / 0)
    with caplog.at_level(logging.ERROR):
        sent = ask(Door(django), "/api/v1/services", x_request_id="proxy-0002")
    assert sent.status == 500
    assert sent.request_id == "proxy-0002"
    assert {record.request_id for record in caplog.records if record.name == "api"} == {"proxy-0002"}


def test_a_name_that_is_none_is_replaced(city, door):
    for given in ("short", "with a space in it", "a" * 65, "x\ny" * 5):
        sent = ask(door, "/api/v1/services", x_request_id=given)
        assert re.fullmatch(r"[0-9a-f]{16}", sent.request_id)


def test_a_full_disk_costs_lines_and_no_answers(city, settings, caplog):
    settings.ACCESS_LOG = "/dev/full"
    door = Door(nothing_behind, generations=Read())
    with caplog.at_level(logging.WARNING):
        assert ask(door, "/api/v1/services").status == 200
        door.telling.now()
    assert "1 requests could not be told of" in caplog.text
    assert ask(door, "/api/v1/services").status == 200


def test_a_process_that_ends_tells_what_it_had_not_told_yet(tmp_path):
    log = tmp_path / "access.log"
    subprocess.run([sys.executable, "-c", TELLS_AND_ENDS, log], check=True, env=environment("config.settings.test"))
    assert json.loads(log.read_text())["id"] == "the-last-one"
