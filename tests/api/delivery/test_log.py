"""Each request gets a line and a name, and nobody can tell from it who asked or what for."""

from __future__ import annotations

import json
import logging
import re

from api import keys
from api.delivery.door import Door
from api.request_id import WithRequestId
from tests.fixtures.doors import ask


def test_a_line_for_each_request_at_either_door(city, django, settings, tmp_path, agent_key):
    settings.ACCESS_LOG = str(tmp_path / "access.log")
    door = Door(django)
    ask(door, "/api/v1/search?q=my+landlord+Mr+Smith", x_request_id="proxy-0001")
    ask(door, "/api/v1/agent/services?limit=1", authorization=f"Bearer {agent_key}", accept_encoding="br")
    ask(door, "/api/v1/nothing", method="POST")

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


def test_an_answer_carries_the_name_that_is_logged_meanwhile(city, django, monkeypatch, caplog):
    caplog.handler.addFilter(WithRequestId())
    monkeypatch.setattr("api.rest.listing.queries.listed", lambda *_: 1 / 0)
    with caplog.at_level(logging.ERROR):
        sent = ask(Door(django), "/api/v1/services", x_request_id="proxy-0002")
    assert sent.status == 500
    assert sent.request_id == "proxy-0002"
    assert {record.request_id for record in caplog.records if record.name == "api"} == {"proxy-0002"}


def test_a_name_that_is_none_is_replaced(city, door):
    for given in ("short", "with a space in it", "a" * 65, "x\ny" * 5):
        sent = ask(door, "/api/v1/services", x_request_id=given)
        assert re.fullmatch(r"[0-9a-f]{16}", sent.request_id)
