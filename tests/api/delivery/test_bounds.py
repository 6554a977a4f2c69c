"""Too long, too many, or not text at all: each header and parameter has a bound, and both doors answer alike."""

from __future__ import annotations

import tracemalloc
from contextlib import suppress
from typing import Any
from urllib.parse import quote

import pytest
from orjson import dumps

from api.delivery.door import Door
from api.delivery.generations import Read
from api.rest.endpoints import ENDPOINTS
from tests.fixtures.doors import Application, FellThrough, ask

LONG = "x" * 10_000
READ = (200,)
"""What is beyond reading says nothing, and the answer is the usual one."""
HEADERS: dict[str, dict[str, tuple[int, ...]]] = {
    "if_none_match": dict.fromkeys((LONG, ", ".join(f'"{n}"' for n in range(20_000)), "W/", ",,,", "\xff"), READ),
    "accept_encoding": dict.fromkeys((LONG, "gzip;q=0.5, " * 5_000, "br;q=nan, gzip;q=1e999", "*;q=-1", "\xff"), READ),
    "accept": dict.fromkeys((LONG, "*/*;q=x", "\xff"), READ),
    "x_request_id": dict.fromkeys((LONG, "\r\nSet-Cookie: a", "\xff"), READ),
    "x_forwarded_for": dict.fromkeys((LONG, "a,b," * 5_000, "\xff"), READ),
    "x_forwarded_host": {"elsewhere.example": READ},
    "origin": dict.fromkeys((LONG, "null", "\xff"), READ),
    "last_event_id": dict.fromkeys((LONG, "-1", "9" * 30, "1.5", "\x00", "\xf1"), (400,)),
    "authorization": dict.fromkeys((LONG, f"Bearer {LONG}", "Bearer \x00", f"Bearer wsp_{'a' * 8}_\xff"), (401,)),
    "host": {
        **dict.fromkeys(("testserver:8000", "TESTSERVER", "testserver."), READ),
        **dict.fromkeys(("", LONG, "elsewhere.example", "testserver@elsewhere.example", "[::1", "\xff"), (400,)),
        **dict.fromkeys(("testserver, elsewhere.example", "testserver:http", "testserver/.."), (400,)),
    },
}
TARGETS = ["/api/v1/changes/stream?since=0", "/api/v1/services/swim-lessons", "/graphql?query={topics{totalCount}}"]
UNHEEDED = {"last_event_id": TARGETS[1:]}
"""Where a header is not looked at."""
BEYOND = {
    "/api/v1/services/" + LONG * 10: 400,
    "/api/v1/services/a\x00b": 400,
    "/api/v1/services/%": 404,
    "/api/v1/services/\ufffd": 404,
    "/api/v1/services/..": 404,
    "/api/v1//services": 404,
    "/api/v1/services?" + "a=1&" * 50_000: 400,
    "/api/v1/services?" + "&" * 100_000: 400,
    "/api/v1/services?cursor=" + LONG * 10: 400,
    "/api/v1/services?%zz=%": 400,
    "/api/v1/services?locale=%ff%00": 400,
    "/api/v1/services?=": 400,
    "/graphql?" + LONG * 11: 413,
    "/graphql?query=%00": 400,
}


@pytest.fixture
def whole(django: Application, make_department: Any, make_service: Any) -> Application:
    """The fast door with Django's behind it, as the server calls them, and something to read."""
    make_service(make_department("Parks"))
    return Door(django, generations=Read())


def test_each_header_is_bounded_at_both_doors(whole, django):
    for name, values in HEADERS.items():
        for target in TARGETS:
            for value, statuses in values.items():
                fast, slow = (ask(each, target, **{name: value}) for each in (whole, django))
                assert fast == slow, (name, target, value[:80])
                assert fast.status in (READ if target in UNHEEDED.get(name, ()) else statuses), (target, value[:80])
                assert LONG not in f"{fast.headers} {fast.body!r} {fast.request_id}"


def test_each_parameter_is_bounded_at_both_doors(whole, django):
    for endpoint in ENDPOINTS:
        path = "/api/v1" + endpoint.path.replace("{id_or_slug}", "swim-lessons")
        for name in endpoint.question.model_fields:
            for value in (LONG, "\x00"):
                target = f"{path}?{name}={quote(value)}"
                fast, slow = (ask(each, target) for each in (whole, django))
                assert fast == slow, (target[:80], fast.status, slow.status)
                assert fast.status == 400, target[:80]
                assert len(fast.body) < 3_000


def test_addresses_beyond_reading_are_refused_at_both_doors(whole, django):
    for target, status in BEYOND.items():
        fast, slow = (ask(each, target) for each in (whole, django))
        assert fast == slow, target[:80]
        assert fast.status == status, target[:80]
        assert len(fast.body) < 3_000


def test_what_a_stranger_sends_is_remembered_only_in_part(whole, door):
    """How it read a header is remembered by a worker, some hundred times."""
    ask(door, TARGETS[1])
    tracemalloc.start()
    try:
        for number in range(300):
            ask(door, TARGETS[1], accept_encoding=f"{number}{LONG}")
            with suppress(FellThrough):
                ask(door, TARGETS[1], host=f"{number}{LONG}")
        remembered, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert remembered < 100 * len(LONG)


def test_what_a_door_keeps_takes_no_more_than_it_is_booked_with(door, make_department, make_service):
    parks = make_department("Parks")
    for number in range(5):
        make_service(parks, f"Lesson {number}", summary="Everybody learns to swim here. " * 5)
    query = "query($size: Int!) { services(first: $size) { nodes { title summary url } } }"
    kept = door._kept["public"]
    tracemalloc.start()
    try:
        for size in range(5, 55):
            asked = {"query": query, "variables": {"size": size}}
            assert ask(door, "/graphql", "POST", dumps(asked)).status == 200
        before, _ = tracemalloc.get_traced_memory()
        kept._entries.clear()
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert 0 < before - after <= kept._bytes
